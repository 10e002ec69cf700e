import { type Person, personsOf } from '#detectors/person/persons.ts';
import type { Detector } from '#model/detector.ts';
import type { Match } from '#model/match.ts';

/** From these probabilities a name is said to be a client's, a colleague's. */
const CLIENT_FROM = 0.5;
const COLLEAGUE_FROM = 0.25;
/** From here a client cannot be ruled out. */
const UNDECIDED_FROM = 0.15;

/**
 * Names of clients, their relatives and colleagues. Silent on public and historical persons, the writer's own family,
 * colleagues whom it does no harm to be named (rosters, greetings in the team chat, contacts of a vacancy), pets, shops
 * and streets. `unknown-name` is anybody else: without `who` when it may be a client, `other` when it hardly is.
 */
export const personName: Detector = {
  id: 'person-name',
  detect: (input) =>
    personsOf(input).flatMap((person) => {
      const match = matchOf(person);
      return match ? [match] : [];
    }),
};

function matchOf({ where, who, person, client, colleague, because }: Person): Match | null {
  if (client >= CLIENT_FROM) {
    const isRelative = who === 'relative';
    return {
      label: isRelative ? 'relative-name' : 'client-name',
      where,
      who: isRelative ? 'relative' : 'client',
      certainty: client,
      because,
    };
  }
  if (colleague >= COLLEAGUE_FROM)
    return { label: 'colleague-name', where, who: 'colleague', certainty: colleague, because };
  if (client >= UNDECIDED_FROM) return { label: 'unknown-name', where, certainty: client, because };
  return who === 'other' ? { label: 'unknown-name', where, who, certainty: person, because } : null;
}
