import type { Finding } from '#model/report.ts';
import { SEVERITIES } from '#model/topic.ts';

/** The heaviest first; among equals by where they stand, those about the draft as a whole last. */
export function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => weight(b) - weight(a) || position(a) - position(b));
}

const weight = ({ severity }: Finding): number => SEVERITIES.indexOf(severity);
const position = ({ spans }: Finding): number => spans[0]?.start ?? Number.POSITIVE_INFINITY;
