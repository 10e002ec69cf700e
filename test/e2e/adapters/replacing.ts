import { expect, test } from 'vitest';
import { askHarness, factsOf } from '#test/adapters/harness-protocol.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';
import { stopClock } from '#test/helpers/page-clock.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

// Other words in the real editors: their model has exactly what was wanted, one undo takes it back, and the caret stays.

/** Lexical with and without emoji pictures, Draft.js, Quill in a shadow root, TipTap, a plain box, a textarea. */
const EDITORS = [
  'facebook-post',
  'whatsapp-person',
  'x-post',
  'linkedin-post-classic',
  'linkedin-post-sdui',
  'linkedin-message-shadow',
  'x-chat',
] as const;

const LINES = ['Met mevrouw Jansen van kamer 12', '', 'naar buiten 🙂 vandaag, naïef'];
const TEXT = LINES.join('\n');

export function tryReplacing(browser: () => TestBrowser): void {
  test.each(EDITORS)('%s', async (id) => {
    const entry = entryOf(id);
    const tab = await openSurface(browser(), entry);
    await stopClock(tab, 0);
    await tab.typeLines(TEXT, entry.newLine);
    await reads(tab, entry, TEXT);

    let step = 0;
    const replace = async (changes: readonly (readonly [string, string])[], expected: string) => {
      step += 1;
      await stopClock(tab, step);
      await askHarness(tab, { command: 'forget-log' });
      const box = (await factsOf(tab)).boxes.find(({ surface }) => surface === entry.surface);
      await askHarness(tab, { command: 'replace', box: box?.id ?? 0, changes });
      const ended = await until('it has ended', async () =>
        (await factsOf(tab)).log.find((line) => line.startsWith('replaced')),
      );
      expect([ended, (await tab.record()).models[entry.model]]).toEqual(['replaced done', expected]);
      step += 1;
      await stopClock(tab, step);
    };

    const once = TEXT.replace('mevrouw Jansen', 'een bewoner');
    await replace([['mevrouw Jansen', 'een bewoner']], once);
    await tab.press('Mod+z');
    await reads(tab, entry, TEXT);
    await tab.press('Mod+Shift+z');
    await reads(tab, entry, once);
    await tab.press('Mod+End');

    const twice = once.replace(' van kamer 12', '');
    await replace([[' van kamer 12', '']], twice);
    const thrice = `${twice.replace('vandaag', 'onlangs').replace('Met een', 'met 👩‍⚕️ een')} Uit eigen naam.`;
    await replace(
      [
        ['', ' Uit eigen naam.'],
        ['vandaag', 'onlangs'],
        ['Met een', 'met 👩‍⚕️ een'],
      ],
      thrice,
    );
    await tab.press(entry.newLine);
    await tab.type('En nu, in Goirle.');
    await reads(tab, entry, `${thrice}\nEn nu, in Goirle.`);
    await replace([['bewoner', 'jongere']], `${thrice.replace('bewoner', 'jongere')}\nEn nu, in Goirle.`);
    // The caret stayed at the end, where the person was writing.
    await tab.type(' Dag!');
    await reads(tab, entry, `${thrice.replace('bewoner', 'jongere')}\nEn nu, in Goirle. Dag!`);
    const { sends, errors } = await tab.record();
    expect([sends, errors]).toEqual([[], []]);
    await tab.close();
  });
}

/** Model and box have the text. */
async function reads(tab: Tab, { model, surface }: SurfaceEntry, text: string): Promise<void> {
  await tab.recorded(`the model is ${JSON.stringify(text)}`, ({ models }) => models[model] === text);
  await until('the box reads the same', async () =>
    (await factsOf(tab)).boxes.some((box) => box.surface === surface && box.text === text),
  );
}
