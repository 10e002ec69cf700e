import { answer } from '#platform/messaging.ts';

answer({
  check: async ({ revision }) => ({ revision, report: { findings: [], unchecked: [] } }),
  page: async () => ({ language: 'nl', organisation: '', pausedUntil: 0 }),
});
