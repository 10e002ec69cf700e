import { AudienceLine } from '#ui/audience-line.tsx';
import type { Examples } from '#ui/examples.ts';
import { pageWords } from '#ui/words.ts';

export const examples: Examples = {
  where: 'site',
  states: {
    public: (language) => <AudienceLine audience="public" t={pageWords(language)} />,
    'a group of 14': (language) => <AudienceLine audience="group" size={14} t={pageWords(language)} />,
    'a group of unknown size': (language) => <AudienceLine audience="group" t={pageWords(language)} />,
    'one person': (language) => <AudienceLine audience="direct" t={pageWords(language)} />,
    unknown: (language) => <AudienceLine audience="unknown" t={pageWords(language)} />,
  },
};
