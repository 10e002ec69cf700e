import type { Language } from '#model/language.ts';
import { samplePolicy } from '#popup/samples.ts';
import { ClauseItem } from '#popup/views/clause-item.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state = (id: string, isOpen: boolean) => (language: Language) => {
  const clause = samplePolicy(language).clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`there is no sample clause ${id}`);
  return (
    <ul class="clauses">
      <ClauseItem clause={clause} t={popupWords(language)} isOpen={isOpen} onToggle={nothing} />
    </ul>
  );
};

export const examples: Examples = {
  where: 'popup',
  states: {
    folded: state('SH-6', false),
    'with why, example and advice': state('SH-6', true),
    'with steps': state('SH-do-6', true),
    short: state('SH-2', true),
  },
};
