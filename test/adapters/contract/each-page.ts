import { beforeEach, describe, expect, test } from 'vitest';
import type { ContractDriver } from '#test/adapters/contract/driver.ts';
import { factsOf } from '#test/adapters/harness-protocol.ts';
import { until } from '#test/helpers/wait.ts';

/** What holds on every page, for the box of that name. */
export function eachPage(driver: ContractDriver): void {
  const { ask, boxes, hold, news, openPage, seen, watch } = driver;

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
      await driver.tab.click(selector);
      await news();
      await driver.tab.type('q');
      const changed = await until('a change is told', async () => (await news()).find((line) => /^changed/.test(line)));
      expect(changed).toContain('q');
      const before = (await boxes()).length;
      await driver.tab.evaluate(remount, selector);
      const log: string[] = [];
      await until('the box is another', async () => {
        // The one is told now and then a moment before the other, and each is told once.
        log.push(...(await news()));
        return log.some((line) => /^closed/.test(line)) && log.some((line) => /^opened/.test(line));
      });
      expect(await boxes()).toHaveLength(before);
    });

    test('leaves nothing behind when it stops, and starts again', async () => {
      const before = (await boxes()).map(({ editor: found }) => found);
      const trace = await driver.tab.evaluate(() => document.documentElement.childElementCount);
      await ask({ command: 'stop' });
      expect(await boxes()).toEqual([]);
      await news();
      await hold();
      await watch();
      await driver.tab.click(selector);
      await driver.tab.type('q');
      await driver.tab.press('Control+Enter');
      expect((await seen()).filter((type) => type === 'keydown')).toHaveLength(3);
      expect(await news()).toEqual([]);
      expect(await driver.tab.evaluate(() => document.documentElement.childElementCount)).toBe(trace);
      await ask({ command: 'start' });
      expect((await boxes()).map(({ editor: found }) => found)).toEqual(before);
    });

    test('gives the focus back with the caret where it was', async () => {
      const own = async () => (await boxes()).find((box) => box.editor === editor);
      await driver.tab.click(selector);
      await driver.tab.press('ArrowLeft');
      await driver.tab.type('q');
      await driver.tab.evaluate(blurDeep);
      await ask({ command: 'focus', box: (await own())?.id ?? 0 });
      await driver.tab.type('w');
      expect((await own())?.text).toContain('qw');
    });

    test('asks for no timer and tells nothing while nobody does anything', async () => {
      await news();
      await driver.tab.evaluate(churn);
      expect(await news()).toEqual([]);
      expect((await factsOf(driver.tab)).timers).toBe(0);
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
