import { samplePolicy } from '#popup/samples.ts';
import { PolicyExtras } from '#popup/views/policy-extras.tsx';
import { popupWords } from '#popup/words.ts';
import type { Examples } from '#ui/examples.ts';

const state =
  (isOpen: boolean): Examples['states'][string] =>
  (language) => <PolicyExtras policy={samplePolicy(language)} t={popupWords(language)} isOpen={isOpen} />;

export const examples: Examples = { where: 'popup', states: { folded: state(false), unfolded: state(true) } };
