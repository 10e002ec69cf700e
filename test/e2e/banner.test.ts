import { beforeEach, describe, expect, test } from 'vitest';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// The page around our interface is not ours: it may not read it, not press it, not hear what is pressed in it, and not
// be moved by it.

const RISKY = 'Mijn bsn is 111222333';
const POINTS = { role: 'button', data: { look: 'found' } } as const;
const CARD = { tag: 'section', name: /^Bezint: / } as const;
const FOLD = { role: 'button', name: 'Inklappen' } as const;
const DIALOG = { role: 'alertdialog' } as const;

const X_POST = entryOf('x-post');
const DIALOG_POST = entryOf('linkedin-post-sdui');

declare global {
  interface Window {
    /** So many places were the banner's in the moment in which it was drawn. */
    pressable?: number;
    heard: string[];
  }
}

/** The focused element's own idea of it, through open shadow roots. */
const focusOf = (tab: Tab) =>
  tab.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.localName === 'bezint-ui' ? 'bezint' : focused?.hasAttribute('contenteditable') ? 'box' : 'else';
  });

describe.each(BROWSERS)('%s', (name) => {
  let tab: Tab;
  const browser = browserForAll(name);

  async function openWith(entry: typeof X_POST, text = RISKY): Promise<Tab> {
    tab = await openSurface(browser, entry);
    await tab.type(text);
    await tab.ui.find(POINTS);
    return tab;
  }

  describe('on a page that is curious', () => {
    beforeEach(async () => {
      await openWith(X_POST);
      await tab.ui.find(CARD);
    });

    test('nothing of what was found can be read', async () => {
      const seen = await tab.evaluate(() => {
        const host = document.querySelector('bezint-ui');
        return {
          root: host?.shadowRoot ?? null,
          text: `${host?.textContent}${host?.outerHTML}`,
          highlights: CSS.highlights.size,
          size: host?.getBoundingClientRect().width,
        };
      });
      expect(seen).toEqual({ root: null, text: expect.not.stringContaining('111'), highlights: 0, size: 0 });
      await tab.close();
    });

    test('nothing can be pressed by script', async () => {
      const before = await tab.ui.text();
      const card = await tab.ui.find(FOLD);
      await tab.evaluate(({ x, y, width, height }) => {
        const host = document.querySelector<HTMLElement>('bezint-ui');
        const place = { bubbles: true, composed: true, clientX: x + width / 2, clientY: y + height / 2, detail: 1 };
        host?.click();
        host?.focus();
        document.elementFromPoint(place.clientX, place.clientY)?.dispatchEvent(new MouseEvent('click', place));
        host?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
        document.dispatchEvent(
          new KeyboardEvent('keydown', { code: 'KeyB', key: 'B', altKey: true, shiftKey: true, bubbles: true }),
        );
      }, card.rect);
      expect(await tab.ui.text()).toBe(before);
      expect(await focusOf(tab)).toBe('box');
      await tab.close();
    });

    test('nothing is heard of keys and clicks in it, and the box keeps the focus', async () => {
      await tab.evaluate(() => {
        window.heard = [];
        const types = ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup', 'focusin', 'focus'];
        for (const root of [window, document, document.documentElement]) {
          for (const type of types) {
            for (const capture of [true, false]) {
              root.addEventListener(
                type,
                ({ target }) => {
                  if (target instanceof Element && target.localName === 'bezint-ui') window.heard.push(type);
                },
                capture,
              );
            }
          }
        }
      });
      await tab.ui.click(FOLD);
      await tab.ui.gone(CARD);
      expect(await focusOf(tab)).toBe('box');
      await tab.ui.click(POINTS);
      await tab.ui.find(CARD);
      await tab.press('Alt+Shift+B');
      expect(await focusOf(tab)).toBe('bezint');
      await tab.press('Tab');
      await tab.press('Escape');
      await tab.ui.gone(CARD);
      expect(await focusOf(tab)).toBe('box');
      expect(await tab.evaluate(() => window.heard)).toEqual([]);
      await tab.type('!');
      const box = X_POST?.model ?? '';
      await tab.recorded('typing went on', ({ models }) => models[box] === `${RISKY}!`);
      await tab.close();
    });

    test('what is thrown out comes back, and the page’s own styles do not reach it', async () => {
      await tab.evaluate(() => {
        const host = document.querySelector<HTMLElement>('bezint-ui');
        host?.remove();
        const style = new CSSStyleSheet();
        style.replaceSync(
          'bezint-ui { display: none !important; opacity: 0 !important } *::backdrop { background: red }',
        );
        document.adoptedStyleSheets = [style];
        host?.style.setProperty('visibility', 'hidden', 'important');
      });
      await tab.ui.find(CARD);
      expect(await tab.evaluate(() => document.querySelectorAll('bezint-ui').length)).toBe(1);
      await tab.ui.click(FOLD);
      await tab.ui.gone(CARD);
      await tab.close();
    });
  });

  test('what comes up takes no press before it stands where it is seen', async () => {
    tab = await openSurface(browser, X_POST);
    await tab.ui.find({ role: 'button', data: { look: 'quiet' } });
    await tab.ui.run(lookAtFirst);
    await tab.type(RISKY);
    await tab.ui.find(CARD);
    expect(await tab.evaluate(() => window.pressable)).toBe(0);
    await tab.ui.click(FOLD);
    await tab.ui.gone(CARD);
    await tab.close();
  });

  test('folded by the person, it does not come back for the same thing; the mark stays', async () => {
    await openWith(X_POST);
    await tab.ui.click(FOLD);
    await tab.ui.gone(CARD);
    await tab.type(' en meer');
    const box = X_POST?.model ?? '';
    await tab.recorded('typing went on', ({ models }) => models[box] === `${RISKY} en meer`);
    await tab.ui.find(POINTS);
    expect(await tab.ui.nodes(CARD)).toEqual([]);
    await tab.close();
  });

  test('the dialog keeps keys to itself, whatever a modal dialog of the site does', async () => {
    await openWith(DIALOG_POST);
    await tab.click(DIALOG_POST?.submit ?? '');
    await tab.ui.find(DIALOG);
    const focused = async () => (await tab.ui.nodes({ role: 'button' })).find(({ isFocused }) => isFocused)?.name;
    const first = await focused();
    expect(first).toBe('Aanpassen');
    const seen = new Set<string | undefined>();
    for (let at = 0; at < 6; at += 1) {
      await tab.press('Tab');
      seen.add(await focused());
    }
    expect(seen).not.toContain(undefined);
    expect(seen).toContain('Toch plaatsen');
    await tab.press('Escape');
    await tab.ui.gone(DIALOG);
    // The site's dialog did not hear Escape: it and its draft are still there.
    expect(await tab.count(DIALOG_POST?.box ?? '')).toBe(1);
    expect(await focusOf(tab)).toBe('box');
    await tab.close();
  });

  test('the mark of a box goes along when the one that somebody writes in pushes it on', async () => {
    tab = await openSurface(browser, X_POST);
    await tab.evaluate(addBelow);
    const marks = () => tab.ui.nodes({ role: 'button', data: { look: 'clear' } });
    /** How far under the added box's upper edge its mark stands, to the pixel. */
    const underIt = async () => {
      const top = await tab.evaluate(topOfAdded);
      return (await marks()).map(({ rect }) => Math.round(rect.y - top)).filter((under) => under > 0 && under < 100);
    };
    const before = await until('it has a mark', async () => {
      const under = await underIt();
      return under.length === 1 && under;
    });
    const stood = await tab.evaluate(topOfAdded);
    for (const line of ['een', 'twee', 'drie', 'vier']) {
      await tab.type(line);
      await tab.press(X_POST.newLine);
    }
    expect(await tab.evaluate(topOfAdded)).toBeGreaterThan(stood + 40);
    await until('its mark went along', async () => (await underIt()).join() === before.join());
    await tab.close();
  });

  test('nothing in the page moves when it appears', async () => {
    const bare = await openSurface(browser, X_POST);
    const shape = () =>
      [...document.querySelectorAll('body *')].map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.localName, x, y, width, height].join(' ');
      });
    await bare.type('niets');
    await bare.ui.find({ role: 'button', data: { look: 'clear' } });
    const before = await bare.evaluate(shape);
    await bare.evaluate(() =>
      document.querySelector('bezint-ui')?.setAttribute('style', 'display: block; width: 90px'),
    );
    expect(await bare.evaluate(shape)).toEqual(before);
    await bare.close();
  });
});

/** Runs in the page and must stand alone: another box, with words in it, right under the one of the page. */
function addBelow(): void {
  const editor = document.createElement('div');
  editor.contentEditable = 'true';
  editor.setAttribute('role', 'textbox');
  editor.dataset.testid = 'tweetTextarea_7';
  editor.id = 'added';
  editor.textContent = 'Dank je wel!';
  editor.style.height = '90px';
  let around = document.querySelector('[data-testid="tweetTextarea_0"]')?.parentElement;
  while (around && getComputedStyle(around).display !== 'block') around = around.parentElement;
  around?.after(editor);
}

/** Runs in the page. */
const topOfAdded = (): number => document.querySelector('#added')?.getBoundingClientRect().top ?? Number.NaN;

/** Runs in the page and must stand alone. Between the drawing and the next frame a press may come all the same. */
function lookAtFirst(roots: readonly ShadowRoot[]): void {
  for (const root of roots) {
    new MutationObserver((_records, observer) => {
      const card = root.querySelector('.card');
      if (!card) return;
      observer.disconnect();
      let pressable = 0;
      for (let x = 10; x < innerWidth; x += 40) {
        for (let y = 10; y < innerHeight; y += 20) if (card.contains(root.elementFromPoint(x, y))) pressable += 1;
      }
      window.pressable = pressable;
    }).observe(root, { childList: true, subtree: true });
  }
}
