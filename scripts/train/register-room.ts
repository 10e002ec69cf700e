import { writeFileSync } from 'node:fs';
import { overlaps } from '#model/span.ts';
import { namedDraft } from '#scripts/names/named-drafts.ts';
import { type Learner, MEASURED } from '#scripts/train/learners.ts';

/** The share of clients named whole whom the register is let find, in drafts that the models had not seen. */
const KEPT = 0.95;

/**
 * How much room a draft must leave for a client before the register is believed (`register-belief.ts`): so much as all
 * but a few drafts do that name one whole. What a model says of drafts that it learned from would be too sure.
 */
export function roomOf(learners: readonly Learner[]): number {
  const rooms = learners
    .filter(({ fold, cost }) => fold !== MEASURED && cost === 1)
    .flatMap(({ draft, names }) => {
      const { places } = namedDraft(draft);
      const isClient = (where: { readonly start: number; readonly end: number }) =>
        places.some((place) => place.who === 'client' && overlaps(place, where));
      return names.named.filter(({ from, to, where }) => to > from && isClient(where)).map(({ unsaid }) => unsaid);
    })
    .sort((a, b) => a - b);
  const room = rooms[Math.floor(rooms.length * (1 - KEPT))] ?? 0;
  console.log(`${rooms.length} clients named whole: the register is believed from ${room.toFixed(2)} on`);
  return Math.round(room * 100) / 100;
}

/** Writes it where the background reads it. */
export const writeRoom = (room: number): void =>
  writeFileSync('rules/models/register-belief.json', `${JSON.stringify({ room }, null, 2)}\n`);
