import type { Observation } from '#checker/observe.ts';
import type { TextDocument } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import { LANGUAGES, type Language } from '#model/language.ts';
import type { Match } from '#model/match.ts';
import type { Disclaimer, Policy, Rule } from '#model/policy.ts';
import type { Finding, Suggestion } from '#model/report.ts';
import { contains, overlaps, type Span } from '#model/span.ts';
import type { Topic } from '#model/topic.ts';
import { tokenIndexAt } from '#text/document.ts';
import { MOST_ON_X, weightOnX } from '#text/weight-on-x.ts';

export interface SuggestionHelp {
  readonly disclaimer: Disclaimer | undefined;
  /** The reader's, for a draft in a language that packs do not speak. */
  readonly language: Language;
}

/** Every word that the rule offers for each match, in the draft's language; for a missing disclaimer the sentences. */
export function suggestionsFor(
  { topic, suggest }: Rule,
  matches: readonly Match[],
  { document, draft }: Observation,
  { disclaimer, language: fallback }: SuggestionHelp,
): readonly Suggestion[] {
  const language = draftLanguage(document, fallback);
  if (topic === 'disclaimer-missing') return disclaimer ? sentences(disclaimer, draft, language) : [];
  return matches.flatMap(({ label, where }) =>
    (suggest?.[label]?.[language] ?? []).map((replacement) => ({ span: where, replacement })),
  );
}

const draftLanguage = ({ languages }: TextDocument, fallback: Language): Language =>
  LANGUAGES.find((one) => one === languages[0]) ?? fallback;

/** Findings about these say that somebody may be known by the draft. */
const ABOUT_PERSONS: readonly Topic[] = [
  'client-name',
  'colleague-name',
  'client-traceable',
  'care-detail',
  'identifier',
];
/** A detector that is less sure than this would change words that mean nothing. */
const SURE_ENOUGH = 0.5;

/** The choices for each stretch by which somebody is known, in order, not overlapping, the longer of two first. */
export function replacementsFor(
  findings: readonly Finding[],
  { document, matches }: Observation,
  { policy: { suggest = {} }, language: fallback }: { readonly policy: Policy; readonly language: Language },
): readonly (readonly Suggestion[])[] {
  const spans = findings.filter(({ topic }) => ABOUT_PERSONS.includes(topic)).flatMap((finding) => finding.spans);
  if (spans.length === 0) return [];
  const language = draftLanguage(document, fallback);
  // What a finding itself offers knows best who is meant.
  const { found, places } = choicesIn(findings.flatMap(({ suggestions }) => suggestions));
  const byLength = [...matches].sort((a, b) => b.where.end - b.where.start - (a.where.end - a.where.start));
  for (const { label, where, who, certainty = 1 } of byLength) {
    const choices = (suggest[label]?.[language] ?? []).map((replacement) => ({ span: where, replacement }));
    const isSure = certainty >= SURE_ENOUGH || spans.some((span) => contains(span, where));
    const isMeant = isSure && who !== 'public' && who !== 'own-family' && who !== 'other';
    if (choices.length > 0 && isMeant && !places.overlapping(where)) {
      found.push(choices);
      places.add(where);
    }
  }
  return found.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0));
}

/** Suggestions by the stretch they are for, those that put something in left out. */
function choicesIn(suggestions: readonly Suggestion[]): {
  readonly found: (readonly Suggestion[])[];
  readonly places: Places;
} {
  const places = new Places();
  const byPlace = new Map<number, Suggestion[]>();
  for (const each of suggestions) {
    const { start, end } = each.span;
    if (start >= end) continue;
    const taken = places.overlapping(each.span);
    if (!taken) {
      places.add(each.span);
      byPlace.set(start, [each]);
    } else if (taken.start === start && taken.end === end) byPlace.get(start)?.push(each);
  }
  return { found: [...byPlace.values()], places };
}

/** Stretches that do not overlap, in order, so that a long draft is not gone through for each of its words. */
class Places {
  readonly #spans: Span[] = [];

  /** The first that overlaps it. */
  overlapping(span: Span): Span | undefined {
    const next = this.#spans[tokenIndexAt(this.#spans, span.start)];
    return next && overlaps(next, span) ? next : undefined;
  }

  /** One that overlaps none of them. */
  add(span: Span): void {
    this.#spans.splice(tokenIndexAt(this.#spans, span.start), 0, span);
  }
}

/** The finding with the choices for what stands within its own words, where it has none of its own there. */
export function withWords(finding: Finding, words: readonly (readonly Suggestion[])[]): Finding {
  const { topic, spans, suggestions } = finding;
  if (!ABOUT_PERSONS.includes(topic)) return finding;
  const more = words
    .filter(([first]) => first && spans.some((own) => contains(own, first.span)))
    .flat()
    .filter(({ span }) => !suggestions.some((own) => overlaps(own.span, span)));
  return more.length === 0 ? finding : { ...finding, suggestions: [...suggestions, ...more] };
}

/** The short and the long form, to stand at the end; on X only what still fits. */
function sentences({ short, long }: Disclaimer, draft: Draft, language: Language): readonly Suggestion[] {
  const { length } = draft.text;
  return [...new Set([short[language], long[language]])]
    .filter((sentence) => fitsOnX(sentence, draft))
    .map((replacement) => ({ span: { start: length, end: length }, replacement }));
}

/** A draft that is longer than X allows is by somebody who may write more. */
function fitsOnX(sentence: string, { text, site, surface }: Draft): boolean {
  if (site !== 'x' || surface === 'message') return true;
  const now = weightOnX(text);
  return now > MOST_ON_X || now + 1 + weightOnX(sentence) <= MOST_ON_X;
}
