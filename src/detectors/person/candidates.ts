import { CAPITAL_WORDS, FIRST_NAMES, NAME_WORDS, PARTICLES } from '#detectors/person/name-lists.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import { stemOf } from '#detectors/person/token-facts.ts';
import type { TextDocument, Token } from '#model/document.ts';

/** What the tagger is told to believe of a name that only a rule saw: as likely as not. */
const RULE_SCORE = 0.5;
const TITLES = new Set(
  'mw mvr mevr mevrouw mej dhr mnr meneer menheer mijnheer mme mr mrs ms monsieur madame mlle mademoiselle mister frau herr fam familie famille'.split(
    ' ',
  ),
);
/** Initials that stand for something else. */
const ABBREVIATIONS = new Set(
  'aub svp bv nv vzw asbl vbr dob oa ivm tav mbt tgv maw ma zkh hkh cq evt uk us usa eu vn cao ps rip ec nb tv ic pg ggz ocmw cpas dj abc hh pc ko ok'.split(
    ' ',
  ),
);
const INITIAL = /^\p{Lu}$/u;
const MASKED = /^\p{Lu}\p{L}*\*+\p{L}{2,}$/u;

/** Names that follow from their form, whatever the tagger thinks: behind a title, initials, handles, hashtags, masks. */
export function formedNames({ text, tokens }: TextDocument, isKnown: (norm: string) => boolean): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'mention' || token.kind === 'hashtag') {
      if (holdsName(token)) found.push(spanOf(tokens, index, index, token.start + 1));
    } else if (token.kind !== 'word') continue;
    else if (token.text.includes('*') && MASKED.test(token.text)) found.push(spanOf(tokens, index, index));
    else if (TITLES.has(token.norm)) {
      const name = behindTitle(text, tokens, index, isKnown);
      if (name) found.push(name);
    } else if (token.text.length === 1 && INITIAL.test(token.text) && tokens[index - 1]?.text !== '.') {
      const to = lastInitial(tokens, index);
      if (to !== null) found.push(spanOf(tokens, index, to));
    }
  }
  return found;
}

function spanOf(tokens: readonly Token[], from: number, to: number, start?: number): NameSpan {
  return {
    start: start ?? tokens[from]?.start ?? 0,
    end: tokens[to]?.end ?? 0,
    from,
    to,
    score: RULE_SCORE,
  };
}

/** "mr deprez", "mw. vd Berg", "familie Ouali": a word that is no ordinary one, or has a capital. */
function behindTitle(
  text: string,
  tokens: readonly Token[],
  title: number,
  isKnown: (norm: string) => boolean,
): NameSpan | null {
  let from = title + 1;
  if (tokens[from]?.text === '.') from += 1;
  let to = from;
  while (PARTICLES.has(tokens[to]?.norm ?? '') && to - from < 3) to += 1;
  const [before, name] = [tokens[title], tokens[to]];
  if (!before || name?.kind !== 'word' || text.slice(before.end, name.start).includes('\n')) return null;
  // Behind "mevr. van" stands a name, whatever word it is.
  const isOrdinary = isKnown(name.norm) && !name.capital && to === from;
  return isOrdinary || TITLES.has(name.norm) ? null : spanOf(tokens, from, to);
}

/** The token that ends initials that begin here: G.V., K.d.V., J. K.; null when they are none. */
function lastInitial(tokens: readonly Token[], from: number): number | null {
  let to = from;
  let letters = 1;
  let read = tokens[from]?.norm ?? '';
  while (tokens[to + 1]?.text === '.') {
    const next = tokens[to + 2];
    if (next?.kind !== 'word' || !(INITIAL.test(next.text) || (PARTICLES.has(next.norm) && next.text.length < 3)))
      break;
    read += next.norm;
    letters += 1;
    to += 2;
  }
  if (letters < 2 || ABBREVIATIONS.has(read)) return null;
  return tokens[to + 1]?.text === '.' ? to + 1 : to;
}

/** A first name among the parts of a handle or hashtag: @piet_de_wit_1938, #gekkeSjaak. */
function holdsName({ text }: Token): boolean {
  return text
    .slice(1)
    .split(/[\d_.-]+|(?<=\p{Ll})(?=\p{Lu})/u)
    .map((part) => part.toLowerCase())
    .some(
      (part) =>
        part.length > 2 &&
        (FIRST_NAMES.has(part) || (part.length > 5 && stemOf(part) !== null)) &&
        !NAME_WORDS.has(part) &&
        !CAPITAL_WORDS.has(part),
    );
}

/** What may follow "Elke" the name; behind "elke" (each) stands a noun. */
const VERBS = new Set(
  'is was heeft had kan komt gaat zegt zei wil moet mag belt belde doet werd wordt vroeg kwam ging en of van uit bij'.split(
    ' ',
  ),
);

/** False for what cannot be a name, whatever it looks like: single letters of a list, codes, "elke dag". */
export function mayBePerson(tokens: readonly Token[], { from, to }: NameSpan): boolean {
  const [first, after] = [tokens[from], tokens[to + 1]];
  if (!first) return false;
  if (first.kind !== 'word') return true;
  if (tokens.slice(from, to + 1).some(({ text }) => /\d/.test(text))) return false;
  const before = tokens[from - 1]?.text === '.' ? tokens[from - 2] : tokens[from - 1];
  const isTitled = before !== undefined && TITLES.has(before.norm);
  if (from === to && first.text.length === 1 && after?.text !== '.' && !isTitled) return false;
  if (first.text.length === 1 && tokens[from - 1]?.kind === 'number') return false;
  return first.norm !== 'elke' || from !== to || after?.kind !== 'word' || after.capital || VERBS.has(after.norm);
}

/** Words that were taken for a name elsewhere in the draft: "Mark" once, "mark zijn stickers" later. */
export function repeatedNames(tokens: readonly Token[], names: readonly NameSpan[]): readonly NameSpan[] {
  const known = new Set<string>();
  const taken = new Set<number>();
  for (const { from, to, score } of names) {
    for (let index = from; index <= to; index += 1) {
      taken.add(index);
      const norm = tokens[index]?.norm ?? '';
      if (score > 1 && norm.length > 2 && !PARTICLES.has(norm)) known.add(norm);
    }
  }
  const repeated: NameSpan[] = [];
  if (known.size === 0) return repeated;
  for (const [index, { kind, norm }] of tokens.entries()) {
    const isRepeat = known.has(norm) && kind === 'word' && !taken.has(index) && !NAME_WORDS.has(norm);
    if (isRepeat) repeated.push(spanOf(tokens, index, index));
  }
  return repeated;
}
