/** Runs an adapter in a page and keeps what it tells, for tests to read. Bundled into one script. */
import type { ComposeBox, PageEvents, SiteHealth } from '#content-scripts/adapters/contract.ts';
import { ADAPTERS, adapterFor } from '#content-scripts/adapters/index.ts';
import type { Span } from '#model/span.ts';

export interface BoxFacts {
  readonly id: number;
  readonly surface: string;
  readonly text: string;
  readonly submit: string | null;
  readonly audience: object;
  readonly editor: string;
}

const name = (element: Element) =>
  `${element.localName}${element.id ? `#${element.id}` : ''}${['data-testid', 'data-tab', 'aria-label', 'class']
    .map((attribute) => element.getAttribute(attribute))
    .map((value) => (value ? `|${value.slice(0, 40)}` : ''))
    .join('')}`;

class Harness {
  readonly log: string[] = [];
  readonly boxes = new Map<number, ComposeBox>();
  /** Text of drafts that may go; everything else is held. `all` lets everything go. */
  allowed: 'all' | readonly string[] = 'all';
  health: SiteHealth | null = null;
  #stop: AbortController | null = null;

  start(site?: string) {
    const adapter = site ? ADAPTERS.find((one) => one.site === site) : adapterFor(location.hostname);
    if (!adapter) throw new Error(`no adapter for ${site ?? location.hostname}`);
    this.#stop = new AbortController();
    const mayGo = (box: ComposeBox) => this.allowed === 'all' || this.allowed.includes(box.read());
    const events: PageEvents = {
      opened: (box) => {
        this.boxes.set(box.id, box);
        this.log.push(`opened ${box.surface}`);
      },
      changed: (box) => this.log.push(`changed ${JSON.stringify(box.read())}`),
      closed: (box) => {
        this.boxes.delete(box.id);
        this.log.push(`closed ${box.surface}`);
      },
      sending: (box, gesture) => {
        this.log.push(`sending ${gesture} ${mayGo(box) ? 'goes' : 'held'}`);
        return mayGo(box);
      },
      wouldHold: (box) => !mayGo(box),
      unsent: (box) => this.log.push(`unsent ${box.surface}`),
      broken: (element, reason) => this.log.push(`broken ${reason} ${name(element)}`),
    };
    this.health = adapter.start(document, events, this.#stop.signal);
  }

  stop() {
    this.#stop?.abort();
  }

  facts(): readonly BoxFacts[] {
    return [...this.boxes.values()].map((box) => {
      const submit = box.submitControl();
      return {
        id: box.id,
        surface: box.surface,
        text: box.read(),
        submit: submit && name(submit),
        audience: box.audience(),
        editor: name(box.element),
      };
    });
  }

  rects(span: Span): readonly object[] {
    return [...this.boxes.values()].flatMap((box) => box.rectsOf(span)).map((rect) => rect.toJSON());
  }
}

Object.assign(globalThis, { harness: new Harness() });
