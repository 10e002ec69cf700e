import { type Judgement, judgementsOf } from '#detectors/judgement/judgement.ts';
import { namesSeen, type Person } from '#detectors/person/persons.ts';
import type { Detector } from '#model/detector.ts';
import type { Match } from '#model/match.ts';

/** From these likelihoods a client's or colleague's name is said; the rules ask for more before they warn. */
const CLIENT_FROM = 0.25;
const COLLEAGUE_FROM = 0.2;
/** From here a name is meant too, against the one that is meant most. */
const ALSO_MEANT = 0.6;
/** From here a client cannot be ruled out. */
const UNDECIDED_FROM = 0.15;
/** Below this it is a shop, a street, a pet or an ordinary word. */
const PERSON_FROM = 0.4;

/**
 * Names of clients, their relatives and colleagues. Silent on public and historical persons, the writer's own family,
 * colleagues whom it does no harm to be named (rosters, greetings in the team chat, contacts of a vacancy), pets, shops
 * and streets. `unknown-name` is anybody else: without `who` when it may be a client, `other` when it hardly is.
 * Whether anybody is named is decided for the draft as a whole (`judgement/judgement.ts`), then which names it is.
 */
export const personName: Detector = {
  id: 'person-name',
  detect: (input) => {
    const { named } = namesSeen(input);
    return judgementsOf(input).flatMap((judgement) =>
      matchesOf(
        named.filter(({ from }) => from >= judgement.from && from < judgement.to),
        judgement.likely,
      ),
    );
  },
};

function matchesOf(named: readonly Person[], likely: Judgement['likely']): readonly Match[] {
  const clients = meant(named, ({ client }) => client, likely['client-name'] >= CLIENT_FROM);
  const others = named.filter((person) => !clients.has(person));
  const colleagues = meant(others, ({ colleague }) => colleague, likely['colleague-name'] >= COLLEAGUE_FROM);
  return named.flatMap((person): Match[] => {
    const { where, who, client, because } = person;
    if (clients.has(person)) {
      const isRelative = who === 'relative';
      const label = isRelative ? 'relative-name' : 'client-name';
      return [{ label, where, who: isRelative ? 'relative' : 'client', certainty: likely['client-name'], because }];
    }
    if (colleagues.has(person))
      return [{ label: 'colleague-name', where, who: 'colleague', certainty: likely['colleague-name'], because }];
    if (person.person < PERSON_FROM) return [];
    if (client >= UNDECIDED_FROM) return [{ label: 'unknown-name', where, certainty: client, because }];
    return who === 'other' ? [{ label: 'unknown-name', where, who, certainty: person.person, because }] : [];
  });
}

/** The names that are most likely the ones meant. */
function meant(named: readonly Person[], of: (person: Person) => number, isMeant: boolean): ReadonlySet<Person> {
  const most = named.reduce((best, person) => Math.max(best, of(person)), 0);
  return new Set(named.filter((person) => isMeant && most > 0 && of(person) >= Math.min(0.5, ALSO_MEANT * most)));
}
