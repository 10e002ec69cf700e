import { expect, test } from 'vitest';
import { checkPageDraft } from '#background/check-page-draft.ts';
import { draftOf } from '#model/draft.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { loadBuiltIn } from '#policy/built-in.ts';

const policy = loadBuiltIn('sector');
const draft = draftOf('Haar bsn is 111222333', { site: 'facebook' });

test('a page’s draft is checked against the pack that was chosen, in the language asked for', async () => {
  const { findings } = await checkPageDraft(draft, DEFAULT_SETTINGS, policy, 'fr');
  expect(findings.map(({ topic }) => topic)).toEqual(['identifier']);
  expect(findings[0]?.cues).toEqual(['numéro BSN']);
});

test('a draft of a site that nobody set anything for is checked too', async () => {
  expect((await checkPageDraft({ ...draft, site: 'unknown' }, DEFAULT_SETTINGS, policy, 'nl')).findings).toHaveLength(
    1,
  );
});
