import { answer } from '#platform/messaging.ts';
import { languageOf, readSettings, writeSettings } from '#platform/settings.ts';

answer({
  check: async ({ revision }) => ({ revision, report: { findings: [], unchecked: [] } }),
  page: async () => ({ language: languageOf(await readSettings()), organisation: '', pausedUntil: 0 }),
  open: async () => true,
  settings: readSettings,
  change: async (changes) => {
    const settings = { ...(await readSettings()), ...changes };
    await writeSettings(settings);
    return settings;
  },
});
