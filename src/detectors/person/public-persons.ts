import type { NameSpan } from '#detectors/person/name-spans.ts';
import type { Token } from '#model/document.ts';
import { lazy } from '#model/lazy.ts';
import publicPersons from '#rules/packed/public-persons.txt?raw';
import { unpackPhrases } from '#text/packed-phrases.ts';

const listed = lazy(() => unpackPhrases(publicPersons));

/**
 * Whether a name is on the list of public, historical and fictional persons: the whole of it, or only a surname of one
 * ("Vandenbroucke"), which many others bear too. Knows about 4,000; the words around tell of the rest.
 */
export function publicName(
  tokens: readonly Token[],
  { from, to }: Pick<NameSpan, 'from' | 'to'>,
): 'whole' | 'last' | null {
  const words = tokens.slice(from, to + 1).flatMap(({ kind, norm }) => (kind === 'word' ? [norm] : []));
  const known = listed().meaningOf(words);
  if (known === 'whole') return known;
  // A role in front counts with it: koningin Mathilde, mother Teresa.
  const before = tokens[from - 1]?.norm;
  if (before && listed().meaningOf([before, ...words]) === 'whole') return 'whole';
  return known === 'last' ? known : null;
}
