import { type Finding, pointsOf, type Suggestion } from '#model/report.ts';
import { contains, overlaps, type Span } from '#model/span.ts';
import { SEVERITIES } from '#model/topic.ts';

/** Words of the draft, cut from the box as it is now; they stay in the page. */
export interface Quote {
  readonly words: string;
  readonly suggestions: readonly Suggestion[];
}

export interface FindingView {
  readonly finding: Finding;
  readonly quotes: readonly Quote[];
  /** Suggestions that belong to no quoted words, such as a disclaimer to add. */
  readonly additions: readonly Suggestion[];
}

/** Longest quote, in UTF-16 units; a sentence more would drown the reason. */
const LONGEST_QUOTE = 48;

function quoted(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_QUOTE) return words;
  // Whole words, where they are not longer than a quote may be.
  return `${words
    .slice(0, LONGEST_QUOTE + 1)
    .replace(/\s\S*$/, '')
    .slice(0, LONGEST_QUOTE)}…`;
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

function viewOf(text: string, finding: Finding): FindingView {
  const quotes = new Map<string, Suggestion[]>();
  const additions: Suggestion[] = [];
  const put = (span: Span, suggestions: readonly Suggestion[]) => {
    const words = quoted(text, span);
    // The same words twice are one quote; its suggestions then serve the first place, which is what the eye finds.
    if (words && !quotes.has(words)) quotes.set(words, [...suggestions]);
  };
  for (const span of finding.spans) {
    const inside = finding.suggestions.filter(({ span: own }) => own.start < own.end && contains(span, own));
    const own = inside.filter((suggestion) => isSame(suggestion.span, span));
    put(span, own);
    // Words for a part of it only are a line of their own, so that it is plain what they stand for.
    const parts = inside.filter((suggestion) => !isSame(suggestion.span, span));
    for (const part of parts)
      put(
        part.span,
        parts.filter((suggestion) => isSame(suggestion.span, part.span)),
      );
  }
  for (const words of finding.attachment?.words ?? []) quotes.set(words, []);
  for (const suggestion of finding.suggestions) {
    if (suggestion.span.start === suggestion.span.end) additions.push(suggestion);
  }
  return { finding, quotes: [...quotes].map(([words, suggestions]) => ({ words, suggestions })), additions };
}

/** The points as they are shown: most serious first, then as they stand in the text. */
export function findingViews(text: string, findings: readonly Finding[]): readonly FindingView[] {
  const weight = (finding: Finding) => SEVERITIES.indexOf(finding.severity);
  const place = (finding: Finding) => finding.spans[0]?.start ?? text.length;
  return pointsOf(findings)
    .toSorted((a, b) => weight(b) - weight(a) || place(a) - place(b))
    .map((finding) => viewOf(text, finding));
}

/** The same findings at one stretch only: of what is quoted, what stands there. */
export function viewsAt(text: string, views: readonly FindingView[], span: Span): readonly FindingView[] {
  return views.flatMap(({ finding }) => {
    const spans = finding.spans.filter((one) => overlaps(one, span));
    if (spans.length === 0) return [];
    const { quotes } = viewOf(text, { ...finding, spans });
    return [{ finding, quotes, additions: [] }];
  });
}
