import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { AttachmentFacts } from '#model/draft.ts';
import type { Language } from '#model/language.ts';
import type { Finding } from '#model/report.ts';

/** How a file came into the page, so that a clean copy can be given the same way. */
export type Way =
  | { readonly kind: 'input'; readonly input: HTMLInputElement }
  | { readonly kind: 'drop' | 'paste'; readonly target: Element; readonly x: number; readonly y: number };

/** Files that somebody has just given to the page. The page has them too: nothing is held. */
export interface Caught {
  readonly files: readonly File[];
  readonly way: Way;
}

/** What the part for photos needs of the page's script. */
export interface PhotoHost {
  /** Open boxes, the newest last. */
  boxes(): readonly ComposeBox[];
  /** The box that somebody writes in. */
  current(): ComposeBox | undefined;
  /** Something about the box's files is another now: its draft has to be checked anew. */
  changed(box: ComposeBox): void;
  /** Files that we give to the page ourselves are not to be caught. */
  given(file: File): void;
  /** Words that were lost with a file that was exchanged: they are there to be copied. */
  offer(box: ComposeBox, words: string): void;
  readonly signal: AbortSignal;
}

/** What is shown about the files of one box. */
export interface PhotoView {
  readonly box: ComposeBox;
  /** Only those about files. */
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly citeOf: (clause: string) => string;
}

/** All about photos. It is loaded into a page when the first file comes, and not before. */
export interface PhotoPart {
  take(caught: Caught): void;
  /** The files of the box, as far as they are known now. */
  of(box: ComposeBox): readonly AttachmentFacts[];
  /** Resolves when all is known about the files of the box, or takes too long. */
  settled(box: ComposeBox): Promise<void>;
  /** Boxes came or went: files may belong elsewhere now. */
  boxesChanged(): void;
  /** Draws into the place, which stands in our own closed root. */
  draw(place: HTMLElement, view: PhotoView): void;
}

export type CreatePhotoPart = (host: PhotoHost) => PhotoPart;

/** Name under which the page's script waits for the part, in the world that only our own scripts see. */
const WAITING = 'bezintPhotos';

/** In the page's script: waits for the part to come. */
export function awaitPart(receive: (create: CreatePhotoPart) => void): void {
  Reflect.set(globalThis, WAITING, receive);
}

/** In the part: hands itself over. */
export function handOver(create: CreatePhotoPart): void {
  const receive: unknown = Reflect.get(globalThis, WAITING);
  if (typeof receive === 'function') receive(create);
}
