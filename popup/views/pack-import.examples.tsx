import { PackImport } from '#popup/views/pack-import.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

export const examples: Examples = {
  where: 'popup',
  states: { waiting: (language) => <PackImport t={popupWords(language)} onFile={nothing} /> },
};
