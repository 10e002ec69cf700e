import { entriesOf } from '#detectors/person/name-lists.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import type { Token } from '#model/document.ts';
import publicPersons from '#rules/lists/public-persons.txt?raw';

const WHOLE = new Set<string>();
const LAST = new Set<string>();
for (const entry of entriesOf(publicPersons)) {
  WHOLE.add(entry.replace('/', ' ').replaceAll('-', ' '));
  const last = entry.split('/')[1];
  if (last) LAST.add(last.replaceAll('-', ' '));
}

/**
 * Whether a name is on the list of public, historical and fictional persons: the whole of it, or only a surname of one
 * ("Vandenbroucke"), which many others bear too. Knows about 1,600; the words around tell of the rest.
 */
export function publicName(tokens: readonly Token[], { from, to }: NameSpan): 'whole' | 'last' | null {
  let name = '';
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'word') name += `${name === '' ? '' : ' '}${token.norm}`;
  }
  if (WHOLE.has(name)) return 'whole';
  // A role in front counts with it: koningin Mathilde, mother Teresa.
  const before = tokens[from - 1]?.norm;
  if (before && WHOLE.has(`${before} ${name}`)) return 'whole';
  return LAST.has(name) ? 'last' : null;
}
