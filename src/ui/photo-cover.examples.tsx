import type { Language } from '#model/language.ts';
import type { Examples } from '#ui/examples.ts';
import { PhotoCover } from '#ui/photo-cover.tsx';
import type { PhotoShown } from '#ui/photo-item.tsx';
import { SAMPLE_EVENTS, samplePhoto } from '#ui/photo-list.examples.tsx';
import { photoWords } from '#ui/photo-words.ts';

const state = (more: Partial<PhotoShown>) => (language: Language) => (
  <div class="photo">
    <PhotoCover photo={samplePhoto([], more)} t={photoWords(language)} events={SAMPLE_EVENTS} />
  </div>
);

export const examples: Examples = {
  where: 'site',
  states: {
    offered: state({}),
    'to be looked at before it counts': state({ preview: new Blob() }),
  },
};
