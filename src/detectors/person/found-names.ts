import { decodeFilter, type WordFilter } from '#detectors/learned/filter.ts';
import { decodeWeights, type Weights } from '#detectors/learned/weights.ts';
import { formedNames, mayBePerson, repeatedNames } from '#detectors/person/candidates.ts';
import { type NameSpan, nameSpansOf } from '#detectors/person/name-spans.ts';
import { LEAST, letterCase, nameScores } from '#detectors/person/tagger.ts';
import type { TextDocument } from '#model/document.ts';
import { lazy } from '#model/lazy.ts';
import knownWords from '#rules/models/known-words.txt?raw';
import names from '#rules/models/names.txt?raw';

const ownWeights = lazy(() => decodeWeights(names));
const knownFilter = lazy(() => decodeFilter(knownWords));

/** An ordinary word of one of our languages (`Token.norm`); one in fifty others is taken for one too. */
export const isKnownWord = (norm: string): boolean => knownFilter().has(norm);

/**
 * Everything in a draft that looks like a person's name, whoever it is, in order and not overlapping. Errs on the side
 * of finding: shops, pets and streets that bear a name are among them. Other models only for training.
 */
export function foundNames(
  document: TextDocument,
  weights: Weights = ownWeights(),
  known: WordFilter = knownFilter(),
): readonly NameSpan[] {
  const { text, tokens } = document;
  const caseOf = letterCase(document);
  const scores = nameScores(document, weights, known, caseOf);
  const tagged = nameSpansOf(text, tokens, scores, LEAST, caseOf === 'mixed');
  const formed = formedNames(document, (norm) => known.has(norm));
  const names = joined(tagged, formed).filter((name) => mayBePerson(tokens, name));
  return [...names, ...repeatedNames(tokens, names)].sort((a, b) => a.start - b.start);
}

/** Where both see a name it is one, from the first small word behind a title on: "mevrouw van der Berg". */
function joined(tagged: readonly NameSpan[], formed: readonly NameSpan[]): readonly NameSpan[] {
  const overlap = (a: NameSpan, b: NameSpan) => a.from <= b.to && b.from <= a.to;
  const names = tagged.map((name) => {
    const other = formed.find((one) => overlap(one, name) && one.from < name.from);
    return other ? { ...name, start: other.start, from: other.from } : name;
  });
  return [...names, ...formed.filter((one) => !names.some((name) => overlap(one, name)))];
}
