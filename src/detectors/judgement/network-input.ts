import type { Measures } from '#detectors/care/measures.ts';
import type { Stretch } from '#detectors/care/stretches.ts';
import { PERSON_FROM, symbolAt } from '#detectors/judgement/words.ts';
import type { NetworkInput, NetworkToken } from '#detectors/learned/network.ts';
import { cuesBetween } from '#detectors/person/draft-view.ts';
import type { NamesSeen } from '#detectors/person/persons.ts';
import { type Judged, PERSON_CLASSES, probabilityOf } from '#detectors/person/who.ts';
import { hashOf, hashOfName, mixed } from '#text/hash.ts';

/** Keep the hashes of kinds of features apart. */
const WORD = 1;
const CUE = 2;
const PLACE = 3;
const PIECE = hashOf('piece');
/** So many letters, its begin and its end marked: "kamers" is ^kam, kame, amer, mers and ers$. */
const PIECE_LENGTH = 4;
const NONE: readonly number[] = [];

/** A stretch as the network reads it: names and numbers without their letters, and what the lists know at each word. */
export function networkInput({ view, judged }: NamesSeen, { tellings }: Measures, { from, to }: Stretch): NetworkInput {
  const { document, draft } = view;
  const cues = new Map<number, number[]>();
  const cue = (at: number, name: string): void => {
    const hash = mixed(hashOfName(name), CUE);
    const others = cues.get(at);
    if (!others) cues.set(at, [hash]);
    else if (!others.includes(hash)) others.push(hash);
  };
  for (const found of cuesBetween(view, from, to)) cue(found.from, found.id);
  for (const { strong, kind, group, from: at } of tellings) cue(at, `${strong ? kind : 'weak'} of ${group}`);
  const names = namesAt(judged, from, to);
  const tokens: NetworkToken[] = [];
  for (let index = from; index < to; index += 1) {
    const token = document.tokens[index];
    if (!token) break;
    const name = names.get(index) ?? null;
    const isPerson = name !== null && (name[0] ?? 0) >= PERSON_FROM;
    const word = mixed(symbolAt(document, index, isPerson), WORD);
    tokens.push({
      whole: [word, ...(cues.get(index) ?? NONE)],
      pieces: token.kind === 'word' && !isPerson ? piecesOf(token.norm) : NONE,
      name,
    });
  }
  const { account, audience, surface, site } = draft;
  const places = [site, surface, audience, account, `${account} ${audience} ${surface}`];
  return { tokens, places: places.map((place, index) => mixed(hashOf(place), PLACE + index)) };
}

/** Of each token of a name what is thought of it, `NAME_FACTS` numbers: a person, of which class, and whether it begins here. */
function namesAt(judged: readonly Judged[], from: number, to: number): ReadonlyMap<number, readonly number[]> {
  const names = new Map<number, readonly number[]>();
  for (const each of judged) {
    const { name, person } = each;
    if (name.from < from || name.from >= to) continue;
    const classes = KNOWN_CLASSES.map((one) => probabilityOf(each, one));
    for (let index = name.from; index <= name.to; index += 1)
      names.set(index, [person, ...classes, index === name.from ? 1 : 0]);
  }
  return names;
}
const KNOWN_CLASSES = PERSON_CLASSES.filter((one) => one !== 'other');

function piecesOf(word: string): readonly number[] {
  const marked = `^${word}$`;
  const pieces: number[] = [];
  for (let end = PIECE_LENGTH; end <= marked.length; end += 1)
    pieces.push(hashOf(marked, PIECE, end - PIECE_LENGTH, end));
  return pieces;
}
