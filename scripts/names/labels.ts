import type { Token } from '#model/document.ts';
import type { Span } from '#model/span.ts';

/** Every place where one of the quotes stands as words of its own. */
export function placesOf(text: string, quotes: readonly string[]): Span[] {
  const places: Span[] = [];
  for (const quote of new Set(quotes)) {
    for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) {
      const end = at + quote.length;
      if (!isLetter(text[at - 1]) && !isLetterUnlessS(text, end)) places.push({ start: at, end });
    }
  }
  return places;
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** A letter follows, and it is no possessive s: "Gerda" stands in "Gerdas zoon". */
function isLetterUnlessS(text: string, at: number): boolean {
  return isLetter(text[at]) && !(text[at] === 's' && !isLetter(text[at + 1]));
}

/** 1 for each token that stands in one of the places, else 0. */
export function tagsOf(tokens: readonly Token[], places: readonly Span[]): Uint8Array {
  return Uint8Array.from(tokens, (token) =>
    places.some((place) => token.start < place.end && place.start < token.end) ? 1 : 0,
  );
}
