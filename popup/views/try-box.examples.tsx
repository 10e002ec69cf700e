import type { Language } from '#model/language.ts';
import { samplePolicy } from '#popup/samples.ts';
import { TryBox, type TryBoxProps } from '#popup/views/try-box.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';

const state = (more: (language: Language) => Partial<TryBoxProps>) => (language: Language) => (
  <TryBox
    text=""
    answer={undefined}
    organisation="Sterk Huis"
    clauses={samplePolicy(language).clauses}
    t={popupWords(language)}
    onType={nothing}
    onApply={nothing}
    {...more(language)}
  />
);

export const examples: Examples = {
  where: 'popup',
  states: {
    empty: state(() => ({})),
    'something found': state((language) => {
      const text = SAMPLE_DRAFTS[language];
      return { text, answer: { text, report: { findings: sampleFindings(text, language), unchecked: [] } } };
    }),
    'nothing found': state(() => ({ text: '🙂', answer: { text: '🙂', report: { findings: [], unchecked: [] } } })),
    'no answer': state(() => ({ text: '🙂', answer: 'failed' })),
  },
};
