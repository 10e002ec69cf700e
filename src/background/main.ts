import { checkPageDraft } from '#background/check-page-draft.ts';
import { choices, packOf } from '#background/packs.ts';
import { policyView } from '#background/policy-view.ts';
import { answer } from '#platform/messaging.ts';
import { languageOf, readSettings, writeSettings } from '#platform/settings.ts';

answer({
  check: async ({ draft, revision }) => {
    const settings = await readSettings();
    return { revision, report: checkPageDraft(draft, settings, languageOf(settings)) };
  },
  page: async () => ({ language: languageOf(await readSettings()), organisation: '', pausedUntil: 0 }),
  open: async () => true,
  settings: readSettings,
  policy: async () => {
    const settings = await readSettings();
    return policyView(packOf(settings), languageOf(settings), choices());
  },
  change: async (changes) => {
    const settings = { ...(await readSettings()), ...changes };
    await writeSettings(settings);
    return settings;
  },
});
