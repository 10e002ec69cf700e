// `node scripts/run.mjs bench/busy`: what the extension costs a page in which much happens that is none of its business,
// and what is left of boxes that came and went. In Chromium, on the stand-in for X, beside the same page without it.
import { type Figure, table } from '#scripts/bench/figure.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Held, Tab } from '#test/helpers/tab.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

/** Milliseconds of a busy feed, long enough for its noise to even out. */
const BUSY = 10_000;
/**
 * Milliseconds after which nothing is left of the last key, from the moment its answer stands: a screen reader is told
 * what was found when nobody has typed for a second and a half.
 */
const AFTERMATH = 3000;
const NODES_A_SECOND = 1000;
const BOXES = 200;
/**
 * So many first. The engine goes on compiling and learning shapes for some hundred boxes, which is memory that no box
 * keeps: the first 200 grow by 3 kB each, the fourth 200 by nothing.
 */
const WARM_UP = 600;

interface Busy {
  /** Milliseconds of the main thread from the answer to the last key until all is at rest. */
  readonly aftermath: number;
  /** The same while nobody does anything. */
  readonly idle: number;
  /** The same while the feed changes. */
  readonly feed: number;
  /** What 200 boxes left behind. */
  readonly left: Held;
}

export async function busy(): Promise<readonly Figure[]> {
  const bare = await openBrowser('chromium', { extension: false });
  const without = await measure(bare, async () => undefined).finally(() => bare.close());
  const browser = await openBrowser('chromium');
  const withIt = await measure(browser, (tab) => tab.ui.find(ANSWERED)).finally(() => browser.close());
  const share = (ms: number) => (100 * Math.max(0, ms)) / BUSY;
  const each = (what: (held: Held) => number) => Math.max(0, what(withIt.left) - what(without.left)) / BOXES;
  return [
    {
      what: `feed of ${NODES_A_SECOND} nodes a second, of one core`,
      unit: '%',
      value: share(withIt.feed),
      beside: { name: 'bare page', value: share(without.feed) },
    },
    {
      what: `feed of ${NODES_A_SECOND} nodes a second, the extension’s own`,
      unit: '%',
      value: share(withIt.feed - without.feed),
      aim: 1,
    },
    {
      what: 'after the answer to the last key, once, the extension’s own',
      unit: 'ms',
      value: Math.max(0, withIt.aftermath - without.aftermath),
    },
    {
      what: 'nobody does anything, the extension’s own',
      unit: '%',
      value: share(withIt.idle - without.idle),
      aim: 0.1,
    },
    { what: 'left of each box that came and went, heap', unit: 'kB', value: each(({ heap }) => heap), aim: 1 },
    { what: 'left of each box that came and went, nodes', unit: 'nodes', value: each(({ nodes }) => nodes), aim: 0.5 },
    {
      what: 'left of each box that came and went, listeners',
      unit: 'listeners',
      value: each(({ listeners }) => listeners),
      aim: 0.5,
    },
  ];
}

/** These figures alone. */
export async function main(): Promise<number> {
  await buildExtension();
  await buildStandIns();
  console.log(table(await busy()));
  return 0;
}

const ANSWERED = { role: 'button', data: { look: 'found', checking: 'false' } } as const;

/** `answered` resolves when the last key has its answer. */
async function measure(browser: TestBrowser, answered: (tab: Tab) => Promise<unknown>): Promise<Busy> {
  const entry = entryOf('x-post');
  const tab = await openSurface(browser, entry);
  await tab.type('Vandaag met mevrouw Jansen van kamer 12 naar buiten.');
  await answered(tab);
  const aftermath = await work(tab, () => tab.evaluate(wait, AFTERMATH));
  // What typing left to clear away is cleared away now, or it would come at any moment of the rest.
  await tab.held();
  const idle = await work(tab, () => tab.evaluate(wait, BUSY));
  const feed = await work(tab, () => tab.evaluate(feedChanges, { duration: BUSY, nodes: NODES_A_SECOND }));
  await tab.evaluate(boxesComeAndGo, WARM_UP);
  const before = await tab.held();
  await tab.evaluate(boxesComeAndGo, BOXES);
  const after = await tab.held();
  await tab.close();
  const left = {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
  return { aftermath, idle, feed, left };
}

async function work(tab: Tab, during: () => Promise<unknown>): Promise<number> {
  const before = await tab.mainThreadWork();
  await during();
  return (await tab.mainThreadWork()) - before;
}

// The functions below run in the page and must stand alone.

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Posts come in at the end of the feed and go at its start, twenty times a second. */
async function feedChanges({ duration, nodes }: { duration: number; nodes: number }): Promise<void> {
  const feed = document.createElement('div');
  feed.style.cssText = 'position:absolute;left:0;top:4000px;height:400px;overflow:hidden;contain:strict;width:400px';
  document.body.append(feed);
  const perTurn = nodes / 20 / 5;
  for (const end = performance.now() + duration; performance.now() < end; ) {
    for (let post = 0; post < perTurn; post += 1) {
      const article = document.createElement('article');
      for (let part = 0; part < 4; part += 1) {
        const line = document.createElement('div');
        line.textContent = 'een bericht in de tijdlijn';
        article.append(line);
      }
      feed.append(article);
      if (feed.childElementCount > 60) feed.firstElementChild?.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  feed.remove();
}

/** Dialogs with a box, one after the other, each with something to underline. */
async function boxesComeAndGo(count: number): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let box = 0; box < count; box += 1) {
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    dialog.style.cssText = 'position:fixed;left:400px;top:200px;width:400px;background:white';
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.setAttribute('role', 'textbox');
    editor.dataset.testid = 'tweetTextarea_0';
    const button = document.createElement('button');
    button.dataset.testid = 'tweetButton';
    button.textContent = 'Post';
    dialog.append(editor, button);
    document.body.append(dialog);
    await frame();
    editor.textContent = 'Met mevrouw Jansen van kamer 12 heeft diabetes';
    for (let turn = 0; turn < 4; turn += 1) await frame();
    dialog.remove();
    await frame();
  }
}
