import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { SAMPLE_NOW, SAMPLE_STATUS, samplePolicy } from '#popup/samples.ts';
import { PopupPage, type PopupPageProps } from '#popup/views/popup-page.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (change: Partial<PopupPageProps> = {}): Examples['states'][string] =>
  (language) => (
    <PopupPage
      t={popupWords(language)}
      settings={{ ...DEFAULT_SETTINGS, packChosen: true }}
      status={SAMPLE_STATUS}
      policy={samplePolicy(language)}
      isFailed={false}
      now={SAMPLE_NOW}
      isOverTab={true}
      onChange={nothing}
      onPause={nothing}
      {...change}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    'over one of the sites': state(),
    'first time, organisation not chosen': state({ settings: DEFAULT_SETTINGS, status: undefined }),
    'opened at a clause': state({ openAt: 'SH-6', isOverTab: false, status: undefined }),
    'no policy came': state({ policy: undefined }),
    'a change was not kept': state({ isFailed: true }),
  },
};
