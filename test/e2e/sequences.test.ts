import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mended } from '#content-scripts/suggest/mend.ts';
import { withSuggestions } from '#model/report.ts';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { chance, picker } from '#test/helpers/chance.ts';
import type { UiNode } from '#test/helpers/extension-ui.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { entryOf, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

// Somebody writes, takes suggestions, takes them back, pastes, answers the dialog, in any order: the model always has
// what that person expects, and in the end exactly that is sent, once. `SEQUENCES=50` tries so many per editor.

const EDITORS = [
  'facebook-post',
  'x-post',
  'linkedin-post-classic',
  'linkedin-post-sdui',
  'x-chat',
  'whatsapp-person',
] as const;
const STEPS = 9;
const SEQUENCES = Number(process.env.SEQUENCES ?? 1);
const FIRST_SEED = Number(process.env.SEED ?? 118_800);

const WORDS = [
  'Vandaag met mevrouw Jansen gewandeld. ',
  'Meneer De Wit van kamer 12 heeft diabetes. ',
  'Zij is 87 en komt uit Goirle. ',
  'naïef 🙂 ',
  'Wat een dag! ',
  'Fijn, ',
];
/** Held for sure. */
const NUMBER = 'Haar bsn is 111222333. ';

const DIALOG = { role: 'alertdialog' } as const;
const SEND = { role: 'button', name: /^Toch (plaatsen|versturen)$/ } as const;
const FOUND = { role: 'button', data: { look: 'found' } } as const;
const CARD = { tag: 'section', name: /^Bezint: \d+ punt/ } as const;
const CHIP = /^(?:Vervang “(?<old>[^”]+)” door “(?<other>[^”]+)”|“(?<gone>[^”]+)” weglaten)$/;

interface Writing {
  readonly tab: Tab;
  readonly entry: SurfaceEntry;
  text: string;
}

type Step = (writing: Writing) => Promise<void>;

/** The model has the text that is expected, and nothing was sent. */
async function holds({ tab, entry, text }: Writing, what: string): Promise<void> {
  await tab.recorded(`${what}: ${JSON.stringify(text)}`, ({ models }) => models[entry.model] === text);
  expect((await tab.record()).sends).toEqual([]);
}

const typed =
  (words: string): Step =>
  async (writing) => {
    await writing.tab.type(words);
    writing.text += words;
    await holds(writing, 'typed');
  };

const newLine: Step = async (writing) => {
  await writing.tab.press(writing.entry.newLine);
  await writing.tab.type('Toch. ');
  writing.text += '\nToch. ';
  await holds(writing, 'a new line');
};

const pasted: Step = async (writing) => {
  const { tab } = writing;
  await tab.type('kopieer');
  for (let at = 0; at < 4; at += 1) await tab.press('Shift+ArrowLeft');
  // An editor follows the caret, and takes what was pasted, a frame later.
  for (const key of ['Mod+c', 'End', 'Mod+v']) {
    await tab.frame();
    await tab.press(key);
  }
  await tab.frame();
  await tab.type(' ');
  writing.text += 'kopieerieer ';
  await holds(writing, 'pasted');
};

const heldAndBack: Step = async (writing) => {
  const { tab, entry } = writing;
  await typed(NUMBER)(writing);
  await tab.click(entry.submit);
  await tab.ui.find(DIALOG);
  await tab.press('Escape');
  await tab.ui.gone(DIALOG);
  await holds(writing, 'held and gone back');
};

/** Takes one of the suggestions on show; then now and then takes it back, and perhaps once more. */
function suggested(next: () => number): Step {
  const [which, after] = [next(), next()];
  return async (writing) => {
    const { tab } = writing;
    const chips = await chipsOn(tab);
    const chip = chips[Math.floor(which * chips.length)];
    if (!chip) return;
    const before = writing.text;
    const { old, other = '', gone } = CHIP.exec(chip.name)?.groups ?? {};
    const words = old ?? gone ?? '';
    const start = before.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    const suggestion = { span: { start, end: start + words.length }, replacement: other };
    await tick(tab);
    await tab.ui.click({ role: 'button', name: chip.name });
    writing.text = withSuggestions(before, [mended(before, suggestion)]);
    await holds(writing, chip.name);
    const changed = writing.text;
    if (after < 0.6) {
      await tick(tab);
      await tab.press('Mod+z');
      writing.text = before;
      await holds(writing, `undone ${chip.name}`);
    }
    if (after < 0.3) {
      await tick(tab);
      await tab.press('Mod+Shift+z');
      writing.text = changed;
      await holds(writing, `done again ${chip.name}`);
    }
    await tick(tab);
    await tab.press('Mod+End');
  };
}

/** Suggestions that somebody can see and press; the banner is unfolded for it. */
async function chipsOn(tab: Tab): Promise<readonly UiNode[]> {
  const settled = await tab.ui.nodes({ role: 'button', data: { checking: 'false' } });
  if (settled.length === 0) await tab.ui.find({ role: 'button', data: { checking: 'false' } });
  const [mark] = await tab.ui.nodes(FOUND);
  if (!mark) return [];
  if (mark.state === 'false') await tab.ui.click(FOUND);
  const { rect } = await tab.ui.find(CARD);
  const nodes = await tab.ui.nodes({ role: 'button', name: CHIP });
  return nodes.filter(({ rect: own }) => own.y >= rect.y && own.y + own.height <= rect.y + rect.height);
}

function stepsFrom(next: () => number): readonly Step[] {
  const pick = picker(next);
  const makers: readonly (() => Step)[] = [
    () => typed(pick(WORDS)),
    () => typed(pick(WORDS)),
    () => suggested(next),
    () => suggested(next),
    () => suggested(next),
    () => newLine,
    () => pasted,
    () => heldAndBack,
  ];
  return [typed(WORDS[0] ?? ''), typed(WORDS[1] ?? ''), ...Array.from({ length: STEPS - 2 }, () => pick(makers)())];
}

/** Editors group what they undo by time: seconds pass between two things that a person does. */
async function tick(tab: Tab): Promise<void> {
  await tab.frame();
  await tab.evaluate(() => {
    const now = Date.now() + 5_000;
    Date.now = () => now;
  });
}

describe.each(BROWSERS)('%s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    browser = await openBrowser(name);
    await changeSettings(browser, { language: 'nl' });
  });
  afterAll(() => browser.close());

  describe.each(EDITORS)('%s', (id) => {
    test.each(Array.from({ length: SEQUENCES }, (_, run) => FIRST_SEED + run))('seed %i', async (seed) => {
      const entry = entryOf(id);
      const tab = await openSurface(browser, entry);
      const writing: Writing = { tab, entry, text: '' };
      for (const step of stepsFrom(chance(seed + EDITORS.indexOf(id) * 1000))) {
        await tick(tab);
        await step(writing);
      }
      await typed(NUMBER)(writing);
      await tab.click(entry.submit);
      await tab.ui.click(SEND);
      const { sends, errors } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
      await tab.ui.gone(DIALOG);
      expect((await tab.record()).sends).toHaveLength(1);
      expect(sends).toMatchObject([{ text: writing.text, count: 1 }]);
      expect(errors).toEqual([]);
      await tab.close();
    });
  });
});
