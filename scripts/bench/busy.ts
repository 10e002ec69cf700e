// `node scripts/run.mjs bench/busy`: what the extension costs a page in which much happens that is none of its business,
// and what is left of boxes that came and went. In Chromium, on the stand-in for X, beside the same page without it.
import { type Figure, median, table } from '#scripts/bench/figure.ts';
import { difference, inTurn, type Pair } from '#scripts/bench/in-turn.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Held, Tab } from '#test/helpers/tab.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

/** Milliseconds of a block of a busy feed, or of nothing: what a feed costs that begins anew is less than a tenth of it. */
const BUSY = 5000;
const BLOCKS = 4;
/** Milliseconds until the feed is as long as it gets: what it costs to begin is not what it costs a second. */
const FILLING = 1000;
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
  readonly aftermath: Pair<number>;
  /** The same while nobody does anything, block by block. */
  readonly idle: readonly Pair<number>[];
  /** The same while the feed changes. */
  readonly feed: readonly Pair<number>[];
  /** What 200 boxes left behind. */
  readonly left: Pair<Held>;
}

/** What is compared is measured by turns (`inTurn`), in browsers that are open side by side. */
export async function busy(): Promise<readonly Figure[]> {
  const { aftermath, idle, feed, left } = await measure();
  const share = (ms: number) => (100 * Math.max(0, ms)) / BUSY;
  const each = (what: (held: Held) => number) => Math.max(0, what(left.with) - what(left.without)) / BOXES;
  return [
    {
      what: `feed of ${NODES_A_SECOND} nodes a second, of one core`,
      unit: '%',
      value: share(median(feed.map((pair) => pair.with))),
      beside: { name: 'bare page', value: share(median(feed.map(({ without }) => without))) },
    },
    {
      what: `feed of ${NODES_A_SECOND} nodes a second, the extension’s own`,
      unit: '%',
      value: share(difference(feed)),
      aim: 1,
    },
    {
      what: 'after the answer to the last key, once, the extension’s own',
      unit: 'ms',
      value: Math.max(0, aftermath.with - aftermath.without),
    },
    {
      what: 'nobody does anything, the extension’s own',
      unit: '%',
      value: share(difference(idle)),
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

async function measure(): Promise<Busy> {
  const bare = await openBrowser('chromium', { extension: false });
  const browser = await openBrowser('chromium');
  try {
    const without = await openPost(bare);
    const aftermathWithout = await work(without, () => without.evaluate(wait, AFTERMATH));
    const withIt = await openPost(browser);
    await withIt.ui.find(ANSWERED);
    const aftermathWith = await work(withIt, () => withIt.evaluate(wait, AFTERMATH));
    // What typing left to clear away is cleared away now, or it would come at any moment of the rest.
    await without.held();
    await withIt.held();
    const byTurns = (during: (tab: Tab) => Promise<unknown>) =>
      inTurn(BLOCKS, {
        without: () => work(without, () => during(without)),
        with: () => work(withIt, () => during(withIt)),
      });
    const idle = await byTurns((tab) => tab.evaluate(wait, BUSY));
    const changes = (duration: number) => (tab: Tab) => tab.evaluate(feedChanges, { duration, nodes: NODES_A_SECOND });
    await both(changes(FILLING)(without), changes(FILLING)(withIt));
    const feed = await byTurns(changes(BUSY));
    return {
      aftermath: { without: aftermathWithout, with: aftermathWith },
      idle,
      feed,
      left: await both(leftOfBoxes(without), leftOfBoxes(withIt)),
    };
  } finally {
    await browser.close();
    await bare.close();
  }
}

async function both<Measured>(without: Promise<Measured>, withIt: Promise<Measured>): Promise<Pair<Measured>> {
  const [first, second] = await Promise.all([without, withIt]);
  return { without: first, with: second };
}

async function openPost(browser: TestBrowser): Promise<Tab> {
  const tab = await openSurface(browser, entryOf('x-post'));
  await tab.type('Vandaag met mevrouw Jansen van kamer 12 naar buiten.');
  return tab;
}

async function leftOfBoxes(tab: Tab): Promise<Held> {
  await tab.evaluate(boxesComeAndGo, WARM_UP);
  const before = await tab.held();
  await tab.evaluate(boxesComeAndGo, BOXES);
  const after = await tab.held();
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}

async function work(tab: Tab, during: () => Promise<unknown>): Promise<number> {
  const before = await tab.mainThreadWork();
  await during();
  return (await tab.mainThreadWork()) - before;
}

// The functions below run in the page and must stand alone.

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Posts come in at the end of the feed and go at its start, twenty times a second. The feed stays for the next time. */
async function feedChanges({ duration, nodes }: { duration: number; nodes: number }): Promise<void> {
  const feed = document.querySelector('#feed') ?? document.createElement('div');
  feed.id = 'feed';
  feed.setAttribute(
    'style',
    'position:absolute;left:0;top:4000px;height:400px;overflow:hidden;contain:strict;width:400px',
  );
  if (!feed.isConnected) document.body.append(feed);
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
