import { decodeFilter, type WordFilter } from '#detectors/learned/filter.ts';
import { decodeWeights, type Weights } from '#detectors/learned/weights.ts';
import { formedNames, mayBePerson, repeatedNames } from '#detectors/person/candidates.ts';
import { type NameSpan, nameSpansOf } from '#detectors/person/name-spans.ts';
import { LEAST, letterCase, nameScores } from '#detectors/person/tagger.ts';
import type { TextDocument } from '#model/document.ts';
import knownWords from '#rules/models/known-words.txt?raw';
import names from '#rules/models/names.txt?raw';

const WEIGHTS = decodeWeights(names);
const KNOWN = decodeFilter(knownWords);

/**
 * Everything in a draft that looks like a person's name, whoever it is, in order and not overlapping. Errs on the side
 * of finding: shops, pets and streets that bear a name are among them. Other models only for training.
 */
export function foundNames(
  document: TextDocument,
  weights: Weights = WEIGHTS,
  known: WordFilter = KNOWN,
): readonly NameSpan[] {
  const { text, tokens } = document;
  const tagged = nameSpansOf(
    text,
    tokens,
    nameScores(document, weights, known),
    LEAST,
    letterCase(document) === 'mixed',
  );
  const taken = new Set(
    tagged.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, step) => from + step)),
  );
  const formed = formedNames(document, (norm) => known.has(norm)).filter(
    ({ from, to }) => !taken.has(from) && !taken.has(to),
  );
  const names = [...tagged, ...formed].filter((name) => mayBePerson(tokens, name));
  return [...names, ...repeatedNames(tokens, names)].sort((a, b) => a.start - b.start);
}
