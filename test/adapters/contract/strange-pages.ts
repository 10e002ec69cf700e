import { describe, expect, test } from 'vitest';
import type { ContractDriver } from '#test/adapters/contract/driver.ts';
import type { Place } from '#test/adapters/harness-protocol.ts';
import { until } from '#test/helpers/wait.ts';

/** Pages like no other: late roots, hidden boxes, lying forms, deep trees. */
export function strangePages(driver: ContractDriver): void {
  const { ask, boxes, hold, news, openPage } = driver;

  describe('a page like no other', () => {
    test('a root that is attached in silence is met without anybody touching it', async () => {
      await openPage('x-no-hooks');
      await driver.tab.evaluate(() => {
        const host = document.createElement('div');
        host.dataset.testid = 'xchatEmbedRoute';
        document.body.append(host);
      });
      await news();
      await driver.tab.evaluate(async () => {
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
      await driver.tab.evaluate(() => {
        const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
        const later = dialog?.cloneNode(true) as HTMLElement;
        later.style.display = 'none';
        dialog?.replaceWith(later);
      });
      await until('the first is closed', async () => (await boxes()).length === 0);
      await news();
      await driver.tab.evaluate(() =>
        document.querySelector<HTMLElement>('[role="dialog"]')?.style.removeProperty('display'),
      );
      await until('the second is opened', async () => (await news()).includes('opened post'));
    });

    test('an editor that nobody knows is told of once, a search never', async () => {
      await openPage('linkedin-profile');
      await driver.tab.click('[data-name="about"]');
      await driver.tab.type('q');
      await until('it is told', async () => (await news()).includes('broken not-covered'));
      await driver.tab.evaluate(() => (document.activeElement as HTMLElement).blur());
      await driver.tab.click('[data-name="about"]');
      await driver.tab.type('q');
      expect(await news()).toEqual([]);
      await openPage('whatsapp-person');
      await news();
      await driver.tab.click('[data-tab="3"]');
      expect(await news()).toEqual([]);
    });

    test('a form whose fields are named like what is asked of it', async () => {
      const box = await openPage('facebook-feed');
      await driver.tab.evaluate(() => {
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
      await driver.tab.click(`[data-name="${box.submit}"]`);
      expect(await news()).toEqual(['held click']);
    });

    test('a tree deeper than any stack, and a draft of a hundred thousand signs', async () => {
      await openPage('whatsapp-group');
      await driver.tab.evaluate(() => {
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
      const [left = 0, top = 0] = await driver.tab.evaluate(() => {
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
      const scrolled = await driver.tab.evaluate(() => {
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
