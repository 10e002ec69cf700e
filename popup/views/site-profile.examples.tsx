import type { SiteSettings } from '#model/settings.ts';
import { SiteProfile } from '#popup/views/site-profile.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (settings: Partial<SiteSettings>): Examples['states'][string] =>
  (language) => (
    <SiteProfile
      site="linkedin"
      settings={{ account: 'personal', profileDisclaimer: false, pausedUntil: 0, ...settings }}
      t={popupWords(language)}
      onChange={nothing}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    'as oneself': state({}),
    'with a disclaimer in the profile': state({ profileDisclaimer: true }),
    'on behalf of the organisation': state({ account: 'organisation' }),
  },
};
