import { CopyOffer } from '#ui/copy-offer.tsx';
import { type Examples, nothing } from '#ui/examples.ts';
import { SAMPLE_DRAFTS } from '#ui/samples.ts';
import { pageWords } from '#ui/words.ts';

export const examples: Examples = {
  where: 'site',
  states: {
    offered: (language) => (
      <CopyOffer
        text={SAMPLE_DRAFTS[language]}
        t={pageWords(language)}
        onCopy={() => Promise.resolve(true)}
        onClose={nothing}
      />
    ),
  },
};
