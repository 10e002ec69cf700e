import { h, render } from 'preact';
import type { Area } from '#content-scripts/banner/area.ts';
import type { Texts } from '#content-scripts/banner/view.ts';
import { placeAtWords } from '#content-scripts/banner/word-place.ts';
import type { Finding, Suggestion } from '#model/report.ts';
import type { Span } from '#model/span.ts';
import { type FindingView, findingViews, viewsAt } from '#ui/finding-view.ts';
import { WordCard } from '#ui/word-card.tsx';

/** What the words are part of. */
interface WordContent {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface WordCardParts {
  readonly onApply: ((suggestions: readonly Suggestion[]) => void) | undefined;
  readonly onDismiss: (finding: Finding) => void;
  readonly onExplain: (finding: Finding) => void;
  /** It went: what made room for it can come back. */
  readonly onClose: () => void;
}

/** What can be asked of the words that are underlined in one box. */
export interface BoxWords {
  /** Underlined words at a point of the viewport, by their span in the text that was checked. */
  wordAt(x: number, y: number): Span | undefined;
  /** Underlined words that the caret is in or at the end of. */
  wordAtCaret(): Span | undefined;
  readonly hasWords: boolean;
  /** The words whose card is open. */
  readonly openWord: Span | undefined;
  showWord(span: Span): void;
  closeWord(): void;
  focusWord(): void;
  /** True when the point is on the card of the words. */
  coversWord(x: number, y: number): boolean;
}

/** The card at one underlined stretch. Spans are of the text that was checked. */
export interface WordCardUi {
  /** The stretch that it is open at. */
  readonly at: Span | undefined;
  open(span: Span, content: WordContent, texts: Texts): void;
  close(): void;
  focus(): void;
  /** True when the point is on the card. */
  covers(x: number, y: number): boolean;
  /** `lines` are those of the words now; none closes it. */
  place(lines: readonly Area[], viewport: Area): void;
}

export function wordCardUi(place: HTMLElement, { onApply, onDismiss, onExplain, onClose }: WordCardParts): WordCardUi {
  let at: Span | undefined;
  place.hidden = true;

  function close(): void {
    if (!at) return;
    at = undefined;
    place.hidden = true;
    render(null, place);
    onClose();
  }

  const card: WordCardUi = {
    get at() {
      return at;
    },
    open(span, { text, findings }, texts) {
      const views: readonly FindingView[] = viewsAt(text, findingViews(text, findings), span);
      if (views.length === 0) return close();
      at = span;
      place.hidden = false;
      place.style.visibility = 'hidden';
      const props = {
        findings: views,
        ...texts,
        onApply:
          onApply &&
          ((suggestion: Suggestion) => {
            close();
            onApply([suggestion]);
          }),
        onDismiss(finding: Finding) {
          close();
          onDismiss(finding);
        },
        onExplain,
      };
      render(h(WordCard, { ...props, key: `${span.start} ${span.end}` }), place);
    },
    close,
    focus: () => place.querySelector<HTMLElement>('button')?.focus({ preventScroll: true }),
    covers(x, y) {
      if (!at) return false;
      const { left, right, top, bottom } = place.getBoundingClientRect();
      return x >= left && x <= right && y >= top && y <= bottom;
    },
    place(lines, viewport) {
      if (!at) return;
      const inner = place.firstElementChild;
      const found = inner && placeAtWords(lines, inner.scrollHeight + 2, viewport);
      if (!found) return close();
      place.style.width = `${found.width}px`;
      place.style.maxHeight = `${found.maxHeight}px`;
      place.style.transform = `translate(${Math.round(found.left)}px,${Math.round(found.top)}px)`;
      place.style.visibility = 'visible';
    },
  };
  return card;
}
