import { type Asked, askHarness, type BoxFacts, factsOf } from '#test/adapters/harness-protocol.ts';
import { PAGES } from '#test/adapters/pages.ts';
import type { Tab } from '#test/helpers/tab.ts';

/** The harness in a tab, with what the tests of the contract do to it. */
export interface ContractDriver {
  readonly tab: Tab;
  readonly ask: <Answer = null>(asked: Asked) => Promise<Answer>;
  /** What the adapter told since it was asked last. */
  readonly news: () => Promise<string[]>;
  /** From now on nothing may be sent. */
  readonly hold: () => Promise<null>;
  readonly boxes: () => Promise<readonly BoxFacts[]>;
  /** Goes to a saved page; gives its first box. */
  readonly openPage: (page: string) => Promise<BoxFacts>;
  /** Lets the page note every event that reaches it. */
  readonly watch: () => Promise<void>;
  /** The events that did, since it was asked last. */
  readonly seen: () => Promise<string[]>;
}

/** `current`: the tab, which is there only once the browser runs. */
export function contractDriver(current: () => Tab): ContractDriver {
  const ask = <Answer = null>(asked: Asked) => askHarness<Answer>(current(), asked);
  const boxes = async () => (await factsOf(current())).boxes;
  return {
    get tab() {
      return current();
    },
    ask,
    news: () => ask<string[]>({ command: 'forget-log' }),
    hold: () => ask({ command: 'allow', texts: [] }),
    boxes,
    async openPage(page) {
      const entry = PAGES.find((one) => one.page === page);
      await current().goto(`${entry?.url}${entry?.url.includes('?') ? '&' : '?'}saved=${page}`);
      const [box] = await boxes();
      return box ?? { id: 0, editor: '', surface: '', text: '', submit: null, audience: { audience: 'unknown' } };
    },
    watch: () => current().evaluate(noteEvents),
    seen: () => current().evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0)),
  };
}

/** Runs in the page and must stand alone. */
function noteEvents(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const types = 'pointerdown mousedown pointerup mouseup click keydown keypress keyup beforeinput input submit'.split(
    ' ',
  );
  for (const type of types) addEventListener(type, (event) => seen.push(event.type), true);
  addEventListener('submit', (event) => event.preventDefault(), true);
}
