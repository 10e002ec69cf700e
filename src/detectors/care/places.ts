import type { TextDocument, Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';
import { tokenIndexAt } from '#text/document.ts';

/** Something found, by its tokens. */
interface Found {
  /** Token indexes, half-open. */
  readonly from: number;
  readonly to: number;
}

/** So many words before and behind the telling ones belong to them: "haar", "is weer", "om 22.15". */
const LEFT = 3;
const RIGHT = 6;
const STOP = /^[.!?…;:()\n]/;

/** What was found, together where it stands in one sentence. */
export function bySentence<Thing extends Found>(document: TextDocument, things: readonly Thing[]): readonly Thing[][] {
  const groups = new Map<number, Thing[]>();
  for (const thing of things) {
    const sentence = tokenIndexAt(document.sentences, document.tokens[thing.from]?.start ?? 0);
    const group = groups.get(sentence);
    if (group) group.push(thing);
    else groups.set(sentence, [thing]);
  }
  return [...groups.values()];
}

/** One span over things of one sentence with the few words around them, up to a stop. */
export function spanAround(document: TextDocument, things: readonly Found[]): Span {
  const { tokens } = document;
  let from = Math.min(...things.map((thing) => thing.from));
  let to = Math.max(...things.map((thing) => thing.to));
  const goesOn = (token: Token | undefined): boolean =>
    token !== undefined && token.kind !== 'emoji' && !STOP.test(token.text);
  for (let step = 0; step < LEFT && goesOn(tokens[from - 1]) && tokens[from - 1]?.text !== ','; step += 1) {
    if (isOtherSentence(document, from - 1, from)) break;
    from -= 1;
  }
  for (let step = 0; step < RIGHT && goesOn(tokens[to]) && tokens[to]?.text !== ','; step += 1) {
    if (isOtherSentence(document, to - 1, to)) break;
    to += 1;
  }
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

function isOtherSentence({ tokens, sentences }: TextDocument, index: number, next: number): boolean {
  return tokenIndexAt(sentences, tokens[index]?.start ?? 0) !== tokenIndexAt(sentences, tokens[next]?.start ?? 0);
}
