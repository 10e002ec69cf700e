import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import { sharedEnds } from '#content-scripts/banner/carry.ts';
import type { Writer } from '#messages/protocol.ts';
import type { Span } from '#model/span.ts';

/** What a person does and a page's script cannot make. `input` and `selectionchange` are trusted for scripts too. */
const GESTURES = ['keydown', 'beforeinput', 'compositionend', 'pointerdown', 'paste', 'drop', 'change'] as const;
/** So far up from where something is typed the box is looked for: editors wrap their words in few elements. */
const DEPTH = 12;
/** So many characters that were typed wait to be met in the box; what is pasted counts word by word besides. */
const MOST_FRESH = 200;
/** More words of a script than this are not told apart. */
const MOST_SCRIPTED = 200;
/** More of the person's words than this are not remembered: the oldest go. */
const MOST_WORDS = 20_000;

/** What somebody put in at one place of the page since the box there was last looked at. */
interface Stream {
  readonly fresh: string;
  /** The letter of a key that was pressed, until the browser says which letter came of it: é after a dead key. */
  readonly pending: string;
  /** So many letters may have been taken away. */
  readonly backs: number;
}

const SILENT: Stream = { fresh: '', pending: '', backs: 0 };

/** What a box held when it was last looked at. */
interface Held {
  readonly text: string;
  readonly foreign: ReadonlySet<string>;
  /** The person pressed in the box, or what sends it, since these words stand there. */
  readonly isTouched: boolean;
}

const NOTHING: Held = { text: '', foreign: new Set(), isTouched: false };

/**
 * Tells the words that a person wrote from those that the page's own script wrote into a box. The register is only
 * asked about the first: otherwise a page could put names into a box and watch what becomes of it. That somebody is
 * there is no sign: while they type in one place, the page may write in another. So a word is theirs when its letters
 * came by trusted keys, by paste, by drop, by an input method or as a correction that they chose, into that very box.
 *
 * Words that a site puts there in good faith (a draft that it kept, a post that is edited, a name out of its list) count
 * once the person does something in that box or sends it, and the background asks about few such names.
 */
export class Typing {
  readonly #returned: () => void;
  readonly #streams = new WeakMap<EventTarget, Stream>();
  readonly #held = new WeakMap<ComposeBox, Held>();
  /** Boxes with words that are not the person's, and in which nobody has done anything since. */
  readonly #waiting = new Set<ComposeBox>();
  readonly #own = new Set<string>();
  /** Editors of boxes that were looked at. */
  readonly #boxes = new WeakSet<EventTarget>();

  /** `returned`: somebody turned to a box that holds what was looked at without them. */
  constructor(root: Document, returned: () => void, signal: AbortSignal) {
    this.#returned = returned;
    const hear = (event: Event) => this.#hear(event);
    for (const type of GESTURES)
      root.defaultView?.addEventListener(type, hear, { capture: true, passive: true, signal });
  }

  /** Who wrote what the box holds, names of its files included; undefined: a script did. */
  writerOf(box: ComposeBox, text: string, fileNames: readonly string[] = []): Writer | undefined {
    const before = this.#held.get(box) ?? NOTHING;
    const stream = this.#streams.get(box.element) ?? SILENT;
    this.#boxes.add(box.element);
    this.take(stream.fresh);
    const [head, tail] = sharedEnds(before.text, text);
    if (before.text !== text) {
      const { words, left } = editedWords(before.text, text, { head, tail }, stream, this.#own);
      for (const word of words) this.#add(word);
      this.#streams.set(box.element, left);
    }
    // Where all was the person's, only what has changed can be somebody else's: a long draft is not read at every key.
    const news = before.foreign.size === 0 ? blankToBlank(text, head, text.length - tail) : text;
    const foreign = new Set([news, ...fileNames].flatMap(wordsIn).filter((word) => !this.#own.has(word)));
    const isTouched = before.isTouched && [...foreign].every((word) => before.foreign.has(word));
    this.#held.set(box, { text, foreign, isTouched });
    // One that left the page would be kept alive.
    for (const one of this.#waiting) if (one === box || !one.element.isConnected) this.#waiting.delete(one);
    if (foreign.size > 0 && !isTouched) this.#waiting.add(box);
    if (foreign.size === 0) return 'person';
    return isTouched ? 'both' : undefined;
  }

  /** Where the words stand that are not the person's; all of it when there are many, or when only files are named so. */
  scriptedIn(text: string): readonly Span[] {
    const spans: Span[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      if (!this.#own.has(word.toLowerCase())) spans.push({ start: index, end: index + word.length });
    }
    return spans.length > 0 && spans.length <= MOST_SCRIPTED ? spans : [{ start: 0, end: text.length }];
  }

  /** From now on these words count as the person's: of a suggestion of ours that they chose. */
  take(text: string): void {
    for (const word of wordsIn(text)) this.#add(word);
  }

  #hear(event: Event): void {
    if (!event.isTrusted) return;
    const { target } = event;
    const put = putIn(event);
    if (put) {
      // The way to a box that is known, dear to ask for, tells nothing more.
      const isKnown = target !== null && this.#boxes.has(target);
      for (const at of isKnown ? [target] : event.composedPath().slice(0, DEPTH)) {
        this.#streams.set(at, streamAfter(this.#streams.get(at) ?? SILENT, put));
      }
      if (put.isWhole) this.take(put.text);
    }
    if (this.#waiting.size > 0) this.#touch(event.composedPath());
  }

  #touch(path: readonly EventTarget[]): void {
    const at = new Set(path);
    // Within an editor nothing sends: what does is dear to look for, in every box of a long page at every key.
    const isInBox = path.some((target) => this.#boxes.has(target));
    const touched = [...this.#waiting].filter((box) => {
      const control = isInBox ? null : box.submitControl();
      return at.has(box.element) || (control !== null && at.has(control));
    });
    for (const box of touched) {
      this.#waiting.delete(box);
      this.#held.set(box, { ...(this.#held.get(box) ?? NOTHING), isTouched: true });
    }
    if (touched.length > 0) this.#returned();
  }

  #add(word: string): void {
    this.#own.add(word);
    if (this.#own.size <= MOST_WORDS) return;
    const [oldest = ''] = this.#own;
    this.#own.delete(oldest);
  }
}

/** What a trusted event puts in. */
interface Put {
  readonly text: string;
  /** By a key, before it is known which letter comes of it. */
  readonly isKey?: boolean;
  /** Takes a letter away: the one before the caret, or the one behind it. */
  readonly takes?: 'before' | 'behind';
  /** Words come whole. */
  readonly isWhole?: boolean;
}

/** Undefined: it changes nothing of the text. */
function putIn(event: Event): Put | undefined {
  const { type } = event;
  if (event instanceof KeyboardEvent) return putByKey(event);
  if (type === 'beforeinput' && event instanceof InputEvent) {
    const { inputType, data } = event;
    const text = data ?? event.dataTransfer?.getData('text/plain') ?? '';
    return { text, isWhole: inputType === 'insertReplacementText' };
  }
  if (type === 'compositionend' && event instanceof CompositionEvent) return { text: event.data, isWhole: true };
  if (type === 'paste' && event instanceof ClipboardEvent) return putByTransfer(event.clipboardData);
  if (type === 'drop' && event instanceof DragEvent) return putByTransfer(event.dataTransfer);
  const [target] = event.composedPath();
  if (type !== 'change' || !(target instanceof HTMLInputElement) || !target.files) return undefined;
  return { text: namesOf(target.files), isWhole: true };
}

function putByKey(event: KeyboardEvent): Put | undefined {
  const { key, ctrlKey, metaKey, isComposing } = event;
  if (key === 'Backspace' || key === 'Delete') return { text: '', takes: key === 'Backspace' ? 'before' : 'behind' };
  const isShortcut = (ctrlKey || metaKey) && !event.getModifierState('AltGraph');
  return [...key].length === 1 && !isShortcut && !isComposing ? { text: key, isKey: true } : undefined;
}

const putByTransfer = (transfer: DataTransfer | null): Put => ({
  text: transfer ? `${transfer.getData('text/plain')} ${namesOf(transfer.files)}` : '',
  isWhole: true,
});

const namesOf = (files: FileList): string => [...files].map(({ name }) => name).join(' ');

function streamAfter({ fresh, pending, backs }: Stream, { text, isKey, takes, isWhole }: Put): Stream {
  // Some editors take a key for themselves: then nothing else tells of its letter.
  const all = fresh + (isKey || takes ? pending : '');
  if (isKey) return { fresh: all.slice(-MOST_FRESH), pending: text, backs };
  if (takes) return { fresh: takes === 'before' ? all.slice(0, -1) : all, pending: '', backs: backs + 1 };
  return { fresh: isWhole ? fresh + text : (fresh + text).slice(-MOST_FRESH), pending: '', backs };
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * The words that became others, when what changed is what somebody has just typed or taken away: letters within a word
 * make it theirs only where it was theirs before. Each key counts once: `left` is what may still be met.
 */
function editedWords(
  before: string,
  after: string,
  { head, tail }: { readonly head: number; readonly tail: number },
  { fresh, pending, backs }: Stream,
  own: ReadonlySet<string>,
): { readonly words: readonly string[]; readonly left: Stream } {
  const put = bare(after.slice(head, after.length - tail));
  // The letter of a key that is pressed may only come after this look, and a slow editor is some letters behind.
  const known = bare(fresh);
  const typed = known.includes(put) ? known : bare(fresh + pending);
  const met = typed.indexOf(put);
  if (met < 0) return { words: [], left: SILENT };
  const isMetEarly = typed === known;
  const left = { fresh: typed.slice(met + put.length), pending: isMetEarly ? pending : '', backs: 0 };
  if (before.length - tail - head > backs) return { words: [], left };
  // What is only added touches one place.
  const touched = [...new Set([head, before.length - tail])].flatMap((at) => wordsAround(before, at, at));
  const isOwn = touched.every((word) => own.has(word));
  return { words: isOwn ? wordsAround(after, head, after.length - tail) : [], left };
}

/** Without what editors put between letters by themselves: breaks, joiners. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s\p{Cf}]+/gu, '');

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{M}\p{N}]/u.test(character);

/** A stretch with the whole of what it stands in, from one blank to the next. */
function blankToBlank(text: string, start: number, end: number): string {
  const from = start > 0 ? text.lastIndexOf(' ', start - 1) + 1 : 0;
  const to = text.indexOf(' ', end);
  return text.slice(from, to < 0 ? text.length : to);
}

/** The words that stand in a stretch or touch it. */
function wordsAround(text: string, start: number, end: number): readonly string[] {
  let [from, to] = [start, end];
  while (from > 0 && isLetter(text[from - 1])) from -= 1;
  while (to < text.length && isLetter(text[to])) to += 1;
  return wordsIn(text.slice(from, to));
}
