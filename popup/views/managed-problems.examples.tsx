import { ManagedProblems } from '#popup/views/managed-problems.tsx';
import { popupWords } from '#popup/words.ts';
import type { Examples } from '#ui/examples.ts';

export const examples: Examples = {
  where: 'popup',
  states: {
    'a pack that is not there': (language) => (
      <ManagedProblems
        problems={['policy · policy\n  Onbekend basispakket. Gevonden: "sterkhuis". Verwacht: "sterk-huis".']}
        t={popupWords(language)}
      />
    ),
    'nothing to tell': (language) => <ManagedProblems problems={[]} t={popupWords(language)} />,
  },
};
