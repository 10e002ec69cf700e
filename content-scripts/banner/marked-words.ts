import { type Area, shared } from '#content-scripts/banner/area.ts';
import { carry } from '#content-scripts/banner/carry.ts';
import { type Line, linesOf, type Marked, markedSpans, underlinePen } from '#content-scripts/banner/underlines.ts';
import type { Finding } from '#model/report.ts';
import type { Span } from '#model/span.ts';

/** Pixels under the letters that still belong to the words: there the line is. */
const REACH = 3;

/** The words that are underlined in one box, by their spans in the text that was checked. */
export interface MarkedWords {
  /** From now on these; none: `mark([])`. True when they are not where the lines are already drawn. */
  mark(findings: readonly Finding[], text: string): boolean;
  /**
   * Draws the lines where the words are now. `now` is the text that the box holds, `part` what is in sight of it;
   * `isSeen` tells whether the page shows a line.
   */
  draw(now: string, part: Area, rectsOf: (span: Span) => readonly DOMRect[], isSeen: (line: Line) => boolean): void;
  hide(): void;
  readonly isEmpty: boolean;
  has(span: Span): boolean;
  /** Rectangles of the words, one a line, as far as they are in sight. */
  linesAt(span: Span): readonly Area[];
  /** The words at a point of the viewport. */
  at(x: number, y: number): Span | undefined;
  /** The words that a place in the text is in, or at an end of. UTF-16 units. */
  around(caret: number): Span | undefined;
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

export function markedWords(layer: HTMLElement): MarkedWords {
  const pen = underlinePen(layer);
  let text = '';
  let marked: readonly Marked[] = [];
  let standing: readonly { readonly span: Span; readonly lines: readonly Area[] }[] = [];
  /** What the lines are drawn for. */
  let drawn = { text: '', state: '' };

  return {
    mark(findings, checked) {
      text = checked;
      marked = markedSpans(findings);
      if (marked.length === 0 && standing.length === 0) return false;
      if (drawn.text !== checked || drawn.state !== JSON.stringify(marked)) return true;
      // The same words, by their places in the newer text.
      standing = marked.map(({ span }, index) => ({ span, lines: standing[index]?.lines ?? [] }));
      return false;
    },
    draw(now, part, rectsOf, isSeen) {
      if (marked.length === 0 && standing.length === 0) return;
      const move = carry(text, now);
      drawn = {
        text: now,
        state: JSON.stringify(marked.map(({ span, severity }) => ({ span: move(span) ?? null, severity }))),
      };
      const lines: Line[] = [];
      standing = marked.map(({ span, severity }) => {
        const moved = move(span);
        const rects = moved ? rectsOf(moved) : [];
        lines.push(...linesOf(rects, severity, part));
        return { span, lines: rects.flatMap((rect) => shared(rect, part) ?? []) };
      });
      pen.draw(lines.filter(isSeen));
    },
    hide() {
      pen.draw([]);
      standing = [];
      drawn = { text: '', state: '' };
    },
    get isEmpty() {
      return marked.length === 0;
    },
    has: (span) => marked.some((one) => isSame(one.span, span)),
    linesAt: (span) => standing.find((one) => isSame(one.span, span))?.lines ?? [],
    // The heaviest lies on top, so it is the last that counts.
    at: (x, y) =>
      standing.findLast(({ lines }) =>
        lines.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + REACH),
      )?.span,
    around: (caret) => marked.findLast(({ span: { start, end } }) => start <= caret && caret <= end)?.span,
  };
}
