import { MENDER } from '#content-scripts/suggest/mender.ts';
import { type Suggestion, withSuggestions } from '#model/report.ts';
import { picker } from '#test/helpers/chance.ts';
import { fits, type UiNode, type UiQuery } from '#test/helpers/extension-ui.ts';
import type { Writing } from '#test/helpers/sequences/writing.ts';
import { until } from '#test/helpers/wait.ts';

/** One thing that somebody does, and what is expected of it. */
export type Step = (writing: Writing) => Promise<void>;

const WORDS = [
  'Mevrouw Jansen viel. ',
  'Hij van kamer 12 heeft diabetes. ',
  'Zij is 87, uit Goirle. ',
  'naïef 🙂 ',
  'Wat een dag! ',
  'Fijn, ',
];
/** Held for sure. */
const NUMBER = 'Bsn 111222333. ';

const DIALOG = { role: 'alertdialog' } as const;
/** Its other name is for a text that could not be looked at in time: then too nothing goes before somebody says so. */
const EDIT = { role: 'button', name: /^(?:Aanpassen|Terug naar mijn tekst)$/ } as const;
const SEND = { role: 'button', name: /^Toch (plaatsen|versturen)$/ } as const;
const SETTLED = { role: 'button', data: { checking: 'false' } } as const;
const FOUND = { role: 'button', data: { look: 'found' } } as const;
const CARD = { tag: 'section', name: /^Bezint: \d+ punt/ } as const;
const CHIP = /^(?:Vervang “(?<old>[^”]+)” door “(?<other>[^”]+)”|“(?<gone>[^”]+)” weglaten)$/;
const APPLIED = { role: 'status', text: 'Aangepast' } as const;
/** In milliseconds, on a busy machine. */
const UNFOLDED_WITHIN = 4_000;
const ALL = { role: 'button', name: 'Maak de tekst anoniem' } as const;
const TAKE_ALL = { role: 'button', name: 'Alles overnemen' } as const;

const typed =
  (words: string): Step =>
  async (writing) => {
    await writing.tab.type(words);
    writing.puts(words);
    await writing.holds('typed');
  };

/** All at once, as speech and screen keyboards put words in. */
const spoken =
  (words: string): Step =>
  async (writing) => {
    await writing.tab.compose([words], words);
    writing.puts(words);
    await writing.holds('spoken');
  };

/** By an input method, as many languages are written and as speech comes in. */
const composed: Step = async (writing) => {
  await writing.tab.compose(['ni', 'nih'], '你好');
  writing.puts('你好');
  await writing.holds('composed');
};

const newLine: Step = async (writing) => {
  await writing.press(writing.entry.newLine);
  writing.puts('\n');
  await typed('Toch. ')(writing);
};

const pasted: Step = async (writing) => {
  await writing.tab.type('kopieer');
  await writing.moves('Shift+ArrowLeft', 4);
  // An editor follows the caret, and takes what was pasted, a frame later.
  for (const key of ['Mod+c', 'ArrowRight', 'Mod+v']) await writing.press(key);
  writing.puts('kopieerieer');
  await writing.holds('pasted');
};

const erased =
  (most: number): Step =>
  async (writing) => {
    const count = writing.before(most);
    await writing.press('Backspace', count);
    writing.loses(count);
    await writing.holds('erased');
  };

const typedOver =
  (most: number): Step =>
  async (writing) => {
    const count = writing.before(most);
    await writing.moves('Shift+ArrowLeft', count);
    writing.loses(count);
    await typed('over ')(writing);
  };

/** Somewhere else in the text; the next word shows that it was where it was thought to be. */
const moved =
  (most: number): Step =>
  async (writing) => {
    const count = writing.before(most);
    await writing.moves('ArrowLeft', count);
    writing.caret -= count;
    await typed('en ')(writing);
  };

const toStart: Step = async (writing) => {
  await writing.press('Mod+Home');
  writing.caret = 0;
  await typed('Dus: ')(writing);
};

/** However much of it is taken back, doing it again gives the same text. */
const backAndForth =
  (most: number): Step =>
  async (writing) => {
    await writing.timePasses();
    let undone = 0;
    // An editor that has nothing to do again may take that key for another.
    while (undone < most && (await changes(writing, 'Mod+z'))) undone += 1;
    await writing.press('Mod+Shift+z', undone);
    // Chromium keeps a step of what the site emptied after it was sent: the last key took that back, and nothing showed.
    if (undone < most && (await modelOf(writing)) !== writing.text) await writing.press('Mod+Shift+z');
    await writing.holds(`${undone} undone and done again`);
    await writing.timePasses();
    await writing.goToEnd();
  };

/** Presses keys; true when the text is another then. */
async function changes(writing: Writing, keys: string): Promise<boolean> {
  const before = await modelOf(writing);
  await writing.press(keys);
  return (await modelOf(writing)) !== before;
}

const modelOf = async ({ tab, entry }: Writing) => (await tab.record()).models[entry.model];

const heldAndBack =
  (way: number): Step =>
  async (writing) => {
    const { tab } = writing;
    await numbered(writing);
    await asksToSend(writing, way < 0.4);
    // What is typed at the dialog is for nobody.
    if (way < 0.6) await tab.type('x');
    if (way % 0.2 < 0.1) await tab.ui.click(EDIT);
    else await tab.press('Escape');
    await tab.ui.gone(DIALOG);
    await writing.holds('held and gone back');
    // ProseMirror takes a jump of the caret just after it got the focus for the browser's own, and undoes it.
    await writing.timePasses();
    await typed('Nee. ')(writing);
  };

/** Post by key, where there is one, or by click, once the site lets its control be pressed; then the one question. */
async function asksToSend({ tab, entry }: Writing, byKey: boolean): Promise<void> {
  if (byKey && entry.sendKey) await tab.press(entry.sendKey);
  else await tab.click(`${entry.submit}:not(:disabled, [aria-disabled="true"])`);
  await tab.ui.find(DIALOG);
}

/** Something that is held for sure is in it, and the caret at its end. */
async function numbered(writing: Writing): Promise<void> {
  await writing.goToEnd();
  // Glued to the word before it, it is a number of whatever.
  if (!/(?:^|\s)Bsn 111222333\. /.test(writing.text))
    await spoken((/\S$/.test(writing.text) ? ' ' : '') + NUMBER)(writing);
}

/** Takes one of the suggestions on show; then now and then takes it back, and perhaps once more. */
function suggested(next: () => number): Step {
  const [which, after] = [next(), next()];
  return async (writing) => {
    const chips = await chipsOn(writing);
    const chip = chips[Math.floor(which * chips.length)];
    if (!chip) return;
    const { text: before } = writing;
    const choices = suggestionsOf(chip.name, before);
    await writing.timePasses();
    await writing.tab.ui.click({ role: 'button', name: chip.name });
    const texts = choices.map((one) => withSuggestions(before, [one]));
    const chosen = await writing.holdsOneOf(chip.name, texts);
    await writing.tab.ui.find(APPLIED);
    const [changed, suggestion] = [texts[chosen] ?? '', choices[chosen]];
    writing.text = changed;
    if (suggestion) writing.follows(suggestion);
    if (after > 0.6) return;
    await writing.timePasses();
    await writing.press('Mod+z');
    writing.text = before;
    await writing.holds(`undone ${chip.name}`);
    if (after < 0.3) {
      await writing.timePasses();
      await writing.press('Mod+Shift+z');
      writing.text = changed;
      await writing.holds(`done again ${chip.name}`);
    }
    await writing.timePasses();
    await writing.goToEnd();
  };
}

/** What the words of a chip can mean: usually they stand in the text once. */
function suggestionsOf(name: string, text: string): readonly Suggestion[] {
  const { old, other = '', gone } = CHIP.exec(name)?.groups ?? {};
  const words = (old ?? gone ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+');
  return [...text.matchAll(new RegExp(words, 'g'))].map(({ 0: { length }, index }) =>
    MENDER.one(text, { span: { start: index, end: index + length }, replacement: other }),
  );
}

/** Suggestions that somebody can see and press; the banner is unfolded for it. */
async function chipsOn({ tab, text }: Writing): Promise<readonly UiNode[]> {
  return until('suggestions for the text as it is', async () => {
    // The answer about the last key comes a moment after the key.
    await tab.frame();
    // A mouse that rests on words opens their own card instead.
    await tab.hoverAt({ x: 0, y: 0 });
    const nodes = await tab.ui.nodes();
    const one = (query: UiQuery) => nodes.find((node) => fits(node, query));
    if (!one(SETTLED)) return false;
    const mark = one(FOUND);
    if (!mark) return [];
    const rect = one(CARD)?.rect;
    if (!rect) {
      if (mark.state === 'false') await tab.ui.click(FOUND);
      // It may have come forward by itself while the mouse was on its way, and was folded then: looked at once more.
      await until('the banner', async () => (await tab.ui.nodes(CARD))[0], UNFOLDED_WITHIN);
      return false;
    }
    const chips = nodes.filter(
      (node) => fits(node, { role: 'button', name: CHIP }) && !node.name.includes('…') && isWithin(node.rect, rect),
    );
    return chips.every(({ name }) => suggestionsOf(name, text).length > 0) && chips;
  });
}

const isWithin = (own: UiNode['rect'], rect: UiNode['rect']) =>
  own.y >= rect.y && own.y + own.height <= rect.y + rect.height;

/** The whole draft becomes exactly what was shown. */
const anonymised: Step = async (writing) => {
  const { tab } = writing;
  const chips = await chipsOn(writing);
  const [all] = await tab.ui.nodes(ALL);
  if (chips.length === 0 || !all || !isWithin(all.rect, (await tab.ui.find(CARD)).rect)) return;
  await writing.timePasses();
  await tab.ui.click(ALL);
  await tab.ui.find(TAKE_ALL);
  // It follows what is written, a moment after the last key.
  const shown = await until('what the text becomes', async () => {
    const [before, after] = await tab.ui.run((roots) =>
      roots.flatMap((root) => [...root.querySelectorAll('.before-after .text')].map(({ textContent }) => textContent)),
    );
    return before === writing.text && { after };
  });
  await tab.ui.click(TAKE_ALL);
  writing.text = shown.after ?? '';
  await writing.holds('made anonymous');
  await tab.ui.find(APPLIED);
  await writing.timePasses();
  await writing.goToEnd();
};

/** The last step: what is in the box goes, after the one question. */
function sent(next: () => number): Step {
  const [byKey, twice, byHand] = [next() < 0.4, next() < 0.3, next() < 0.6];
  return async (writing) => {
    const { tab } = writing;
    await numbered(writing);
    await asksToSend(writing, byKey);
    if (twice) {
      // Of somebody who did not look: the key is for "Aanpassen", which has the focus.
      await tab.press('Enter');
      await tab.ui.gone(DIALOG);
      await writing.holds('gone back by key');
      await asksToSend(writing, byKey);
    }
    if (byHand) await tab.ui.click(SEND);
    else for (const key of ['Tab', 'Enter']) await tab.press(key);
    await writing.isSent();
    await tab.ui.gone(DIALOG);
  };
}

/** A whole sequence by chance: two things to be found, then anything, then it is sent. */
export function stepsFrom(next: () => number, count: number): readonly Step[] {
  const pick = picker(next);
  const few = () => 1 + Math.floor(next() * 5);
  const makers: readonly (() => Step)[] = [
    () => typed(pick(WORDS)),
    () => spoken(pick(WORDS)),
    () => suggested(next),
    () => suggested(next),
    () => suggested(next),
    () => anonymised,
    () => newLine,
    () => composed,
    () => pasted,
    () => erased(few()),
    () => typedOver(few()),
    () => moved(few()),
    () => toStart,
    () => backAndForth(few()),
    () => heldAndBack(next()),
  ];
  const some = Array.from({ length: count - 3 }, () => pick(makers)());
  const start = [0, 1].map((at) => (next() < 0.3 ? typed : spoken)(WORDS[at] ?? ''));
  return [...start, ...some, sent(next)];
}
