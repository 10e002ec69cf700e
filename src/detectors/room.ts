import { perInput } from '#detectors/surroundings.ts';
import type { Detector } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import rooms from '#rules/lists/rooms.txt?raw';
import { phraseMatcher } from '#text/phrases.ts';

const numbered = phraseMatcher(rooms);
/** A number as rooms have them: not an hour, a year or a sum. */
const NUMBER = /^\d{1,4}(?:[a-dlr]|bis)?$/;
/** K12, k3.14: how care teams write a room in a hurry. K3 in capitals is a pop group. */
const SHORT = /^k\d{1,3}$/;
const SHORT_IN_CAPITALS = /^K\d{2,3}$/;

/** Room, bed, flat or the client by their number. A cue, not yet a finding: "room 14 is free" has one too. */
export const room: Detector = {
  id: 'room',
  detect: perInput(({ document }) => {
    const named = numbered.find(document).filter(({ to }) => NUMBER.test(document.tokens[to - 1]?.norm ?? ''));
    const short = document.tokens.filter(({ text }) => SHORT.test(text) || SHORT_IN_CAPITALS.test(text));
    return [
      ...named.map(({ start, end }): Match => ({ label: 'room', where: { start, end }, because: ['room-word'] })),
      ...short.map(
        ({ start, end }): Match => ({ label: 'room', where: { start, end }, because: ['k-number'], certainty: 0.8 }),
      ),
    ].sort((a, b) => a.where.start - b.where.start);
  }),
};
