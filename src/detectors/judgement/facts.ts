import { isConcerned, type Measures } from '#detectors/care/measures.ts';
import type { Stretch } from '#detectors/care/stretches.ts';
import { cuesBetween } from '#detectors/person/draft-view.ts';
import type { NamesSeen } from '#detectors/person/persons.ts';
import { type Judged, PERSON_CLASSES, probabilityOf } from '#detectors/person/who.ts';

/** Names of measures: the same few hundred come back in every draft. */
function prefixed(prefix: string): (name: string) => string {
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name);
    if (known !== undefined) return known;
    const made = prefix + name;
    names.set(name, made);
    return made;
  };
}
const bestOf = prefixed('best ');
const cueOf = prefixed('cue ');

const clientProbability = (judged: Judged): number =>
  probabilityOf(judged, 'client') + probabilityOf(judged, 'relative');

/** Everything that is known of a stretch, in numbers by their names: what the last models decide on. */
export function factsOf(
  { view, judged }: NamesSeen,
  { values, tellings, cues }: Measures,
  { from, to }: Stretch,
  words: ReadonlyMap<string, number>,
  read: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const facts = new Map(values);
  const names = judged.filter(({ name }) => name.from >= from && name.from < to);
  for (const [asked, score] of words) facts.set(`words: ${asked}`, score);
  for (const [asked, score] of read) facts.set(`read: ${asked}`, score);
  countNames(facts, names);
  const best = names.reduce<Judged | null>(
    (most, next) => (most && clientProbability(most) >= clientProbability(next) ? most : next),
    null,
  );
  if (best) {
    for (const feature of best.features.named) if (!feature.includes('@')) facts.set(bestOf(feature), 1);
    const sentence = view.sentenceOf[best.name.from];
    const beside = tellings.filter(
      (telling) => view.sentenceOf[telling.from] === sentence && isConcerned(telling.group),
    );
    facts.set('strong beside best', beside.filter(({ strong }) => strong).length);
    facts.set('weak beside best', beside.filter(({ strong }) => !strong).length);
    facts.set('cues beside best', cues.filter((cue) => view.sentenceOf[cue.from] === sentence).length);
  }
  for (const cue of cuesBetween(view, from, to)) {
    const name = cueOf(cue.id);
    facts.set(name, Math.min(3, (facts.get(name) ?? 0) + 1));
  }
  const { site, surface, audience, account } = view.draft;
  for (const place of [site, surface, audience, account, view.document.languages[0]]) facts.set(`in ${place}`, 1);
  return facts;
}

function countNames(facts: Map<string, number>, names: readonly Judged[]): void {
  facts.set('names', names.length);
  facts.set('persons', names.filter(({ person }) => person >= 0.5).length);
  for (const one of PERSON_CLASSES)
    facts.set(`most ${one}`, rounded(largest(names, (name) => probabilityOf(name, one))));
  const clients = names.map(clientProbability).sort((a, b) => b - a);
  facts.set('first client', rounded(clients[0] ?? 0));
  facts.set('second client', rounded(clients[1] ?? 0));
  facts.set('any client', rounded(1 - clients.reduce((none, client) => none * (1 - client), 1)));
  facts.set('best score', rounded(largest(names, ({ name }) => name.score)));
}

const largest = (names: readonly Judged[], of: (name: Judged) => number): number =>
  names.reduce((most, name) => Math.max(most, of(name)), 0);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;
