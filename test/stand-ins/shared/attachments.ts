import type { AttachmentRecord } from '#test/stand-ins/record.ts';
import { h } from '#test/stand-ins/shared/element.ts';

interface Attached {
  readonly file: File;
  readonly facts: AttachmentRecord;
}

/** The files of one box, kept until it sends. */
export interface Attachments {
  /** Adds files and tells when they are ready to be sent. */
  add(files: Iterable<File>): Promise<void>;
  remove(file: File): void;
  list(): readonly File[];
  count(): number;
  /** Hands out all files and forgets them. */
  take(): readonly Attached[];
}

async function factsOf(file: File): Promise<AttachmentRecord> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { name: file.name, type: file.type, size: file.size, sha256 };
}

/** `changed` is called whenever the list is another one. */
export function attachmentsOf(changed: () => void): Attachments {
  let attached: Attached[] = [];
  return {
    async add(files) {
      const more = await Promise.all([...files].map(async (file) => ({ file, facts: await factsOf(file) })));
      attached = [...attached, ...more];
      changed();
    },
    remove(file) {
      attached = attached.filter((one) => one.file !== file);
      changed();
    },
    list: () => attached.map(({ file }) => file),
    count: () => attached.length,
    take() {
      const taken = attached;
      attached = [];
      changed();
      return taken;
    },
  };
}

/** Files of a paste or drop; the event is taken from the editor when it brings any. */
function filesOf(event: ClipboardEvent | DragEvent): File[] {
  const files = [...((event instanceof ClipboardEvent ? event.clipboardData : event.dataTransfer)?.files ?? [])];
  if (files.length > 0) {
    event.preventDefault();
    event.stopPropagation();
  }
  return files;
}

/** Gives the files pasted in or dropped on an element to `take`. */
export function takeFiles(element: HTMLElement, take: (files: File[]) => void) {
  const onFiles = (event: ClipboardEvent | DragEvent) => {
    const files = filesOf(event);
    if (files.length > 0) take(files);
  };
  // Capture: the editor inside would insert the file's name as text.
  element.addEventListener('paste', onFiles, true);
  element.addEventListener('drop', onFiles, true);
  element.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
}

/** Pictures of what will be sent, each with a button that takes it away. Addresses are `blob:`, as on the sites. */
export function previewsOf(attachments: Attachments, removeLabel: string, attributes: Record<string, string> = {}) {
  return h(
    'div',
    { class: 'previews', ...attributes },
    ...attachments
      .list()
      .map((file) =>
        h(
          'div',
          { class: 'preview' },
          file.type.startsWith('image/')
            ? h('img', { src: URL.createObjectURL(file), alt: '' })
            : h('span', { class: 'file' }, file.name),
          h(
            'div',
            { role: 'button', tabindex: 0, 'aria-label': removeLabel, onclick: () => attachments.remove(file) },
            '×',
          ),
        ),
      ),
  );
}
