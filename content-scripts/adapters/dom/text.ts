/** What an editor holds, read as its model has it, and where each unit of that text stands in the page. */
import { EDITOR_MARK } from '#content-scripts/adapters/dom/candidates.ts';
import { matches } from '#content-scripts/adapters/dom/tree.ts';
import type { Span } from '#model/span.ts';

/** A stretch of the text that comes from one place: part of a text node, or a picture that stands for its letters. */
interface Piece {
  /** In UTF-16 units of the whole text. */
  readonly start: number;
  readonly text: string;
  readonly node: Text | Element;
  /** Where the stretch begins in the text node. */
  readonly offset: number;
}

export interface EditorText {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

const DRAFT_BLOCK = '[data-block="true"]';
const DRAFT_TEXT = '[data-text="true"]';
/** Drawn by the editor itself, not part of the draft: list marks, cursors of others, placeholders. */
const NOT_TEXT = '.ql-ui, .ProseMirror-widget, [contenteditable="false"][aria-hidden="true"], style, script';
const BLOCKS = new Set(
  'P DIV LI UL OL H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE SECTION ARTICLE TABLE TBODY TR TD TH FIGURE HR'.split(' '),
);

/**
 * The text of a rich editor: blocks joined by `\n`, a `<br>` inside a block as `\n`, an emoji picture as its letters.
 * Equal to the model in Draft.js, ProseMirror and plain boxes, to Quill's without its final `\n`, and to Lexical's
 * with one `\n` between paragraphs where Lexical itself writes two.
 */
export function readEditor(root: Element): EditorText {
  const reader = lineReader(root.classList.contains('ql-editor'), !matches(root, EDITOR_MARK));
  const blocks = root.querySelectorAll(DRAFT_BLOCK);
  if (blocks.length > 0) for (const block of blocks) readDraftBlock(block, reader);
  else walk(root, reader);
  return reader.finish();
}

type Reader = ReturnType<typeof lineReader>;

/** Collects pieces and decides where lines break. Quill and boxes without a model have ways of their own. */
function lineReader(isQuill: boolean, isPlain: boolean) {
  const pieces: Piece[] = [];
  let text = '';
  /** Nothing stands on the current line yet. */
  let isFresh = true;
  let isBreakDue = false;

  function newLine() {
    text += '\n';
    isBreakDue = false;
  }

  function flush() {
    if (isBreakDue) newLine();
  }

  /** Without a model the browser edits: in preserved white space a last line break only holds the line open. */
  function closeLine() {
    const last = pieces.at(-1);
    if (!isPlain || isFresh || isBreakDue || !last?.text.endsWith('\n') || !text.endsWith(last.text)) return;
    pieces[pieces.length - 1] = { ...last, text: last.text.slice(0, -1) };
    text = text.slice(0, -1);
  }

  function add(letters: string, node: Text | Element, offset = 0) {
    if (letters === '') return;
    flush();
    pieces.push({ start: text.length, text: letters, node, offset });
    text += letters;
    isFresh = false;
  }

  return {
    add,
    addText(node: Text) {
      // Quill fences its own marks off with U+FEFF; its model has none.
      if (!isQuill) return add(node.data, node);
      let offset = 0;
      for (const part of node.data.split('\uFEFF')) {
        add(part, node, offset);
        offset += part.length + 1;
      }
    },
    lineBreak() {
      flush();
      newLine();
      isFresh = false;
    },
    /** A `<br>` with nothing behind it: after a block it is a line of its own, else it only holds its line open. */
    emptyLine() {
      flush();
      isFresh = false;
    },
    block() {
      closeLine();
      if (isBreakDue || !isFresh) newLine();
      isFresh = true;
    },
    endBlock() {
      closeLine();
      isBreakDue = true;
    },
    finish(): EditorText {
      closeLine();
      return { text, pieces };
    },
  };
}

/** Draft.js marks its own text, so that nothing else in a block counts. */
function readDraftBlock(block: Element, reader: Reader) {
  if (block.querySelector(DRAFT_BLOCK)) return;
  reader.block();
  const leaves = block.querySelectorAll(DRAFT_TEXT);
  leaves.forEach((leaf, index) => {
    const node = leaf.firstChild;
    if (!(node instanceof Text)) return;
    // A last leaf that ends in a line break is drawn with one more, else the browser would not show it.
    const drawnTwice = index === leaves.length - 1 && node.data.endsWith('\n');
    reader.add(drawnTwice ? node.data.slice(0, -1) : node.data, node);
  });
  reader.endBlock();
}

/** In document order without recursion: a page may nest deeper than the stack reaches. */
function walk(root: Element, reader: Reader) {
  let node: Node | null = root.firstChild;
  while (node) {
    const inside: Node | null = enter(node, root, reader) ? node.firstChild : null;
    if (inside) {
      node = inside;
      continue;
    }
    for (;;) {
      if (isBlock(node, root)) reader.endBlock();
      if (node.nextSibling) break;
      node = node.parentNode;
      if (!node || node === root) return;
    }
    node = node.nextSibling;
  }
}

/** Reads the node itself; true when its children are to be read too. */
function enter(node: Node, root: Element, reader: Reader): boolean {
  if (node instanceof Text) {
    if (!isBetweenBlocks(node, root)) reader.addText(node);
    return false;
  }
  if (!(node instanceof Element) || node.matches(NOT_TEXT)) return false;
  if (node.tagName === 'BR') {
    if (endsItsLine(node, root)) reader.emptyLine();
    else reader.lineBreak();
    return false;
  }
  if (node.tagName === 'IMG') {
    reader.add(lettersOf(node), node);
    return false;
  }
  if (isBlock(node, root)) reader.block();
  return true;
}

/** Every editor with a model makes its blocks children of the root, whatever their tag. */
function isBlock(node: Node, root: Element): boolean {
  if (!(node instanceof Element)) return false;
  return BLOCKS.has(node.tagName) && !node.matches(NOT_TEXT) && root !== node;
}

/** A picture stands for its letters only if these are no words: a description of a photo is not typed text. */
function lettersOf(image: Element): string {
  const plain = image.getAttribute('data-plain-text');
  if (plain !== null) return plain;
  const alt = image.getAttribute('alt') ?? '';
  return /\p{L}/u.test(alt) ? '' : alt;
}

/** The `<br>` that keeps an empty or just broken line open is no line break of the text. */
function endsItsLine(br: Element, root: Element): boolean {
  let node: Node = br;
  for (;;) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (next instanceof Text ? next.data !== '' : next instanceof Element && !next.matches(NOT_TEXT)) {
        return isBlock(next, root);
      }
    }
    const parent: Node | null = node.parentNode;
    if (!parent || parent === root || isBlock(parent, root)) return true;
    node = parent;
  }
}

/** White space that someone's tidy mark-up put between two blocks. */
function isBetweenBlocks(text: Text, root: Element): boolean {
  if (/[^\t\n\r ]/.test(text.data)) return false;
  const { previousElementSibling: before, nextElementSibling: after } = text;
  return (before !== null && isBlock(before, root)) || (after !== null && isBlock(after, root));
}

/** A place between two letters, as the page has it. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** Where the page has the place at an offset of the text; null on an empty line, where there are no letters. */
export function pointAt({ pieces }: EditorText, at: number): Point | null {
  // Between two pieces the end of the one before: there a person types on.
  const piece = pieces.find(({ start, text }) => start < at && at <= start + text.length) ?? startingAt(pieces, at);
  if (!piece) return null;
  const { node, offset, start, text } = piece;
  if (node instanceof Text) return { node, offset: offset + at - start };
  const range = new Range();
  range.selectNode(node);
  return at === start
    ? { node: range.startContainer, offset: range.startOffset }
    : at === start + text.length
      ? { node: range.endContainer, offset: range.endOffset }
      : null;
}

const startingAt = (pieces: EditorText['pieces'], at: number) => pieces.find(({ start }) => start === at);

/** The offset in the text of a place in a text node; null for any other place. */
export function offsetOf({ pieces }: EditorText, { node, offset: at }: Point): number | null {
  const piece = pieces.find(
    ({ node: own, offset, text }) => own === node && node instanceof Text && offset <= at && at <= offset + text.length,
  );
  return piece ? piece.start + at - piece.offset : null;
}

/**
 * The stretch of the page that shows a span, as a range of its own or in the one that is given; null when the span is
 * empty or reaches beyond the text.
 */
export function rangeOf({ text, pieces }: EditorText, { start, end }: Span, range = new Range()): Range | null {
  if (start < 0 || end <= start || end > text.length) return null;
  const inside = pieces.filter((piece) => piece.start < end && start < piece.start + piece.text.length);
  const first = inside[0];
  const last = inside.at(-1);
  if (!first || !last) return null;
  if (first.node instanceof Text) range.setStart(first.node, first.offset + Math.max(0, start - first.start));
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) {
    range.setEnd(last.node, last.offset + Math.min(last.text.length, end - last.start));
  } else range.setEndAfter(last.node);
  return range;
}
