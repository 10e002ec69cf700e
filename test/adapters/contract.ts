import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Asked, askHarness, type BoxFacts, factsOf, type Place } from '#test/adapters/harness-protocol.ts';
import { PAGES } from '#test/adapters/pages.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';

// What every adapter owes to whoever uses it, on pages that hold no editor: the browser itself edits.

export function tryContract(browser: () => TestBrowser): void {
  let tab: Tab;
  beforeAll(async () => {
    tab = await browser().open('https://x.com/?saved=x-2021');
  });
  afterAll(() => tab.close());

  const ask = <Answer = null>(asked: Asked) => askHarness<Answer>(tab, asked);
  const news = () => ask<string[]>({ command: 'forget-log' });
  const hold = () => ask({ command: 'allow', texts: [] });
  const boxes = async () => (await factsOf(tab)).boxes;

  async function openPage(page: string): Promise<BoxFacts> {
    const entry = PAGES.find((one) => one.page === page);
    await tab.goto(`${entry?.url}${entry?.url.includes('?') ? '&' : '?'}saved=${page}`);
    const [box] = await boxes();
    return box ?? { id: 0, editor: '', surface: '', text: '', submit: null, audience: { audience: 'unknown' } };
  }

  /** Lets the page note every event that reaches it. */
  const watch = () =>
    tab.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const types =
        'pointerdown mousedown pointerup mouseup click keydown keypress keyup beforeinput input submit'.split(' ');
      for (const type of types) addEventListener(type, (event) => seen.push(event.type), true);
      addEventListener('submit', (event) => event.preventDefault(), true);
    });
  const seen = () => tab.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));

  describe.each([
    ['facebook-post-dialog', 'post'],
    ['facebook-feed', 'comment'],
    ['linkedin-post-older', 'post'],
    ['linkedin-comments-newer', 'second'],
    ['linkedin-messages', 'message'],
    ['x-no-hooks', 'post'],
    ['x-chat', 'message'],
    ['whatsapp-group', 'message'],
  ])('%s', (page, editor) => {
    beforeEach(() => openPage(page));
    const selector = `[data-name="${editor}"]`;

    test('tells of typing, of a box that leaves, and of one that comes in its place', async () => {
      await tab.click(selector);
      await news();
      await tab.type('q');
      const changed = await until('a change is told', async () => (await news()).find((line) => /^changed/.test(line)));
      expect(changed).toContain('q');
      const before = (await boxes()).length;
      await tab.evaluate(remount, selector);
      await until('the box is another', async () => {
        const log = await news();
        return log.some((line) => /^closed/.test(line)) && log.some((line) => /^opened/.test(line));
      });
      expect(await boxes()).toHaveLength(before);
    });

    test('leaves nothing behind when it stops, and starts again', async () => {
      const before = (await boxes()).map(({ editor: found }) => found);
      const trace = await tab.evaluate(() => document.documentElement.childElementCount);
      await ask({ command: 'stop' });
      expect(await boxes()).toEqual([]);
      await news();
      await hold();
      await watch();
      await tab.click(selector);
      await tab.type('q');
      await tab.press('Control+Enter');
      expect((await seen()).filter((type) => type === 'keydown')).toHaveLength(3);
      expect(await news()).toEqual([]);
      expect(await tab.evaluate(() => document.documentElement.childElementCount)).toBe(trace);
      await ask({ command: 'start' });
      expect((await boxes()).map(({ editor: found }) => found)).toEqual(before);
    });

    test('gives the focus back with the caret where it was', async () => {
      const own = async () => (await boxes()).find((box) => box.editor === editor);
      await tab.click(selector);
      await tab.press('ArrowLeft');
      await tab.type('q');
      await tab.evaluate(blurDeep);
      await ask({ command: 'focus', box: (await own())?.id ?? 0 });
      await tab.type('w');
      expect((await own())?.text).toContain('qw');
    });

    test('asks for no timer and tells nothing while nobody does anything', async () => {
      await news();
      await tab.evaluate(churn);
      expect(await news()).toEqual([]);
      expect((await factsOf(tab)).timers).toBe(0);
    });
  });

  describe('a held gesture', () => {
    test('shows the page nothing of a click, and all of it when it may go', async () => {
      await openPage('x-2021');
      await watch();
      await hold();
      await tab.click('[data-name="publish"]');
      expect(await seen()).toEqual([]);
      expect(await news()).toContain('held click');
      await ask({ command: 'allow', texts: 'all' });
      await tab.click('[data-name="publish"]');
      expect(await seen()).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
    });

    test.each(['Enter', ' '])('shows nothing of %j on the button itself', async (key) => {
      await openPage('x-2021');
      await hold();
      await tab.evaluate(() => document.querySelector<HTMLElement>('[data-name="publish"]')?.focus());
      await watch();
      await tab.press(key);
      expect(await seen()).toEqual([]);
      expect((await news()).filter((line) => /^held/.test(line))).toEqual(['held key']);
    });

    test('is asked once for all that follows from it', async () => {
      await openPage('linkedin-messages');
      await watch();
      await news();
      await tab.click('[data-name="send"]');
      expect(await seen()).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'submit']);
      expect(await news()).toEqual(['let go click']);
    });

    test('is a submit that a script asks for, in the page and in a shadow root', async () => {
      await openPage('linkedin-messages');
      await watch();
      await hold();
      await news();
      await tab.evaluate(() => document.querySelector('form')?.requestSubmit());
      expect(await seen()).toEqual([]);
      expect(await news()).toEqual(['held submit']);
      await tab.evaluate(intoShadow, 'form');
      await tab.evaluate(() => {
        const form = document.querySelector('#late')?.shadowRoot?.querySelector('form');
        form?.addEventListener('submit', (event) => {
          event.preventDefault();
          (window as unknown as { seen: string[] }).seen.push('submit in the root');
        });
        form?.requestSubmit();
      });
      expect(await seen()).toEqual([]);
      expect(await news()).toEqual(['held submit']);
    });

    test('is a new line that no key announced, where Enter sends', async () => {
      await openPage('whatsapp-group');
      await tab.click('[data-name="message"]');
      await hold();
      await news();
      const wentOn = await tab.evaluate(() =>
        document
          .querySelector('[data-name="message"]')
          ?.dispatchEvent(
            new InputEvent('beforeinput', { inputType: 'insertParagraph', bubbles: true, cancelable: true }),
          ),
      );
      expect(wentOn).toBe(false);
      expect(await news()).toEqual(['held key']);
      expect((await boxes())[0]?.text).toBe('Tot 😀 straks\ndaar');
    });

    test('asks for every part of a thread, and again for the others when one is sent', async () => {
      await openPage('x-thread');
      const [, first] = await boxes();
      await ask({ command: 'allow', texts: [first?.text ?? ''] });
      await news();
      await tab.click('[data-name="publish-thread"]');
      expect(await news()).toEqual(['let go click', 'held click']);
      await watch();
      await ask({ command: 'submit', box: first?.id ?? 0 });
      expect(await seen()).toEqual([]);
      expect(await news()).toEqual(['held click']);
      await ask({ command: 'allow', texts: 'all' });
      await ask({ command: 'submit', box: first?.id ?? 0 });
      expect(await seen()).toEqual(['click']);
    });

    test('sends to the person at whose button it was held', async () => {
      const box = await openPage('facebook-share');
      await hold();
      await tab.click('[data-name="to-sam"]');
      expect(await news()).toContain('held click');
      await tab.evaluate(() => {
        const pressed: string[] = [];
        Object.assign(window, { pressed });
        addEventListener('click', ({ target }) => pressed.push((target as HTMLElement).dataset.name ?? ''), true);
      });
      await ask({ command: 'submit', box: box.id });
      expect(await tab.evaluate(() => (window as unknown as { pressed: string[] }).pressed)).toEqual(['to-sam']);
    });

    test('is not Enter that takes a suggestion', async () => {
      await openPage('whatsapp-group');
      await hold();
      await tab.evaluate(() => {
        const option = document.createElement('div');
        option.id = 'suggestion';
        option.role = 'option';
        option.textContent = '🙂';
        document.body.append(option);
        document.querySelector('[data-name="message"]')?.setAttribute('aria-activedescendant', 'suggestion');
      });
      await tab.click('[data-name="message"]');
      await news();
      await tab.press('Enter');
      expect((await news()).filter((line) => /^(?:held|let go)/.test(line))).toEqual([]);
    });
  });

  describe('where the writer may have set Enter to a new line', () => {
    test('one that made a new line is not asked about again, until the conversation is left', async () => {
      await openPage('linkedin-messages');
      await tab.click('[data-name="message"]');
      await tab.press('End');
      await tab.press('Enter');
      await until('the new line is told', async () => (await boxes())[0]?.text.split('\n').length === 3);
      await hold();
      await news();
      await tab.press('Enter');
      await tab.press('Enter');
      expect((await boxes())[0]?.text.split('\n')).toHaveLength(5);
      expect((await news()).filter((line) => /^held/.test(line))).toEqual([]);
      await tab.click('.conversations-quick-replies__reply-button');
      await tab.click('[data-name="message"]');
      await tab.press('Enter');
      expect(await news()).toContain('held key');
    });

    test('one that was held is given again as a key: it makes the line, and sends nothing', async () => {
      const box = await openPage('linkedin-messages');
      await tab.click('[data-name="message"]');
      await tab.press('End');
      await hold();
      await tab.press('Enter');
      expect((await boxes())[0]?.text).toBe('Hallo\nSam');
      await watch();
      await ask({ command: 'submit', box: box.id });
      expect((await boxes())[0]?.text.split('\n')).toHaveLength(3);
      expect((await seen()).filter((type) => /click|submit/.test(type))).toEqual([]);
    });
  });

  describe('a page like no other', () => {
    test('a root that is attached in silence is met without anybody touching it', async () => {
      await openPage('x-no-hooks');
      await tab.evaluate(() => {
        const host = document.createElement('div');
        host.dataset.testid = 'xchatEmbedRoute';
        document.body.append(host);
      });
      await news();
      await tab.evaluate(async () => {
        const host = document.querySelector('[data-testid="xchatEmbedRoute"]');
        await new Promise(requestAnimationFrame);
        const root = host?.attachShadow({ mode: 'open' });
        const box = document.createElement('textarea');
        box.dataset.testid = 'dm-composer-textarea';
        root?.append(box);
      });
      await until('the box is opened', async () => (await news()).includes('opened message'));
    });

    test('a box that is shown later is opened then', async () => {
      await openPage('x-no-hooks');
      await tab.evaluate(() => {
        const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
        const later = dialog?.cloneNode(true) as HTMLElement;
        later.style.display = 'none';
        dialog?.replaceWith(later);
      });
      await until('the first is closed', async () => (await boxes()).length === 0);
      await news();
      await tab.evaluate(() => document.querySelector<HTMLElement>('[role="dialog"]')?.style.removeProperty('display'));
      await until('the second is opened', async () => (await news()).includes('opened post'));
    });

    test('an editor that nobody knows is told of once, a search never', async () => {
      await openPage('linkedin-profile');
      await tab.click('[data-name="about"]');
      await tab.type('q');
      await until('it is told', async () => (await news()).includes('broken not-covered'));
      await tab.evaluate(() => (document.activeElement as HTMLElement).blur());
      await tab.click('[data-name="about"]');
      await tab.type('q');
      expect(await news()).toEqual([]);
      await openPage('whatsapp-person');
      await news();
      await tab.click('[data-tab="3"]');
      expect(await news()).toEqual([]);
    });

    test('a form whose fields are named like what is asked of it', async () => {
      const box = await openPage('facebook-feed');
      await tab.evaluate(() => {
        const names =
          'closest querySelector querySelectorAll matches parentNode parentElement isConnected getAttribute contains nodeType children tagName shadowRoot getRootNode firstChild checkVisibility id style click';
        for (const form of document.querySelectorAll('form')) {
          for (const called of names.split(' ')) {
            const field = document.createElement('input');
            field.type = 'hidden';
            field.name = called;
            form.append(field);
          }
        }
        const main = document.querySelector('[role="main"]');
        for (const button of document.querySelectorAll('[data-name="send-reply"]')) button.textContent = 'OK';
        for (const called of ['querySelector', 'getElementById', 'activeElement']) {
          const image = document.createElement('img');
          image.setAttribute('name', called);
          main?.append(image);
        }
      });
      await ask({ command: 'stop' });
      await ask({ command: 'start' });
      const again = await boxes();
      expect(again.map(({ editor, submit }) => [editor, submit])).toEqual([
        ['reply', 'send-reply'],
        ['comment', null],
        ['message', 'send-message'],
      ]);
      await hold();
      await news();
      await tab.click(`[data-name="${box.submit}"]`);
      expect(await news()).toEqual(['held click']);
    });

    test('a tree deeper than any stack, and a draft of a hundred thousand signs', async () => {
      await openPage('whatsapp-group');
      await tab.evaluate(() => {
        let at: Element = document.body;
        for (let depth = 0; depth < 2000; depth += 1) at = at.appendChild(document.createElement('div'));
        const box = document.querySelector('[data-name="message"]');
        let inside: Element | null = box;
        for (let depth = 0; depth < 500; depth += 1)
          inside = inside?.appendChild(document.createElement('span')) ?? null;
        if (inside) inside.textContent = 'x'.repeat(100_000);
      });
      const [box] = await boxes();
      expect(box?.text).toHaveLength('Tot 😀 straks\ndaar\n'.length + 100_000);
    });

    test('words in a textarea are found where they stand, also after scrolling', async () => {
      const box = await openPage('x-chat');
      const place = () => ask<Place>({ command: 'place', box: box.id, words: 'allemaal' });
      expect(await place()).toMatchObject({ range: null, rects: [{}] });
      const [left = 0, top = 0] = await tab.evaluate(() => {
        const area = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot?.querySelector('textarea');
        if (!area) return [];
        area.style.cssText =
          'font: 20px/30px monospace; width: 300px; height: 40px; margin-top: 100px; padding: 5px 7px; border: 1px solid';
        const { x, y } = area.getBoundingClientRect();
        return [x + 8, y];
      });
      // The second line begins 30 px below the padding; its lower half is cut off by the box.
      const [before] = (await place()).rects;
      expect(before?.x).toBeCloseTo(left, 0);
      expect(before?.y).toBeGreaterThanOrEqual(top + 36);
      expect(before?.width).toBeGreaterThan(80);
      const scrolled = await tab.evaluate(() => {
        const area = document.querySelector('[data-testid="xchatEmbedRoute"]')?.shadowRoot?.querySelector('textarea');
        area?.scrollTo(0, 20);
        return area?.scrollTop ?? 0;
      });
      const [after] = (await place()).rects;
      expect(scrolled).toBe(20);
      expect((before?.y ?? 0) - (after?.y ?? 0)).toBeCloseTo(scrolled, 0);
    });
  });
}

// The functions below run in the page and must stand alone.

function remount(selector: string) {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
    const editor = root.querySelector(selector);
    if (editor) editor.replaceWith(editor.cloneNode(true));
  }
}

/** A feed that changes without anything in it being a box. */
function churn() {
  const feed = document.createElement('div');
  document.body.append(feed);
  for (let index = 0; index < 500; index += 1) {
    const item = document.createElement('article');
    item.append(document.createElement('button'), document.createElement('p'));
    feed.append(item);
    if (index % 2) feed.firstElementChild?.remove();
  }
}

function blurDeep() {
  let at: Element | null = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  if (at instanceof HTMLElement) at.blur();
  getSelection()?.removeAllRanges();
}

function intoShadow(selector: string) {
  const moved = document.querySelector(selector);
  const host = document.createElement('div');
  host.id = 'late';
  document.body.append(host);
  if (moved) host.attachShadow({ mode: 'open' }).append(moved);
}
