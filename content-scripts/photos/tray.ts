import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { Caught, PhotoHost } from '#content-scripts/photos/contract.ts';
import { factsOf, type PhotoItem } from '#content-scripts/photos/item.ts';
import { previewAt, previewsIn } from '#content-scripts/photos/previews.ts';
import type { AttachmentFacts } from '#model/draft.ts';

/** Milliseconds that the page must stand still before a file that is not shown any more counts as taken away. */
const STILL = 400;
/** Milliseconds that a send waits for what is in the files. */
const PATIENCE = 2500;

export interface TrayNeeds extends Omit<PhotoHost, 'offer'> {
  /** Finds out what the file tells and who is in it, and writes it into the item. */
  read(item: PhotoItem): Promise<void>;
}

/** The files that were given to the page: which box each belongs to, and whether it is still there. */
export class Tray {
  readonly #needs: TrayNeeds;
  #items: PhotoItem[] = [];
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was pressed last: the preview that goes away next is that one. */
  #pressed: { readonly box: ComposeBox; readonly index: number } | undefined;
  #watching: AbortController | undefined;

  constructor(needs: TrayNeeds) {
    this.#needs = needs;
  }

  take({ files, way }: Caught): void {
    for (const file of files) {
      this.#count += 1;
      const item: PhotoItem = {
        id: `file-${this.#count}`,
        file,
        way,
        home: undefined,
        name: file.name,
        photo: undefined,
        people: undefined,
        faces: [],
        answers: {},
        reference: '',
        wasShown: false,
        copy: undefined,
        preview: undefined,
        isRead: false,
        ready: Promise.resolve(),
      };
      item.home = this.#homeOf(item);
      item.ready = this.#needs.read(item).then(() => {
        item.isRead = true;
        this.#tell(item.home);
      });
      this.#items.push(item);
      this.#tell(item.home);
    }
    this.#watch();
  }

  /** In the order in which they came. */
  itemsOf(box: ComposeBox): readonly PhotoItem[] {
    return this.#items.filter(({ home }) => home === box);
  }

  factsOf(box: ComposeBox): readonly AttachmentFacts[] {
    return this.itemsOf(box).map(factsOf);
  }

  async settled(box: ComposeBox): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    await Promise.race([Promise.all(this.itemsOf(box).map(({ ready }) => ready)), late]);
    clearTimeout(timer);
    // What takes longer is told as not looked at; what comes of it later is told then.
    for (const item of this.itemsOf(box)) item.isRead = true;
  }

  /** The page shows it at another place among the files of its box now. */
  moved(item: PhotoItem, index: number): void {
    const others = this.#items.filter((other) => other !== item);
    const behind = others.filter(({ home }) => home === item.home)[index];
    this.#items = others.toSpliced(behind ? others.indexOf(behind) : others.length, 0, item);
  }

  /** The person or the page has taken it away. */
  forget(item: PhotoItem): void {
    this.#items = this.#items.filter((other) => other !== item);
    this.#tell(item.home);
    if (this.#items.length === 0) this.#stop();
  }

  boxesChanged(): void {
    if (this.#items.length > 0) this.#soon();
  }

  #tell(box: ComposeBox | undefined): void {
    if (box && this.#needs.boxes().includes(box)) this.#needs.changed(box);
  }

  /** The box that shows it, else the one that it was given in, else the one that somebody writes in. */
  #homeOf(item: PhotoItem): ComposeBox | undefined {
    const boxes = this.#needs.boxes();
    const from = item.way.kind === 'input' ? item.way.input : item.way.target;
    const around = boxes.filter(({ container }) => isWithin(from, container));
    const isOpen = item.home && boxes.includes(item.home);
    const shows = (box: ComposeBox) => previewsIn(box.container).length > 0;
    // Once shown it stays where it was, unless it is just being exchanged: then its preview may open anew.
    const isSettled = item.wasShown && item.copy?.kind !== 'busy';
    if (isOpen && item.home && (isSettled || shows(item.home))) return item.home;
    return (
      around.find(shows) ??
      boxes.findLast(shows) ??
      (isOpen ? item.home : undefined) ??
      around.at(-1) ??
      this.#needs.current() ??
      boxes.at(-1)
    );
  }

  /** Only while there are files: the page's changes, and presses on what takes a file away. */
  #watch(): void {
    this.#soon();
    if (this.#watching) return;
    this.#watching = new AbortController();
    const signal = AbortSignal.any([this.#watching.signal, this.#needs.signal]);
    const observer = new MutationObserver(() => this.#soon());
    observer.observe(document, { childList: true, subtree: true });
    // Shadow roots tell nobody outside of their changes.
    const ticks = setInterval(() => this.#soon(), STILL);
    const onPress = (event: Event) => {
      const [target] = event.composedPath();
      if (!(target instanceof Element) || !event.isTrusted) return;
      for (const box of this.#needs.boxes()) {
        this.#noteShown(box);
        const index = previewAt(target, box.container);
        if (index !== -1) this.#pressed = { box, index };
      }
      this.#soon();
    };
    addEventListener('click', onPress, { capture: true, passive: true, signal });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearInterval(ticks);
      clearTimeout(this.#timer);
      this.#timer = undefined;
    });
  }

  #stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#compare();
    }, STILL);
  }

  /** Compares what the page shows with what it was given. */
  #compare(): void {
    const boxes = this.#needs.boxes();
    for (const item of this.#items) {
      const home = this.#homeOf(item);
      if (home === item.home) continue;
      const before = item.home;
      item.home = home;
      this.#tell(before);
      this.#tell(home);
    }
    for (const box of boxes) this.#compareIn(box);
    // While one is exchanged the page may draw its box anew, and take long over many files.
    if (this.#items.some(({ copy }) => copy?.kind === 'busy')) return;
    // A box that is gone takes its files with it; one that is only drawn anew was found above.
    const isLost = ({ home, wasShown }: PhotoItem) => wasShown && (home === undefined || !boxes.includes(home));
    for (const item of this.#items.filter(isLost)) this.forget(item);
  }

  /** How many files the page shows at the box; all of them means that it has taken each. */
  #noteShown(box: ComposeBox): number {
    const items = this.itemsOf(box);
    const shown = items.length > 0 ? previewsIn(box.container).length : 0;
    if (shown >= items.length) for (const item of items) item.wasShown = true;
    return shown;
  }

  #compareIn(box: ComposeBox): void {
    const items = this.itemsOf(box);
    if (items.length === 0 || items.some(({ copy }) => copy?.kind === 'busy')) return;
    const shown = this.#noteShown(box);
    const known = items.filter(({ wasShown }) => wasShown);
    const gone = known.length - shown;
    if (gone <= 0) return;
    const pressed = this.#pressed?.box === box && gone === 1 ? known[this.#pressed.index] : undefined;
    this.#pressed = undefined;
    for (const item of pressed ? [pressed] : known.slice(-gone)) this.forget(item);
  }
}

function isWithin(element: Node, outer: Node): boolean {
  for (let at: Node | null = element; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === outer) return true;
  }
  return false;
}
