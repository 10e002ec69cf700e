import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { Way } from '#content-scripts/photos/contract.ts';
import type { FaceBox } from '#messages/protocol.ts';
import type { AttachmentFacts, ConsentAnswer, PeopleSeen } from '#model/draft.ts';
import type { CleanRefusal, PhotoFacts } from '#model/photo.ts';

/** What became of the wish for another copy of a file. */
export type CopyState =
  | { readonly kind: 'busy' }
  /** The page has the new copy instead. */
  | { readonly kind: 'replaced' }
  /** The page has the new copy beside the old one, which a person has to take away. */
  | { readonly kind: 'twice' }
  /** The page did not take it: it is there to be downloaded. */
  | { readonly kind: 'download'; readonly file: File }
  | { readonly kind: 'refused'; readonly why: CleanRefusal | 'error' };

/** One file that somebody gave to the page. Everything about it lives only here and only as long as the draft. */
export interface PhotoItem {
  readonly id: string;
  file: File;
  readonly way: Way;
  home: ComposeBox | undefined;
  /** Names the organisation's own file: what the person chose, not what we made of it. */
  name: string;
  photo: PhotoFacts | undefined;
  people: PeopleSeen | undefined;
  faces: readonly FaceBox[];
  answers: Record<string, ConsentAnswer>;
  reference: string;
  /** The page has shown it: from then on its absence means that it was taken away. */
  wasShown: boolean;
  copy: CopyState | undefined;
  /** How the copy is to be covered, while it is being looked at. */
  preview: Blob | undefined;
  /** Nothing more will be known, or it takes too long. */
  isRead: boolean;
  /** Resolves when all is known that will be. */
  ready: Promise<void>;
}

const FILM = /^video\/|\.(?:mp4|mov|m4v|webm|avi|mkv)$/i;
const PICTURE = /^image\/|\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|bmp|jxl)$/i;

function kindOf({ file, photo }: PhotoItem): AttachmentFacts['kind'] {
  if (photo && photo.format !== 'unknown') return photo.format === 'mp4' || photo.format === 'mov' ? 'video' : 'image';
  if (FILM.test(file.type) || FILM.test(file.name)) return 'video';
  return PICTURE.test(file.type) || PICTURE.test(file.name) ? 'image' : 'other';
}

/** The item as the checker knows it. */
export function factsOf(item: PhotoItem): AttachmentFacts {
  const { id, name, photo, people, answers, reference } = item;
  return {
    id,
    kind: kindOf(item),
    ...(!item.isRead && { isPending: true }),
    name,
    ...(photo && { photo }),
    ...(people && { people }),
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(reference && { reference }),
  };
}
