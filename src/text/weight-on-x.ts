import { lazy } from '#model/lazy.ts';
import { linksOf } from '#text/links.ts';

/** What a post on X may weigh; subscribers may write more. docs.x.com/fundamentals/counting-characters, 2026. */
export const MOST_ON_X = 280;

const PER_LINK = 23;
/** Ranges of code points that weigh one; all others weigh two. Same source. */
const LIGHT: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const signs = lazy(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** How X counts a text: a link is 23 whatever its length, an emoji two however it is made up. */
export function weightOnX(text: string): number {
  const links = linksOf(text).filter(({ kind }) => kind === 'url');
  let weight = links.length * PER_LINK;
  let at = 0;
  for (const { start, end } of [...links, { start: text.length, end: text.length }]) {
    weight += weightOfWords(text.slice(at, start).normalize('NFC'));
    at = end;
  }
  return weight;
}

function weightOfWords(words: string): number {
  let weight = 0;
  for (const { segment } of signs().segment(words)) {
    if (EMOJI.test(segment)) weight += 2;
    else for (const sign of segment) weight += isLight(sign.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return weight;
}

const isLight = (point: number) => LIGHT.some(([from, to]) => from <= point && point <= to);
