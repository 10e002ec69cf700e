import type { Caught, Way } from '#content-scripts/photos/contract.ts';

/** Event by which `page.iife.ts` tells of a file chosen in an input that is not in the page. */
export const CHOSEN = 'bezint-chosen';

export interface FileCatcher {
  /** Also listens in a shadow root, out of which a `change` does not come. */
  listenIn(root: EventTarget): void;
  /** A file that we give ourselves is not to be caught again. */
  ignore(file: File): void;
}

/** Notices every file that is chosen, dropped or pasted, before the page does. Nothing is held or changed. */
export function catchFiles(page: Window, take: (caught: Caught) => void, signal: AbortSignal): FileCatcher {
  const known = new WeakSet<File>();
  const options = { capture: true, passive: true, signal };

  function onFiles(list: FileList | undefined | null, way: Way): void {
    // An input tells of the same files twice, by `input` and by `change`.
    const files = [...(list ?? [])].filter((file) => !known.has(file));
    for (const file of files) known.add(file);
    if (files.length > 0) take({ files, way });
  }

  function onChoice(event: Event): void {
    // Somebody types.
    if (event instanceof InputEvent) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && target.type === 'file')
      onFiles(target.files, { kind: 'input', input: target });
  }

  function onTransfer(event: Event): void {
    const [target] = event.composedPath();
    if (!(target instanceof Element)) return;
    if (event instanceof DragEvent) {
      onFiles(event.dataTransfer?.files, { kind: 'drop', target, x: event.clientX, y: event.clientY });
    } else if (event instanceof ClipboardEvent) {
      const { left, top, width, height } = target.getBoundingClientRect();
      const middle = { x: left + width / 2, y: top + height / 2 };
      onFiles(filesOfPaste(event), { kind: 'paste', target, ...middle });
    }
  }

  function onHidden(event: Event): void {
    const input = event instanceof DragEvent ? event.relatedTarget : null;
    if (input instanceof HTMLInputElement && input.type === 'file') onFiles(input.files, { kind: 'input', input });
  }

  function listenIn(root: EventTarget): void {
    for (const type of ['input', 'change']) root.addEventListener(type, onChoice, options);
  }
  listenIn(page);
  for (const type of ['drop', 'paste']) page.addEventListener(type, onTransfer, options);
  page.addEventListener(CHOSEN, onHidden, options);
  return { listenIn, ignore: (file) => known.add(file) };
}

/** Firefox: what a page's own script has put on a paste is only there in the page's own world. */
interface PageEvent {
  readonly wrappedJSObject?: { readonly clipboardData?: DataTransfer | null };
}

function filesOfPaste(event: ClipboardEvent): FileList | undefined {
  const files = event.clipboardData?.files;
  if (files && files.length > 0) return files;
  return (event as unknown as PageEvent).wrappedJSObject?.clipboardData?.files;
}
