import type { Language } from '#model/language.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { samplePolicy } from '#popup/samples.ts';
import { WelcomePage, type WelcomePageProps } from '#popup/views/welcome-page.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';

const tried = { text: '', answer: undefined, onType: nothing, onApply: nothing };

const state = (more: (language: Language) => Partial<WelcomePageProps>) => (language: Language) => (
  <WelcomePage
    t={popupWords(language)}
    settings={DEFAULT_SETTINGS}
    policy={samplePolicy(language)}
    isFailed={false}
    tried={tried}
    onChange={nothing}
    {...more(language)}
  />
);

export const examples: Examples = {
  where: 'popup',
  states: {
    'nothing chosen yet': state(() => ({})),
    'chosen and tried': state((language) => {
      const text = SAMPLE_DRAFTS[language];
      const report = { findings: sampleFindings(text, language).slice(0, 1), unchecked: [] };
      return {
        settings: { ...DEFAULT_SETTINGS, packChosen: true },
        tried: { ...tried, text, answer: { text, report } },
      };
    }),
    'no answer': state(() => ({ policy: undefined })),
  },
};
