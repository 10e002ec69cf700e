import type { Finding, Report } from '#model/report.ts';

/** A finding of which only what the test is about is said. */
export function finding(known: Partial<Finding> = {}): Finding {
  return {
    rule: 'sector/client-name',
    topic: 'client-name',
    clause: 'ZT-1',
    severity: 'pause',
    spans: [],
    message: 'Noem je hier een cliënt?',
    advice: 'Schrijf liever: een bewoner.',
    cues: [],
    suggestions: [],
    ...known,
  };
}

export function report(...findings: Finding[]): Report {
  return { findings, unchecked: [] };
}
