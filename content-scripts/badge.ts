import type { BoxState } from '#content-scripts/banner/contract.ts';
import type { TabBadge } from '#messages/protocol.ts';
import { pointsOf } from '#model/report.ts';
import { heaviest } from '#model/topic.ts';

/** What the toolbar button says of all boxes of a page together. */
export function badgeOf(states: readonly BoxState[], isOff: boolean): TabBadge {
  const reports = states.flatMap((state) => (state.kind === 'checked' ? [state.report] : []));
  const findings = reports.flatMap((report) => report.findings);
  const lacks = states.some(({ kind }) => kind === 'failed') || reports.some(({ unchecked }) => unchecked.length > 0);
  return {
    points: reports.reduce((points, report) => points + pointsOf(report.findings).length, 0),
    verdict: heaviest(findings.map(({ severity }) => severity)),
    state: isOff ? 'off' : lacks ? 'unchecked' : 'on',
  };
}
