import { describe, expect, test } from 'vitest';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { chance } from '#test/helpers/chance.ts';
import { EDITORS } from '#test/helpers/sequences/sequences.ts';
import { difference } from '#test/helpers/untouched/difference.ts';
import { editsFrom } from '#test/helpers/untouched/edits.ts';
import { run } from '#test/helpers/untouched/run.ts';

// A draft that asks for nothing is never touched: the same edits give the same text with the extension and without it.

const EDITS = 40;

describe.each(BROWSERS)('%s', (name) => {
  const withExtension = browserForAll(name, { settings: {} });
  const bare = browserForAll(name, { extension: false });

  test.each(EDITORS.map((entry, index) => ({ id: entry.id, entry, seed: 20_261 + index })))(
    '$id',
    async ({ id, entry, seed }) => {
      const edits = editsFrom(chance(seed), EDITS);
      const first = run(withExtension, entry, edits);
      // A run waits for frames most of the time. Of two Firefoxes at once the texts came out differently.
      if (name === 'firefox') await first;
      const [mine, theirs] = await Promise.all([first, run(bare, entry, edits)]);
      const told = difference(mine, theirs, edits);
      if (told !== null) throw new Error(`${name} ${id}, seed ${seed}: ${told}`);
      expect(theirs.moments.at(-1)?.text).not.toBe('');
      expect(theirs).toMatchObject({ sends: 0, errors: [] });
    },
  );
});
