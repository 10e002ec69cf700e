import type { Way } from '#content-scripts/photos/contract.ts';

/** Firefox: a content script's own transfer is empty for the page, so the page's own is used. */
interface PageWindow {
  readonly wrappedJSObject?: { readonly DataTransfer: typeof DataTransfer };
}

/** A transfer that the page can read, with the file in it. */
function transferOf(file: File): DataTransfer {
  const { wrappedJSObject } = window as unknown as PageWindow;
  const transfer = wrappedJSObject ? new wrappedJSObject.DataTransfer() : new DataTransfer();
  transfer.items.add(file);
  return transfer;
}

const isFirefox = () => (window as unknown as PageWindow).wrappedJSObject !== undefined;

/** Gives a file to the page the way that another one came. `scope` is the part of the page that it belongs to. */
export function giveFile(file: File, way: Way, scope: Element): void {
  if (way.kind === 'input') giveToInput(file, way.input);
  else giveAsTransfer(file, way, scope);
}

function giveAsTransfer(file: File, way: Exclude<Way, { kind: 'input' }>, scope: Element): void {
  if (way.kind === 'paste' && !isFirefox()) {
    const clipboardData = transferOf(file);
    way.target.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
    return;
  }
  // Firefox drops the files of a paste that is made by script; sites that take pasted files take dropped ones too.
  const target = way.target.isConnected ? way.target : scope;
  const options = { clientX: way.x, clientY: way.y, bubbles: true, cancelable: true, composed: true };
  for (const type of ['dragenter', 'dragover', 'drop']) {
    target.dispatchEvent(new DragEvent(type, { ...options, dataTransfer: transferOf(file) }));
  }
}

function giveToInput(file: File, input: HTMLInputElement): void {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
