import { settled } from '#checker/steps/settle.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { TextDocument } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';
import type { Match } from '#model/match.ts';
import type { Organisation } from '#model/policy.ts';
import type { Unchecked } from '#model/report.ts';
import { cutDocument } from '#text/document.ts';

/** In UTF-16 units. What stands behind it is not looked at, and the report says so. */
export const LONGEST_TEXT = 200_000;

/** What the detectors saw in a draft, before any rule was asked. */
export interface Observation {
  readonly draft: Draft;
  readonly document: TextDocument;
  /** In order of position. */
  readonly matches: readonly Match[];
  readonly unchecked: readonly Unchecked[];
}

/** What every detector of a check is given: one for all, so that what one works out of it, others find there. */
export function inputOf(draft: Draft, organisation: Organisation): DetectorInput {
  const text = withinReach(draft.text);
  return { document: cutDocument(text), draft: text === draft.text ? draft : { ...draft, text }, organisation };
}

/** Runs every detector. One that throws, or points outside the text, is listed as unchecked: silence is no pass. */
export function observe(
  draft: Draft,
  organisation: Organisation,
  detectors: readonly Detector[],
  input = inputOf(draft, organisation),
): Observation {
  const { document, draft: seen } = input;
  const found: (readonly Match[])[] = [];
  const unchecked: Unchecked[] = seen === draft ? [] : [{ what: 'text', reason: 'too-long' }];
  for (const detector of detectors) {
    const matches = run(detector, input);
    if (matches) found.push(matches);
    else unchecked.push({ what: detector.id, reason: 'error' });
  }
  const matches = [...settled(found.flat())].sort((a, b) => a.where.start - b.where.start || a.where.end - b.where.end);
  return { draft: seen, document, matches, unchecked };
}

function run(detector: Detector, input: DetectorInput): readonly Match[] | null {
  try {
    const found = detector.detect(input);
    const { length } = input.document.text;
    return found.every(({ where: { start, end } }) => start >= 0 && start < end && end <= length) ? found : null;
  } catch {
    // What was thrown may hold words of the draft, so it goes no further.
    return null;
  }
}

/** Cut before a blank where one is near, so that no half word or number is judged. */
function withinReach(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const blank = text.slice(LONGEST_TEXT - 200, LONGEST_TEXT).search(/\s\S*$/);
  return text.slice(0, blank === -1 ? LONGEST_TEXT : LONGEST_TEXT - 200 + blank);
}
