import { FIRST_NAMES, SURNAMES } from '#detectors/person/name-lists.ts';
import type { Span } from '#model/span.ts';
import { finished, type Taught } from '#scripts/names/everyday.ts';
import type { NameParts } from '#scripts/names/name-maker.ts';
import type { NamedDraft } from '#scripts/names/named-drafts.ts';
import { pick } from '#scripts/names/random.ts';
import { normOf } from '#text/characters.ts';
import { cutDocument } from '#text/document.ts';

/** The drafts as they are, and copies in which other names stand. */
export function teachDrafts(
  drafts: readonly NamedDraft[],
  copies: number,
  parts: NameParts,
  random: () => number,
): Taught[] {
  return drafts.flatMap(({ draft, places: all }) => {
    // Shops and pets with a name look like persons to the tagger; telling them apart is not its work.
    const places = all.filter((place) => place.who !== 'none').sort((a, b) => a.start - b.start);
    const names = all.filter((place) => place.who === 'none');
    const original = {
      text: draft.text,
      places,
      unsure: [...unsureIn(draft.text), ...names].sort((a, b) => a.start - b.start),
    };
    const taught = [asIs(original)];
    for (let copy = 0; copy < copies; copy += 1)
      taught.push(finished(copy === 0 ? original : exchanged(original, parts, random), random));
    return taught;
  });
}

const asIs = (named: Parameters<typeof finished>[0]) => finished(named, () => 0.99);

/** Listed names with a capital that are not labelled: pets, shops, streets. Who they are is judged elsewhere. */
function unsureIn(text: string): Span[] {
  return cutDocument(text).tokens.filter(
    ({ kind, capital, first, norm }) =>
      kind === 'word' && capital && (FIRST_NAMES.has(norm) || (SURNAMES.has(norm) && !first)),
  );
}

function exchanged(
  { text, places, unsure }: { text: string; places: readonly Span[]; unsure: readonly Span[] },
  parts: NameParts,
  random: () => number,
) {
  const newName = new Map<string, string>();
  let [copy, done] = ['', 0];
  const moved: Span[] = [];
  const shifted: Span[] = [];
  let rest = unsure.filter((span) => !places.some((place) => span.start < place.end && place.start < span.end));
  const shift = (until: number) => {
    const passed = rest.filter((span) => span.end <= until);
    rest = rest.filter((span) => span.end > until);
    for (const span of passed)
      shifted.push({ start: span.start - done + copy.length, end: span.end - done + copy.length });
  };
  for (const place of places) {
    shift(place.start);
    copy += text.slice(done, place.start);
    const start = copy.length;
    copy += text.slice(place.start, place.end).replace(/\p{L}[\p{L}'’]{2,}/gu, (word) => {
      const other = newName.get(word) ?? otherFor(word, parts, random);
      newName.set(word, other);
      return other;
    });
    moved.push({ start, end: copy.length });
    done = place.end;
  }
  shift(text.length + 1);
  return { text: copy + text.slice(done), places: moved, unsure: shifted };
}

function otherFor(word: string, parts: NameParts, random: () => number): string {
  const norm = normOf(word);
  if (random() < 0.25 || /^(?:van|der|den|the|zonder|naam)$/.test(norm)) return word;
  const isSurname = SURNAMES.has(norm) && !FIRST_NAMES.has(norm);
  const other = pick(isSurname ? parts.surnames : parts.first, random);
  if (word === word.toUpperCase()) return other.toUpperCase();
  return word.charAt(0) === word.charAt(0).toUpperCase() ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
