/**
 * Puts other words into an editor the way a person does: the words are selected and typed over. That is the one way
 * that every editor of the four sites takes in both browsers (measured on Lexical, Draft.js, Quill 1.3, TipTap, plain
 * boxes and textareas), and what it does can be undone with the editor's own key. Nothing is tried twice: an editor that
 * commits late would have the words twice.
 */
import type { Replaced } from '#content-scripts/adapters/contract.ts';
import type { Suggestion } from '#model/report.ts';
import { withSuggestions } from '#model/report.ts';
import type { Span } from '#model/span.ts';

/** What has to be known of a box to write in it. */
export interface Writable {
  readonly element: HTMLElement;
  read(): string;
  focus(): void;
  /** UTF-16 units of the text; null when the caret is not at a letter. */
  caret(): number | null;
  /** Selects a stretch; for an empty one the caret goes there. False when the page has no such place. */
  select(span: Span): boolean;
}

/** An editor that hears of a new selection at all hears of it within a few milliseconds. */
const SELECTED_WITHIN_MS = 60;
/** Draft.js and Lexical draw what was typed one or two frames later. */
const WRITTEN_WITHIN_MS = 600;
const LOOK_EVERY_MS = 16;
/** What stays the same for so many looks is not being typed in. */
const SAME_LOOKS = 10;

export async function replaceIn(box: Writable, suggestions: readonly Suggestion[]): Promise<Replaced> {
  const over = new AbortController();
  let isTyping = false;
  const typed = () => {
    isTyping = true;
  };
  addEventListener('keydown', typed, { capture: true, signal: over.signal });
  try {
    return await replaceAll(box, suggestions, () => isTyping);
  } finally {
    over.abort();
  }
}

async function replaceAll(
  box: Writable,
  suggestions: readonly Suggestion[],
  isTyping: () => boolean,
): Promise<Replaced> {
  const before = box.read();
  const caret = box.caret();
  const intended = withSuggestions(before, suggestions);
  if (!fitsLines(before, suggestions) || intended === before) return intended === before ? 'done' : 'undone';
  const had = focusOf(box.element);
  box.focus();
  if (!had) await heardOfSelection();
  let now = before;
  for (const each of suggestions) {
    const wanted = withSuggestions(now, [each]);
    const how = await write(box, each, wanted);
    // What somebody types meanwhile is not taken back with it.
    if (how === 'changing' || (how === 'wrong' && isTyping())) return 'failed';
    if (how === 'wrong') return back(box, before);
    now = wanted;
  }
  // At once: who goes on typing does so where the caret was.
  if (caret !== null) box.select(pointAfter(caret, suggestions));
  await heardOfSelection();
  // An editor that drew its old text once more did not take the words; who pressed a key may have taken them back.
  return box.read() === before && !isTyping() ? 'undone' : 'done';
}

/** No line break goes in or out: there every editor has ways of its own. */
function fitsLines(text: string, suggestions: readonly Suggestion[]): boolean {
  let now = text;
  return suggestions.every((each) => {
    const { span, replacement } = each;
    const isOneLine = !`${now.slice(span.start, span.end)}${replacement}`.includes('\n');
    now = withSuggestions(now, [each]);
    return isOneLine;
  });
}

async function write(box: Writable, { span, replacement }: Suggestion, wanted: string) {
  const text = box.read();
  if (!box.select(span)) return 'wrong';
  await heardOfSelection();
  // Meanwhile somebody typed, or the site drew its editor anew: those words would be lost.
  if (box.read() !== text) return 'changing';
  box.element.ownerDocument.execCommand('insertText', false, replacement);
  return becomes(box, wanted);
}

/** Writes back what was there, with the same care. */
async function back(box: Writable, before: string): Promise<Replaced> {
  const now = box.read();
  if (now === before) return 'undone';
  const { span, replacement } = differenceOf(now, before);
  if (!`${now.slice(span.start, span.end)}${replacement}`.includes('\n') && box.select(span)) {
    await heardOfSelection();
    box.element.ownerDocument.execCommand('insertText', false, replacement);
  } else box.element.ownerDocument.execCommand('undo');
  return (await becomes(box, before)) === 'right' ? 'undone' : 'failed';
}

/** The smallest change that makes one text the other. */
function differenceOf(now: string, wanted: string): Suggestion {
  const shorter = Math.min(now.length, wanted.length);
  let head = 0;
  while (head < shorter && now[head] === wanted[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && now.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  return {
    span: { start: head, end: now.length - tail },
    replacement: wanted.slice(head, wanted.length - tail),
  };
}

/** `changing`: the text was still becoming another at the last look, so somebody is typing. */
async function becomes(box: Writable, wanted: string): Promise<'right' | 'wrong' | 'changing'> {
  let last = '';
  for (let waited = 0; waited < WRITTEN_WITHIN_MS; waited += LOOK_EVERY_MS) {
    await pause(waited === 0 ? 0 : LOOK_EVERY_MS);
    last = box.read();
    if (last === wanted) return 'right';
  }
  await pause(LOOK_EVERY_MS * SAME_LOOKS);
  return box.read() === last ? 'wrong' : 'changing';
}

/** Where the caret is after the changes: it moves with the words around it. */
function pointAfter(caret: number, suggestions: readonly Suggestion[]): Span {
  const at = suggestions.reduce((now, { span: { start, end }, replacement }) => {
    if (now < start || (now === start && end > start)) return now;
    return now >= end ? now - (end - start) + replacement.length : start + replacement.length;
  }, caret);
  return { start: at, end: at };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Draft.js has its own copy of the selection, and writes at the old one when it has not heard of the new. */
function heardOfSelection(): Promise<void> {
  return new Promise((resolve) => {
    const heard = () => {
      document.removeEventListener('selectionchange', heard, true);
      clearTimeout(timer);
      // The editor's own listeners come after ours.
      setTimeout(resolve);
    };
    const timer = setTimeout(heard, SELECTED_WITHIN_MS);
    document.addEventListener('selectionchange', heard, true);
  });
}

/** True when the element has the focus, in whichever tree it is. */
function focusOf(element: HTMLElement): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}
