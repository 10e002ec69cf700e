import type { AboutAttachment, Finding, Suggestion } from '#model/report.ts';
import { overlaps, type Span } from '#model/span.ts';
import { SEVERITIES } from '#model/topic.ts';

/**
 * One finding per problem: findings about the same topic become one, with the words and cues of all. The heaviest
 * speaks; among equals the first in the order of the policy. That rule's words come first in the cues.
 */
export function merge(findings: readonly Finding[]): readonly Finding[] {
  const byTopic = new Map<string, Finding>();
  for (const finding of findings) {
    // What is about the text and what is about each file are problems of their own, and so is each question.
    const { id, way } = finding.attachment ?? {};
    const key = [finding.topic, id, way === 'answer' && finding.rule].join(' ');
    const known = byTopic.get(key);
    byTopic.set(key, known ? joined(known, finding) : finding);
  }
  return [...byTopic.values()];
}

function joined(first: Finding, second: Finding): Finding {
  const heavier = weight(second) > weight(first);
  const [speaker, other] = heavier ? [second, first] : [first, second];
  return {
    ...speaker,
    spans: apart([...speaker.spans, ...other.spans]),
    cues: [...new Set([...speaker.cues, ...other.cues])],
    suggestions: free([...speaker.suggestions, ...other.suggestions]),
    ...(speaker.attachment && { attachment: withWords(speaker.attachment, other.attachment?.words ?? []) }),
  };
}

const withWords = (about: AboutAttachment, more: readonly string[]): AboutAttachment => ({
  ...about,
  words: [...new Set([...about.words, ...more])],
});

const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);

/** In order and not overlapping: those that overlap become one. */
export function apart(spans: readonly Span[]): readonly Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** In order of position, the longer first; none over words that another one replaces, unless it is a further choice. */
function free(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const kept: Suggestion[] = [];
  for (const each of [...suggestions].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const choices = kept.filter((other) => isSame(other.span, each.span));
    const isKnown = choices.some(({ replacement }) => replacement === each.replacement);
    const isFree = choices.length > 0 || !kept.some((other) => overlaps(other.span, each.span));
    if (!isKnown && isFree) kept.push(each);
  }
  return kept;
}

const isSame = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
