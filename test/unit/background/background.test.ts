import { beforeEach, expect, test } from 'vitest';
import { type BackgroundHelp, createBackground } from '#background/background.ts';
import type { PageDraft } from '#messages/protocol.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import { DEFAULT_SETTINGS, type Settings } from '#model/settings.ts';

let kept: Settings;
let managed: ManagedState;
let badges: { tabId: number; points: number; verdict: string }[];
let opened: string[];
let help: BackgroundHelp;

const SECRET = 'BSN 111222333';
const draft: PageDraft = { text: SECRET, site: 'x', surface: 'post', audience: 'public', attachments: [] };

beforeEach(() => {
  kept = DEFAULT_SETTINGS;
  managed = NOTHING_MANAGED;
  badges = [];
  opened = [];
  help = {
    readSettings: async () => kept,
    writeSettings: async (settings) => {
      kept = settings;
    },
    managed: async () => managed,
    languageOf: () => 'nl',
    showBadge: async (tabId, points, verdict) => void badges.push({ tabId, points, verdict }),
    openPolicyPage: async (clause) => void opened.push(clause),
  };
});

test('a draft with an identifier comes back with its finding and its revision', async () => {
  const { revision, report } = await createBackground(help).check({ draft, revision: 7 }, { tabId: 3 });
  expect(revision).toBe(7);
  expect(report.findings.map(({ topic }) => topic)).toContain('identifier');
  expect(badges).toEqual([{ tabId: 3, points: report.findings.length, verdict: 'pause' }]);
});

test('nothing of a draft is kept, and no text of the report repeats it', async () => {
  const { report } = await createBackground(help).check({ draft, revision: 0 }, { tabId: undefined });
  expect(JSON.stringify([kept, report])).not.toContain('111222333');
});

test('a change keeps what it does not name', async () => {
  const answered = await createBackground(help).change({ language: 'fr' }, { tabId: undefined });
  expect(answered).toEqual({ ...DEFAULT_SETTINGS, language: 'fr' });
  expect(kept).toEqual(answered);
});

test('a page is told the name of the organisation and whether it is paused', async () => {
  kept = {
    ...DEFAULT_SETTINGS,
    sites: { ...DEFAULT_SETTINGS.sites, x: { ...DEFAULT_SETTINGS.sites.x, pausedUntil: 9 } },
  };
  const page = await createBackground(help).page({ site: 'x' }, { tabId: 1 });
  expect(page.pausedUntil).toBe(9);
  expect(page.organisation).not.toBe('');
});

test('the policy opens at the clause', async () => {
  await createBackground(help).open({ clause: 'ZT-5' }, { tabId: 1 });
  expect(opened).toEqual(['ZT-5']);
});

test('what the organisation has set stands above what the person sets, and is not written over it', async () => {
  managed = { ...NOTHING_MANAGED, values: { policy: 'sterk-huis', language: 'fr', accounts: { x: 'organisation' } } };
  const answered = await createBackground(help).change({ pack: 'sgl', language: 'en' }, { tabId: undefined });
  expect(answered).toMatchObject({ pack: 'sterk-huis', packChosen: true, language: 'fr' });
  expect(answered.sites.x.account).toBe('organisation');
  expect(kept).toMatchObject({ pack: 'sgl', language: 'en' });
  expect(kept.sites.x.account).toBe('personal');
  const view = await createBackground(help).policy({}, { tabId: undefined });
  expect(view.organisation).toBe('Sterk Huis');
  expect(view.managed).toEqual({ locked: ['pack', 'language'], accounts: ['x'], problems: [] });
});
