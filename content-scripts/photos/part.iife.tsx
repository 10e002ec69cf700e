import { h, render } from 'preact';
import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { CreatePhotoPart, PhotoView } from '#content-scripts/photos/contract.ts';
import { handOver } from '#content-scripts/photos/contract.ts';
import type { PhotoItem } from '#content-scripts/photos/item.ts';
import { readAgain, readItem } from '#content-scripts/photos/reading.ts';
import { replaceFile } from '#content-scripts/photos/replace.ts';
import { Tray } from '#content-scripts/photos/tray.ts';
import type { CoverLook } from '#messages/protocol.ts';
import type { CleanRefusal } from '#model/photo.ts';
import { ask } from '#platform/messaging.ts';
import findingsCss from '#ui/findings.css?inline';
import photoCss from '#ui/photo.css?inline';
import type { PhotoListEvents, PhotoShown } from '#ui/photo-item.tsx';
import { PhotoList } from '#ui/photo-list.tsx';
import { photoWords } from '#ui/photo-words.ts';
import { styleSheetsOf } from '#ui/style-sheets.ts';

/** Milliseconds for a copy of a file: it is written, read again and decoded. */
const PATIENCE = 15_000;

const createPart: CreatePhotoPart = (host) => {
  const tray = new Tray({ ...host, read: readItem });
  const drawn = new Map<HTMLElement, PhotoView>();
  const dressed = new WeakSet<Node>();
  /** Files are exchanged one after the other: a page that gets two at once cannot be followed. */
  let turn: Promise<void> = Promise.resolve();

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

  /** Gives the page another file in the place of the one that it has. False when the page did not take it. */
  async function exchange(item: PhotoItem, copy: Blob, needs: ExchangeNeeds): Promise<boolean> {
    const file = new File([copy], plainName(item), { type: item.file.type || copy.type, lastModified: 0 });
    const index = item.home ? tray.itemsOf(item.home).indexOf(item) : -1;
    const words = item.home?.read() ?? '';
    const { state, index: now } = await replaceFile(item, file, {
      scope: () => item.home?.container,
      index,
      // Line breaks cannot be written again in every editor.
      mayTakeFirst: needs.mayTakeFirst && !words.includes('\n'),
      given: host.given,
    });
    const isTaken = state.kind === 'replaced' || state.kind === 'twice';
    if (isTaken) {
      tray.moved(item, now);
      item.file = file;
      item.name = file.name;
      item.preview = undefined;
      await needs.read(item);
    }
    item.copy = state;
    changed(item);
    await keepWords(item.home, words, isTaken);
    return isTaken;
  }

  /** A page that opens its box anew for the new file forgets what was written with the old one. */
  async function keepWords(box: ComposeBox | undefined, words: string, isSameBox: boolean): Promise<void> {
    if (!box || words.trim() === '' || box.read() === words) return;
    const isEmpty = isSameBox && box.read() === '';
    const done = isEmpty && (await box.replace([{ span: { start: 0, end: 0 }, replacement: words }]));
    if (done !== 'done' && !box.read().includes(words)) host.offer(box, words);
  }

  async function clean(item: PhotoItem, mayTakeFirst: boolean): Promise<boolean> {
    const copy = await ask('clean', { file: item.file }, PATIENCE).catch(() => null);
    // What it shows is the same: nobody has to look for faces again.
    if (copy?.ok) return exchange(item, copy.value, { mayTakeFirst, read: readAgain });
    refused(item, copy?.error);
    return true;
  }

  function refused(item: PhotoItem, why: CleanRefusal | 'error' = 'error'): void {
    item.copy = { kind: 'refused', why };
    redraw(item);
  }

  /** A page that breaks off over one file: that one stays as it was, and the others are still tried. */
  function failed(item: PhotoItem): boolean {
    refused(item);
    return false;
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work, work);
    return turn;
  }

  function busy(ids: readonly string[]): readonly PhotoItem[] {
    const items = ids.flatMap((id) => find(id) ?? []).filter(({ copy }) => copy?.kind !== 'busy');
    for (const item of items) item.copy = { kind: 'busy' };
    for (const item of items.slice(0, 1)) redraw(item);
    return items;
  }

  const events: PhotoListEvents = {
    cleaned(ids) {
      const items = busy(ids);
      void inTurn(async () => {
        // A page that lost one file over this is not to lose the others too.
        let mayTakeFirst = true;
        for (const item of items)
          mayTakeFirst = (await clean(item, mayTakeFirst).catch(() => failed(item))) && mayTakeFirst;
      });
    },
    answered(ids, question, answer, reference) {
      const items = ids.flatMap((id) => find(id) ?? []);
      for (const item of items) {
        item.answers = { ...item.answers, [question]: answer };
        item.reference = reference || item.reference;
      }
      for (const item of items.slice(0, 1)) changed(item);
    },
    async covering(id, look) {
      const item = find(id);
      if (item) await showCover(item, look);
    },
    covered(id) {
      const { preview } = find(id) ?? {};
      const [item] = preview ? busy([id]) : [];
      if (item && preview) {
        void inTurn(async () => {
          await exchange(item, preview, { mayTakeFirst: true, read: readItem });
        });
      }
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
    if (!cover) return refused(item);
    item.preview = cover;
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
    const root = place.getRootNode();
    const focused = root instanceof ShadowRoot ? root.activeElement : null;
    render(h(PhotoList, { photos, t: photoWords(view.language), citeOf: view.citeOf, events }), place);
    // What was pressed may be gone with its answer: who uses the keys goes on from here.
    if (focused && !focused.isConnected) place.querySelector<HTMLElement>('.photos')?.focus({ preventScroll: true });
  }

  /** Our styles, once in the closed root in which the banner stands. */
  function dress(root: Node): void {
    if (dressed.has(root) || !(root instanceof ShadowRoot)) return;
    dressed.add(root);
    // The style of findings comes with the words of the banner, which may never come: first, so that what came holds.
    root.adoptedStyleSheets = [...styleSheetsOf(findingsCss), ...root.adoptedStyleSheets, ...styleSheetsOf(photoCss)];
  }

  return {
    take: (caught) => tray.take(caught),
    of: (box) => tray.factsOf(box),
    settled: (box) => tray.settled(box),
    boxesChanged: () => tray.boxesChanged(),
    draw,
  };
};

interface ExchangeNeeds {
  readonly mayTakeFirst: boolean;
  read(item: PhotoItem): Promise<void>;
}

function shownAs(item: PhotoItem, index: number, { findings }: PhotoView): PhotoShown {
  const { id, name, people = 'unknown', faces, copy, photo, preview, answers, isRead } = item;
  return {
    id,
    number: index + 1,
    name,
    people,
    faces: faces.length,
    isFilm: photo?.format === 'mp4' || photo?.format === 'mov',
    findings: findings.filter(({ attachment }) => attachment?.id === id),
    answers,
    isPending: !isRead,
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
