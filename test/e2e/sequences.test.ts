import { afterAll, beforeAll, describe, test } from 'vitest';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { EDITORS, Sequences } from '#test/helpers/sequences/sequences.ts';
import { changeSettings } from '#test/helpers/settings.ts';

// One sequence for each editor; `npm run sequences -- 1000` tries as many as wanted.

const FIRST_SEED = 5000;

describe.each(BROWSERS)('%s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser(name);
    await changeSettings(browser, { language: 'nl' });
  });
  afterAll(() => browser.close());

  test.each(EDITORS.map((entry, index) => ({ id: entry.id, entry, seed: FIRST_SEED + index })))(
    '$id, seed $seed',
    async ({ entry, seed }) => {
      const sequences = new Sequences(browser, entry);
      await sequences.try(seed);
      await sequences.close();
    },
  );
});
