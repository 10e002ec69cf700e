import { describe, expect, test } from 'vitest';
import { check } from '#checker/check.ts';
import type { Detector } from '#model/detector.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';

/** Sees the labels in every draft, so that only the packs decide what is said. */
const sees = (...labels: readonly Label[]): Detector => ({
  id: 'sees',
  detect: () => labels.map((label) => ({ label, where: { start: 0, end: 3 } })),
});

const POST: Partial<Draft> = { site: 'facebook', surface: 'post', audience: 'public' };
const COMMENT: Partial<Draft> = { ...POST, surface: 'comment' };
const TEAM_CHAT: Partial<Draft> = { site: 'whatsapp', surface: 'message', audience: 'group' };
const CHAT: Partial<Draft> = { ...TEAM_CHAT, audience: 'direct' };

function clausesUnder(where: Partial<Draft>, ...labels: readonly Label[]): readonly string[] {
  return BUILT_IN.map((id) => {
    const report = check(draftOf('Een bericht', where), {
      policy: loadBuiltIn(id),
      detectors: [sees(...labels)],
      language: 'nl',
    });
    return report.findings.map(({ clause }) => clause).join(' ');
  });
}

describe('the same draft cites each policy’s own clause', () => {
  test.each<[string, Partial<Draft>, readonly Label[], readonly string[]]>([
    //                                            sector  H. Hart  Sterk Huis  Wulverhorst  SGL
    ['a client named', POST, ['client-name'], ['ZT-1', 'HH-3', 'SH-6', 'WU-1', 'SGL-6d']],
    ['a client named in a team chat', TEAM_CHAT, ['client-name'], ['ZT-1', 'HH-3', 'SH-dont-1', 'WU-2', 'SGL-6l']],
    ['care told', POST, ['care-detail'], ['CORE-1', 'HH-3', 'SH-6', 'WU-1', 'SGL-6d']],
    ['care told in a team chat', TEAM_CHAT, ['care-detail'], ['CORE-1', 'HH-3', 'SH-dont-1', 'WU-2', 'SGL-6l']],
    ['care told in a chat', CHAT, ['care-detail'], ['CORE-1', 'HH-3', 'SH-dont-2', 'WU-1', 'SGL-6l']],
    ['someone recognisable', POST, ['traceable'], ['ZT-5', 'HH-3', 'ZT-5', 'WU-1', 'ZT-5']],
    ['a colleague named', POST, ['colleague-name'], ['ZT-1', 'ZT-1', 'SH-6', 'ZT-1', 'ZT-1']],
    ['a phone number', POST, ['phone'], ['ZT-1', 'HH-3', 'SH-dont-5', 'WU-1', 'ZT-1']],
    ['a complaint', POST, ['grievance'], ['CORE-7', 'HH-5', 'SH-4', 'WU-16', 'SGL-6f']],
    ['gossip in a comment', COMMENT, ['grievance'], ['CORE-7', 'HH-5', 'SH-4', 'WU-16', 'SGL-6i']],
    ['an answer to criticism', COMMENT, ['criticism-response'], ['CORE-8', 'HH-7', 'SH-2', 'CORE-8', 'SGL-7']],
    ['news', POST, ['internal-info'], ['CORE-6', 'HH-8', 'SH-5', 'CORE-6', 'SGL-6d']],
    ['something internal', COMMENT, ['internal-info'], ['CORE-6', 'HH-8', 'SH-dont-5', 'CORE-6', 'SGL-6d']],
    ['an insult', POST, ['abusive'], ['CORE-9', 'HH-1', 'SH-dont-3', 'CORE-9', 'CORE-9']],
    ['a quarrel', COMMENT, ['heated'], ['CORE-10', 'HH-13', 'SH-dont-3', 'CORE-10', 'SGL-6j']],
    ['an invitation', COMMENT, ['client-contact'], ['CORE-11', 'CORE-11', 'CORE-11', 'WU-9', 'SGL-6k']],
    ['an invitation in a chat', CHAT, ['client-contact'], ['CORE-11', 'CORE-11', 'CORE-11', 'WU-10', 'SGL-6l']],
    ['a promise', POST, ['promise'], ['CORE-13', 'CORE-13', 'CORE-13', 'CORE-13', 'SGL-6a']],
    ['a picture of others', POST, ['rights'], ['CORE-12', 'HH-8', 'SH-do-3', 'WU-12', 'CORE-12']],
    ['a figure without source', POST, ['source-missing'], ['CORE-14', 'HH-11', 'SH-do-4', 'WU-12', 'CORE-14']],
    ['a bare link', POST, ['only-link'], ['CORE-16', 'HH-17', 'SH-do-4', 'CORE-16', 'SGL-6e']],
    [
      '“we” as the organisation',
      POST,
      ['speaks-for-organisation'],
      ['CORE-5', 'CORE-5', 'SH-dont-6', 'CORE-5', 'SGL-6g'],
    ],
    ['an opinion', POST, ['opinion', 'works-here', 'organisation'], ['CORE-4', 'CORE-4', 'SH-4', 'CORE-4', 'SGL-6h']],
    ['praise', POST, ['role-not-stated'], ['CORE-15', 'CORE-15', 'CORE-15', 'CORE-15', 'SGL-6c']],
    ['private mail', POST, ['private-use'], ['CORE-17', 'CORE-17', 'SH-do-2', 'WU-7/8', 'CORE-17']],
    ['hard words', POST, ['hard-to-read'], ['CORE-18', 'HH-12', '', '', '']],
  ])('%s', (_name, where, labels, expected) => {
    expect(clausesUnder(where, ...labels)).toEqual(expected);
  });
});

test('each pack offers whom to ask and a disclaimer of its own', () => {
  const packs = BUILT_IN.map(loadBuiltIn);
  for (const pack of packs) {
    for (const purpose of ['doubt', 'criticism', 'policy'] as const) {
      expect(
        pack.contacts.some((contact) => contact.for.includes(purpose)),
        `${pack.id} ${purpose}`,
      ).toBe(true);
    }
    if (pack.id !== 'sector') {
      for (const text of Object.values(pack.disclaimer?.short ?? {})) expect(text).toContain(pack.organisation.name);
    }
  }
  expect(new Set(packs.map(({ disclaimer }) => disclaimer?.long.nl)).size).toBe(packs.length);
  expect(loadBuiltIn('sgl').contacts[0]).toMatchObject({ mail: 'nieuws@sgl-zorg.nl', phone: '045-8000920' });
});

test('lines to read before posting cite the organisation’s own clauses', () => {
  const [first] = loadBuiltIn('sterk-huis').beforeYouPost;
  expect(first?.clause).toBe('SH-6');
});
