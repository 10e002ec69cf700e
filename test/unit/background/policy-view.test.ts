import { expect, test } from 'vitest';
import { choices, packOf } from '#background/packs.ts';
import { pageSettings } from '#background/page-settings.ts';
import { policyView } from '#background/policy-view.ts';
import { LANGUAGES } from '#model/language.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';

const pack = packOf({ pack: 'sector' });

test.each(LANGUAGES)('the policy is read in one language: %s', (language) => {
  const view = policyView(pack, { language, choices: choices(language) });
  expect(view.clauses.length).toBe(pack.clauses.length);
  expect(view.clauses.map(({ title }) => title)).toEqual(pack.clauses.map(({ title }) => title[language]));
  expect(view.beforeYouPost.length).toBeLessThanOrEqual(10);
  expect(view.choices.map(({ id }) => id)).toContain('sector');
});

test('a pack that is not there any more falls back on the sector', () => {
  expect(packOf({ pack: 'gone' }).id).toBe('sector');
});

test('a page is told what it shows and no more', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    sites: { ...DEFAULT_SETTINGS.sites, x: { ...DEFAULT_SETTINGS.sites.x, pausedUntil: 12 } },
  };
  const page = pageSettings(settings, 'x', pack, 'fr');
  expect(Object.keys(page).toSorted()).toEqual([
    'askReason',
    'clauses',
    'contact',
    'gate',
    'language',
    'organisation',
    'pausedUntil',
  ]);
  expect(page.pausedUntil).toBe(12);
  const [clause] = pack.clauses;
  expect(page.clauses[clause?.id ?? '']).toEqual({
    title: clause?.title.fr,
    text: clause?.text.fr,
    cite: clause?.cite.fr,
  });
});
