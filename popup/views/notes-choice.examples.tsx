import { ALL_LOCKED, samplePolicy } from '#popup/samples.ts';
import { NotesChoice } from '#popup/views/notes-choice.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (hideNotes: boolean, change: object = {}): Examples['states'][string] =>
  (language) => (
    <NotesChoice
      policy={{ ...samplePolicy(language), ...change }}
      hideNotes={hideNotes}
      t={popupWords(language)}
      onChoose={nothing}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    shown: state(false),
    hidden: state(true),
    'always shown by the policy': state(false, { mayHideNotes: false }),
    'set by IT': state(true, { managed: ALL_LOCKED }),
  },
};
