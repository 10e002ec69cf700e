import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { SAMPLE_NOW, samplePolicy } from '#popup/samples.ts';
import { SettingsPage, type SettingsPageProps } from '#popup/views/settings-page.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (change: Partial<SettingsPageProps> = {}): Examples['states'][string] =>
  (language) => (
    <SettingsPage
      t={popupWords(language)}
      settings={DEFAULT_SETTINGS}
      policy={samplePolicy(language)}
      outcome={undefined}
      now={SAMPLE_NOW}
      onChange={nothing}
      {...change}
    />
  );

const { facebook } = DEFAULT_SETTINGS.sites;

export const examples: Examples = {
  where: 'popup',
  states: {
    'as installed': state(),
    'saved, with a paused site': state({
      outcome: 'saved',
      settings: {
        ...DEFAULT_SETTINGS,
        pack: 'sterk-huis',
        packChosen: true,
        sites: { ...DEFAULT_SETTINGS.sites, facebook: { ...facebook, pausedUntil: SAMPLE_NOW + 1_800_000 } },
      },
    }),
    'not saved, no policy': state({ outcome: 'failed', policy: undefined }),
  },
};
