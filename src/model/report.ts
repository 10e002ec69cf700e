import type { UnreadReason } from '#model/photo.ts';
import type { Span } from '#model/span.ts';
import { heaviest, type Severity, type Topic } from '#model/topic.ts';

/** One rule broken in one draft. Texts are already in the reader's language; no draft words in any of them. */
export interface Finding {
  /** Rule id, `pack/what-it-is-about`. */
  readonly rule: string;
  readonly topic: Topic;
  /** Clause id as the organisation's policy numbers it, e.g. `SH-6`. */
  readonly clause: string;
  readonly severity: Severity;
  /** The words that made it so, in order, not overlapping. Empty when it is about the draft as a whole. */
  readonly spans: readonly Span[];
  /** Why, as one short question or sentence. */
  readonly message: string;
  /** What to do instead, one sentence. */
  readonly advice: string;
  /** What was combined, as words for a person: "leeftijd", "kamer". At most one per kind, in order of weight. */
  readonly cues: readonly string[];
  /** Other words for what was found; those for the same span are alternatives, the best first. */
  readonly suggestions: readonly Suggestion[];
  /** Present when it is about an attached file instead of the text. */
  readonly attachment?: AboutAttachment;
}

/** What a finding about an attached file adds. */
export interface AboutAttachment {
  /** Id of the attachment in its draft. */
  readonly id: string;
  /** Words of the file itself that made it so: of its name, of what is written in it. */
  readonly words: readonly string[];
  /** The way out: a copy of the file without it, an answer of the writer, or a look at the file. */
  readonly way: 'clean' | 'answer' | 'look';
  /** Points to look at before answering. */
  readonly points: readonly string[];
}

/** Words for a stretch of the draft. `''` means: leave it out; an empty span: put it in there. Never a line break. */
export interface Suggestion {
  readonly span: Span;
  readonly replacement: string;
}

/** The text with the suggestions worked in one after the other: each span is of the text that the ones before left. */
export function withSuggestions(text: string, suggestions: readonly Suggestion[]): string {
  return suggestions.reduce(
    (now, { span, replacement }) => now.slice(0, span.start) + replacement + now.slice(span.end),
    text,
  );
}

/** Something that could not be checked: then the draft is not "clear". */
export interface Unchecked {
  /** Rule id, detector id, `text` or `attachment`. */
  readonly what: string;
  readonly reason: 'error' | 'too-long' | 'unsupported' | 'timeout' | UnreadReason;
}

/** The checker's whole answer on one draft. "Clear" means that both lists are empty. */
export interface Report {
  readonly findings: readonly Finding[];
  /**
   * What makes the whole draft anonymous: the first choice for everything by which somebody is known, also where no
   * finding is about it. In order, not overlapping; absent when no finding is about a person.
   */
  readonly replacements?: readonly Suggestion[];
  readonly unchecked: readonly Unchecked[];
}

/**
 * The points that somebody has to look at: what one rule says of several files is one point, however many files there
 * are. It has the words and cues of all of them, and is as heavy as the heaviest.
 */
export function pointsOf(findings: readonly Finding[]): readonly Finding[] {
  const points = new Map<string, Finding>();
  for (const [at, finding] of findings.entries()) {
    const key = finding.attachment ? finding.rule : String(at);
    const known = points.get(key);
    points.set(key, known ? together(known, finding) : finding);
  }
  return [...points.values()];
}

function together(a: Finding, b: Finding): Finding {
  const [heavy, light] = heaviest([a.severity, b.severity]) === a.severity ? [a, b] : [b, a];
  const words = eachOnce([...(a.attachment?.words ?? []), ...(b.attachment?.words ?? [])]);
  return {
    ...heavy,
    cues: [...new Set([...heavy.cues, ...light.cues])],
    ...(heavy.attachment && { attachment: { ...heavy.attachment, words } }),
  };
}

/** Words of files, each once: in a name of a file and in its caption the same word may be written in two ways. */
export const eachOnce = (words: readonly string[]): readonly string[] => [
  ...new Map(words.map((word) => [word.toLowerCase(), word])).values(),
];

/**
 * Two findings with the same key are the same rule on the same words. It holds words of the draft: it lives in the
 * page's memory only.
 */
export function findingKey({ rule, spans, attachment }: Finding, text: string): string {
  const words = attachment ? [attachment.id, ...attachment.words] : [];
  return [rule, ...words, ...spans.map(({ start, end }) => text.slice(start, end))].join('\u0000');
}
