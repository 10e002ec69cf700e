import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { ALL_LOCKED, SAMPLE_NOW, samplePolicy, sampleRoles } from '#popup/samples.ts';
import { SettingsPage, type SettingsPageProps } from '#popup/views/settings-page.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const NOT_TRIED: SettingsPageProps['packs'] = {
  tried: undefined,
  onTry: nothing,
  onFile: nothing,
  onAdopt: nothing,
  onCancel: nothing,
  onBack: nothing,
};

const state =
  (change: Partial<SettingsPageProps> = {}): Examples['states'][string] =>
  (language) => (
    <SettingsPage
      t={popupWords(language)}
      settings={DEFAULT_SETTINGS}
      policy={samplePolicy(language)}
      outcome={undefined}
      now={SAMPLE_NOW}
      packs={NOT_TRIED}
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
    'all that IT can lock is locked': (language) => (
      <SettingsPage
        t={popupWords(language)}
        settings={{ ...DEFAULT_SETTINGS, pack: 'sterk-huis', packChosen: true, role: 'communicatie' }}
        policy={{ ...samplePolicy(language), roles: sampleRoles(language), managed: ALL_LOCKED }}
        outcome={undefined}
        now={SAMPLE_NOW}
        packs={NOT_TRIED}
        onChange={nothing}
      />
    ),
    'not saved, no policy': state({ outcome: 'failed', policy: undefined }),
  },
};
