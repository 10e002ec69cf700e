import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';

/** A file that a test gives to a page. */
export interface TestFile {
  readonly path: string;
  readonly name: string;
  readonly type: string;
  /** Its bytes. */
  readonly base64: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.heic': 'image/heic',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export const readFiles = (paths: readonly string[]): Promise<readonly TestFile[]> =>
  Promise.all(
    paths.map(async (path) => ({
      path: resolve(path),
      name: basename(path),
      type: TYPES[extname(path).toLowerCase()] ?? '',
      base64: (await readFile(path)).toString('base64'),
    })),
  );

// The functions below run in the page and must stand alone.

/** Dispatches the events of a drop on whatever is at the point, in open shadow roots too. */
export function dropHere({ x, y, files }: { x: number; y: number; files: readonly TestFile[] }): void {
  const dataTransfer = new DataTransfer();
  for (const { name, type, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], name, { type }));
  }
  let target = document.elementFromPoint(x, y);
  while (target?.shadowRoot) {
    const inner = target.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === target) break;
    target = inner;
  }
  for (const type of ['dragenter', 'dragover', 'drop']) {
    const where = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
    target?.dispatchEvent(new DragEvent(type, { ...where, dataTransfer }));
  }
}

/** Dispatches a paste on the focused element, in open shadow roots too. */
export function pasteHere(files: readonly TestFile[]): void {
  const clipboardData = new DataTransfer();
  for (const { name, type, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    clipboardData.items.add(new File([bytes], name, { type }));
  }
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true });
  // Firefox ignores the data of the constructor.
  if (!event.clipboardData?.files.length) Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  let target = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  target?.dispatchEvent(event);
}

/**
 * Puts the picture on the browser's clipboard at the next click in the page, as copying one does: drawn anew, as a PNG.
 * Then `window.copied` says `done`, or what went wrong.
 */
export function copyAtClick({ type, base64 }: TestFile): void {
  const here = window as Window & { copied?: string };
  const drawn = async () => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    return canvas.convertToBlob({ type: 'image/png' });
  };
  const copy = () => {
    const told = (said: unknown) => {
      here.copied = String(said);
    };
    void navigator.clipboard.write([new ClipboardItem({ 'image/png': drawn() })]).then(() => told('done'), told);
  };
  document.addEventListener('click', copy, { capture: true, once: true });
}
