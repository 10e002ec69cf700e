import { personsOf } from '#detectors/person/persons.ts';
import type { Detector } from '#model/detector.ts';
import consent from '#rules/lists/consent.txt?raw';
import { phraseMatcher } from '#text/phrases.ts';

const CONSENT = phraseMatcher(consent);
/** A phrase that is followed by its refusal: "zonder toestemming", "geen akkoord". */
const REFUSED = /^(?:geen|zonder|niet|nooit|sans|pas|no|not|without|never|didn't|didnt|ohne|kein|keine|nie)$/;
const LOOK_BACK = 3;

/**
 * Consent of the client, of who may give it, or of the colleague, stated in the draft. `who` says of whom, when the
 * draft names only one kind. Misses consent that is told in a story of its own.
 */
export const consentStated: Detector = {
  id: 'consent-stated',
  detect: (input) => {
    const { tokens } = input.document;
    const given = CONSENT.find(input.document).filter(
      ({ from, to }) => !tokens.slice(Math.max(0, from - LOOK_BACK), to).some(({ norm }) => REFUSED.test(norm)),
    );
    if (given.length === 0) return [];
    const kinds = new Set(personsOf(input).map(({ who }) => (who === 'relative' ? 'client' : who)));
    const [hasClient, hasColleague] = [kinds.has('client'), kinds.has('colleague')];
    return given.map(({ start, end, entry }) => ({
      label: 'consent-stated' as const,
      where: { start, end },
      ...(hasClient !== hasColleague ? { who: hasClient ? ('client' as const) : ('colleague' as const) } : {}),
      because: [entry],
    }));
  },
};
