import { readFileSync } from 'node:fs';
import nlp from 'compromise/one';
import { medianOf, sampleText } from '#scripts/bench/core.ts';
import { cutDocument } from '#text/document.ts';
import { phraseMatcher } from '#text/phrases.ts';

const LISTS = ['disclaimers', 'identifier-context', 'access-words'];
const PLAIN = /^[\p{L}' ]+$/u;
/** Repeats on which a cutter that looks back or ahead too far grows with the square of the length. */
const REPEATS = ['a.', '!?', 'woord '];

/** compromise/one lets its views be asked for more than its types say. */
interface View {
  compute(what: string): View;
  lookup(trie: object): { readonly length: number };
}

/** Our cutter and phrase matcher beside compromise/one, in milliseconds; see docs/decisions/compromise.md. */
export async function main(): Promise<number> {
  const text = sampleText(10_000);
  const list = LISTS.flatMap((name) => readFileSync(`rules/lists/${name}.txt`, 'utf8').split('\n'))
    .map((line) => line.split('\t')[0] ?? '')
    .filter((entry) => PLAIN.test(entry));
  const document = cutDocument(text);
  const ours = phraseMatcher(list.join('\n'));
  const trie = nlp.buildTrie(list);
  const norms = document.sentences.map(({ start, end }) =>
    document.tokens.filter((token) => token.start >= start && token.end <= end).map(({ norm }) => norm),
  );
  const viewOf = () => (nlp.tokenize(norms as unknown as string) as unknown as View).compute('index');
  const view = viewOf();
  print(
    'cut 10,000 characters',
    medianOf(10_000, () => cutDocument(text)),
    medianOf(10_000, () => nlp.tokenize(text)),
  );
  print('take over our tokens', 0, medianOf(10_000, viewOf));
  print(
    `find ${list.length} phrases`,
    medianOf(10_000, () => ours.find(document)),
    medianOf(10_000, () => view.lookup(trie)),
  );
  for (const unit of REPEATS) {
    for (const size of [10_000, 20_000, 40_000]) {
      const repeated = unit.repeat(size / unit.length);
      print(
        `${size} of ${JSON.stringify(unit)}`,
        once(() => cutDocument(repeated)),
        once(() => nlp.tokenize(repeated)),
      );
    }
  }
  return 0;
}

const print = (what: string, ours: number, theirs: number): void =>
  console.log(
    `${what.padEnd(26)} ours ${ours.toFixed(2).padStart(9)}   compromise/one ${theirs.toFixed(2).padStart(9)}`,
  );

function once(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
