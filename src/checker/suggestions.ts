import type { Observation } from '#checker/observe.ts';
import type { Draft } from '#model/draft.ts';
import { LANGUAGES, type Language } from '#model/language.ts';
import type { Match } from '#model/match.ts';
import type { Disclaimer, Rule } from '#model/policy.ts';
import type { Suggestion } from '#model/report.ts';
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
  const language = LANGUAGES.find((one) => one === document.languages[0]) ?? fallback;
  if (topic === 'disclaimer-missing') return disclaimer ? sentences(disclaimer, draft, language) : [];
  return matches.flatMap(({ label, where }) =>
    (suggest?.[label]?.[language] ?? []).map((replacement) => ({ span: where, replacement })),
  );
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
