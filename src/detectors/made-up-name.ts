import type { Detector } from '#model/detector.ts';
import madeUp from '#rules/lists/made-up-name.txt?raw';
import { phraseMatcher } from '#text/phrases.ts';

const MADE_UP = phraseMatcher(madeUp);

/** The draft says that a name is not the real one: "ik noem haar even Sofie". That alone does not make a case anonymous. */
export const madeUpName: Detector = {
  id: 'made-up-name',
  detect: ({ document }) =>
    MADE_UP.find(document).map(({ start, end, entry }) => ({
      label: 'made-up-name',
      where: { start, end },
      because: [entry],
    })),
};
