import type { Language } from '#model/language.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { ReasonChoice, type ReasonChoiceProps } from '#ui/reason-choice.tsx';
import { pageWords } from '#ui/words.ts';

const state = (known: Partial<ReasonChoiceProps>) => (language: Language) => (
  <ReasonChoice chosen={undefined} isReminded={false} t={pageWords(language)} onChoose={nothing} {...known} />
);

export const examples: Examples = {
  where: 'site',
  states: {
    'nothing chosen': state({}),
    chosen: state({ chosen: 'consent' }),
    'sent without a choice': state({ isReminded: true }),
  },
};
