import { h, render } from 'preact';
import type { CreatePhotoPart, PhotoView } from '#content-scripts/photos/contract.ts';
import { handOver } from '#content-scripts/photos/contract.ts';
import type { PhotoItem } from '#content-scripts/photos/item.ts';
import { readItem } from '#content-scripts/photos/reading.ts';
import { replaceFile } from '#content-scripts/photos/replace.ts';
import { Tray } from '#content-scripts/photos/tray.ts';
import type { CoverLook } from '#messages/protocol.ts';
import { ask } from '#platform/messaging.ts';
import photoCss from '#ui/photo.css?inline';
import { PhotoList, type PhotoListEvents, type PhotoShown } from '#ui/photo-list.tsx';
import { photoWords } from '#ui/photo-words.ts';

/** Milliseconds for a copy of a file: it is written, read again and decoded. */
const PATIENCE = 15_000;

const createPart: CreatePhotoPart = (host) => {
  const tray = new Tray({ ...host, read: readItem });
  const drawn = new Map<HTMLElement, PhotoView>();
  const dressed = new WeakSet<Node>();

  function redraw(item: PhotoItem): void {
    for (const [place, view] of drawn) {
      if (!place.isConnected) drawn.delete(place);
      else if (view.box === item.home) draw(place, view);
    }
  }

  function changed(item: PhotoItem): void {
    redraw(item);
    if (item.home) host.changed(item.home);
  }

  /** Gives the page another file in the place of the one that it has. */
  async function exchange(item: PhotoItem, copy: Blob): Promise<void> {
    const file = new File([copy], plainName(item), { type: item.file.type || copy.type, lastModified: 0 });
    item.copy = { kind: 'busy' };
    redraw(item);
    const index = item.home ? tray.itemsOf(item.home).indexOf(item) : -1;
    const state = await replaceFile(item, file, { scope: () => item.home?.container, index, given: host.given });
    if (state.kind === 'replaced' || state.kind === 'twice') {
      item.file = file;
      item.name = file.name;
      item.preview = undefined;
      await readItem(item);
    }
    item.copy = state;
    changed(item);
  }

  const events: PhotoListEvents = {
    async cleaned(id) {
      const item = find(id);
      if (!item || item.copy?.kind === 'busy') return;
      item.copy = { kind: 'busy' };
      redraw(item);
      const copy = await ask('clean', { file: item.file }, PATIENCE).catch(() => null);
      if (copy?.ok) return exchange(item, copy.value);
      item.copy = { kind: 'refused', why: copy ? copy.error : 'error' };
      redraw(item);
    },
    answered(id, question, answer, reference) {
      const item = find(id);
      if (!item) return;
      item.answers = { ...item.answers, [question]: answer };
      item.reference = reference || item.reference;
      changed(item);
    },
    async covering(id, look) {
      const item = find(id);
      if (item) await showCover(item, look);
    },
    async covered(id) {
      const item = find(id);
      if (item?.preview) await exchange(item, item.preview);
    },
    uncovered(id) {
      const item = find(id);
      if (!item) return;
      item.preview = undefined;
      redraw(item);
    },
    forgotten(id) {
      const item = find(id);
      if (item) tray.forget(item);
    },
  };

  async function showCover(item: PhotoItem, look: CoverLook): Promise<void> {
    const { file, faces } = item;
    const cover = await ask('cover', { file, faces, look }, PATIENCE).catch(() => null);
    if (cover) item.preview = cover;
    else item.copy = { kind: 'refused', why: 'error' };
    redraw(item);
  }

  function find(id: string): PhotoItem | undefined {
    return host
      .boxes()
      .flatMap((box) => tray.itemsOf(box))
      .find((item) => item.id === id);
  }

  function draw(place: HTMLElement, view: PhotoView): void {
    drawn.set(place, view);
    dress(place.getRootNode());
    const photos = tray.itemsOf(view.box).map((item, index) => shownAs(item, index, view));
    render(h(PhotoList, { photos, t: photoWords(view.language), citeOf: view.citeOf, events }), place);
  }

  /** Our styles, once in the closed root in which the banner stands. */
  function dress(root: Node): void {
    if (dressed.has(root) || !(root instanceof ShadowRoot)) return;
    dressed.add(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(photoCss);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  return {
    take: (caught) => tray.take(caught),
    of: (box) => tray.factsOf(box),
    settled: (box) => tray.settled(box),
    boxesChanged: () => tray.boxesChanged(),
    draw,
  };
};

function shownAs(item: PhotoItem, index: number, { findings }: PhotoView): PhotoShown {
  const { id, name, people = 'unknown', faces, copy, photo, preview, answers } = item;
  return {
    id,
    number: index + 1,
    name,
    people,
    faces: faces.length,
    isFilm: photo?.format === 'mp4' || photo?.format === 'mov',
    findings: findings.filter(({ attachment }) => attachment?.id === id),
    answers,
    ...(copy && { copy }),
    ...(preview && { preview }),
  };
}

/** A name that tells nothing, with the ending that the kind of file has. */
function plainName({ file, photo, id }: PhotoItem): string {
  const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', unknown: '' };
  const format = photo?.format ?? 'unknown';
  const ending = endings[format] ?? format;
  const number = id.replace(/\D/g, '');
  return ending ? `foto-${number}.${ending}` : file.name;
}

handOver(createPart);
