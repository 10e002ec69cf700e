import { samplePolicy } from '#popup/samples.ts';
import { PolicyReader } from '#popup/views/policy-reader.tsx';
import { popupWords } from '#popup/words.ts';
import type { Examples } from '#ui/examples.ts';

export const examples: Examples = {
  where: 'popup',
  states: {
    'all clauses': (language) => <PolicyReader policy={samplePolicy(language)} t={popupWords(language)} />,
    'without the ten lines': (language) => (
      <PolicyReader policy={{ ...samplePolicy(language), beforeYouPost: [] }} t={popupWords(language)} />
    ),
    'opened at a clause': (language) => (
      <PolicyReader policy={samplePolicy(language)} t={popupWords(language)} openAt="SH-do-6" />
    ),
    'something searched for': (language) => (
      <PolicyReader policy={samplePolicy(language)} t={popupWords(language)} searchFor="goirle" />
    ),
    'nothing found': (language) => (
      <PolicyReader policy={samplePolicy(language)} t={popupWords(language)} searchFor="trampoline" />
    ),
  },
};
