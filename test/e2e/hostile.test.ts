import { describe, expect, test } from 'vitest';
import { addBoxes } from '#test/helpers/add-boxes.ts';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// A page that does its worst: the writer goes on writing, is told, and is asked before it goes. What it costs is
// bounded: without the bounds these do not end within the time a test has, or hold too much.

const ENTRY = entryOf('x-post');
const RISKY = 'Haar bsn is 111222333';
const MANY = 10_000;
/** Of the page and everything in it, the extension included: one for each of the many would be far more. */
const MOST_LISTENERS = 10_000;

/** A test takes a few seconds; without the bounds it would take far more than this, in milliseconds. */
const timeout = 120_000;

describe.each(BROWSERS)('%s', { timeout }, (name) => {
  const browser = browserForAll(name);

  /** Writes what has to be seen into the box with the focus, and goes on until it is. */
  async function write(tab: Tab): Promise<void> {
    await tab.type(RISKY);
    await until('it is seen', async () => {
      const seen = await tab.ui.nodes({ data: { look: 'found' } });
      if (seen.length === 0) await tab.type('.');
      return seen.length > 0;
    });
  }

  /** And tries to send it by key. */
  async function writeAndSend(tab: Tab): Promise<void> {
    await write(tab);
    await tab.press(ENTRY.sendKey ?? '');
    await tab.ui.find({ role: 'alertdialog' });
    expect((await tab.record()).sends).toEqual([]);
    await tab.press('Escape');
    await tab.ui.gone({ role: 'alertdialog' });
  }

  test('ten thousand boxes', async () => {
    const tab = await openSurface(browser, ENTRY);
    await tab.evaluate(addBoxes, MANY);
    await writeAndSend(tab);
    if (name === 'chromium') expect((await tab.held()).listeners).toBeLessThan(MOST_LISTENERS);
    // One beyond the bound is looked at as soon as somebody writes in it.
    await tab.evaluate(() => document.querySelector<HTMLElement>('#last')?.focus());
    await write(tab);
    await tab.close();
  });

  test('a box that is drawn anew for ever, and one within another’s root by turns', async () => {
    const tab = await openSurface(browser, ENTRY);
    await tab.evaluate(neverRest);
    await writeAndSend(tab);
    const turns = () => tab.evaluate(() => Number(document.documentElement.dataset.turns));
    const before = await turns();
    await tab.waitFor(
      'the page still has its turns',
      (least) => Number(document.documentElement.dataset.turns) > least,
      before + 20,
    );
    if (name === 'chromium') expect((await tab.held()).listeners).toBeLessThan(MOST_LISTENERS);
    await tab.close();
  });

  test('getters that throw, prototypes that lie, roots without end', async () => {
    const tab = await openSurface(browser, ENTRY);
    expect(await tab.evaluate(lie)).toBe('clicked');
    await writeAndSend(tab);
    await tab.close();
  });
});

// The functions below run in the page and must stand alone.

/** In every turn a box is another element, and two hosts change who is in whose root. */
function neverRest(): void {
  const hosts = [document.createElement('div'), document.createElement('div')] as const;
  for (const host of hosts) host.attachShadow({ mode: 'open' });
  const draw = () => {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.dataset.testid = 'tweetTextarea_1';
    editor.textContent = 'Met mevrouw Jansen van kamer 12';
    return editor;
  };
  let box = draw();
  document.body.append(box);
  let turns = 0;
  const turn = () => {
    const [outer, inner] = turns % 2 ? hosts : hosts.toReversed();
    for (const host of hosts) host.remove();
    outer?.shadowRoot?.replaceChildren(...(inner ? [inner] : []));
    inner?.shadowRoot?.replaceChildren(draw());
    if (outer) document.body.append(outer);
    for (let anew = 0; anew < 5; anew += 1) {
      const next = draw();
      box.replaceWith(next);
      box = next;
    }
    turns += 1;
    document.documentElement.dataset.turns = String(turns);
    setTimeout(turn, 20);
  };
  turn();
}

/**
 * From now on the page lies to every script in it: own properties and prototypes throw, every element has a root that
 * is in itself, three hundred roots stand in each other. Gives what came of a click of the page's own on such an input.
 */
function lie(): string {
  const trap = () => {
    throw new Error('nobody may ask');
  };
  let at: Element | ShadowRoot = document.body;
  for (let depth = 0; depth < 300; depth += 1) {
    const host: HTMLElement = document.createElement('div');
    at.append(host);
    at = host.attachShadow({ mode: 'open' });
  }
  const input = document.createElement('input');
  input.type = 'file';
  let answer = 'nothing';
  input.addEventListener('click', (event) => {
    event.preventDefault();
    answer = 'clicked';
  });
  Object.defineProperty(input, 'isConnected', { get: trap });
  input.click();

  const box = document.querySelector('[data-testid="tweetTextarea_0"]');
  if (!box) return 'no box';
  for (const called of ['isConnected', 'tagName', 'textContent', 'innerText', 'attributes', 'dataset']) {
    Object.defineProperty(box, called, { get: trap });
  }
  Object.defineProperty(Element.prototype, 'shadowRoot', {
    get(this: Element) {
      return Object.assign(document.createDocumentFragment(), { host: this, mode: 'open' });
    },
  });
  // What neither the page's own editor needs nor these tests.
  Object.defineProperty(Element.prototype, 'closest', { value: trap });
  for (const called of ['attachShadow', 'showPopover'] as const) {
    Object.defineProperty(HTMLElement.prototype, called, { value: trap });
  }
  Object.defineProperty(Event.prototype, 'composedPath', { value: trap });
  Object.defineProperty(MutationObserver.prototype, 'observe', { value: trap });
  return answer;
}
