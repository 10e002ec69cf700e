import type { Examples } from '#ui/examples.ts';
import { LeftOut } from '#ui/left-out.tsx';
import { pageWords } from '#ui/words.ts';

export const examples: Examples = {
  where: 'site',
  states: {
    'everything was checked': (language) => <LeftOut unchecked={[]} t={pageWords(language)} />,
    'one reason': (language) => (
      <LeftOut unchecked={[{ what: 'attachment', reason: 'unsupported' }]} t={pageWords(language)} />
    ),
    'several reasons, each once': (language) => (
      <LeftOut
        unchecked={[
          { what: 'bsn', reason: 'error' },
          { what: 'age', reason: 'error' },
          { what: 'attachment', reason: 'error' },
          { what: 'place', reason: 'too-long' },
        ]}
        t={pageWords(language)}
      />
    ),
  },
};
