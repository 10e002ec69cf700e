import { describe, expect, test } from 'vitest';
import type { ContractDriver } from '#test/adapters/contract/driver.ts';
import { until } from '#test/helpers/wait.ts';

/** What a page sees of a send that is held, let go or given again. */
export function heldGestures(driver: ContractDriver): void {
  const { ask, boxes, hold, news, openPage, seen, watch } = driver;

  describe('a held gesture', () => {
    test('shows the page nothing of a click, and all of it when it may go', async () => {
      await openPage('x-2021');
      await watch();
      await hold();
      await driver.tab.click('[data-name="publish"]');
      expect(await seen()).toEqual([]);
      expect(await news()).toContain('held click');
      await ask({ command: 'allow', texts: 'all' });
      await driver.tab.click('[data-name="publish"]');
      expect(await seen()).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']);
    });

    test.each(['Enter', ' '])('shows nothing of %j on the button itself', async (key) => {
      await openPage('x-2021');
      await hold();
      await driver.tab.evaluate(() => document.querySelector<HTMLElement>('[data-name="publish"]')?.focus());
      await watch();
      await driver.tab.press(key);
      expect(await seen()).toEqual([]);
      expect((await news()).filter((line) => /^held/.test(line))).toEqual(['held key']);
    });

    test('is asked once for all that follows from it', async () => {
      await openPage('linkedin-messages');
      await watch();
      await news();
      await driver.tab.click('[data-name="send"]');
      expect(await seen()).toEqual(['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'submit']);
      expect(await news()).toEqual(['let go click']);
    });

    test('is a submit that a script asks for, in the page and in a shadow root', async () => {
      await openPage('linkedin-messages');
      await watch();
      await hold();
      await news();
      await driver.tab.evaluate(() => document.querySelector('form')?.requestSubmit());
      expect(await seen()).toEqual([]);
      expect(await news()).toEqual(['held submit']);
      await driver.tab.evaluate(intoShadow, 'form');
      await driver.tab.evaluate(() => {
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
      await driver.tab.click('[data-name="message"]');
      await hold();
      await news();
      const wentOn = await driver.tab.evaluate(() =>
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
      await driver.tab.click('[data-name="publish-thread"]');
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
      await driver.tab.click('[data-name="to-sam"]');
      expect(await news()).toContain('held click');
      await driver.tab.evaluate(() => {
        const pressed: string[] = [];
        Object.assign(window, { pressed });
        addEventListener('click', ({ target }) => pressed.push((target as HTMLElement).dataset.name ?? ''), true);
      });
      await ask({ command: 'submit', box: box.id });
      expect(await driver.tab.evaluate(() => (window as unknown as { pressed: string[] }).pressed)).toEqual(['to-sam']);
    });

    test('is not Enter that takes a suggestion', async () => {
      await openPage('whatsapp-group');
      await hold();
      await driver.tab.evaluate(() => {
        const option = document.createElement('div');
        option.id = 'suggestion';
        option.role = 'option';
        option.textContent = '🙂';
        document.body.append(option);
        document.querySelector('[data-name="message"]')?.setAttribute('aria-activedescendant', 'suggestion');
      });
      await driver.tab.click('[data-name="message"]');
      await news();
      await driver.tab.press('Enter');
      expect((await news()).filter((line) => /^(?:held|let go)/.test(line))).toEqual([]);
    });
  });

  describe('where the writer may have set Enter to a new line', () => {
    test('one that made a new line is not asked about again, until the conversation is left', async () => {
      await openPage('linkedin-messages');
      await driver.tab.click('[data-name="message"]');
      await driver.tab.press('End');
      await driver.tab.press('Enter');
      await until('the new line is told', async () => (await boxes())[0]?.text.split('\n').length === 3);
      await hold();
      await news();
      await driver.tab.press('Enter');
      await driver.tab.press('Enter');
      expect((await boxes())[0]?.text.split('\n')).toHaveLength(5);
      expect((await news()).filter((line) => /^held/.test(line))).toEqual([]);
      await driver.tab.click('.conversations-quick-replies__reply-button');
      await driver.tab.click('[data-name="message"]');
      await driver.tab.press('Enter');
      expect(await news()).toContain('held key');
    });

    test('one that was held is given again as a key: it makes the line, and sends nothing', async () => {
      const box = await openPage('linkedin-messages');
      await driver.tab.click('[data-name="message"]');
      await driver.tab.press('End');
      await hold();
      await driver.tab.press('Enter');
      expect((await boxes())[0]?.text).toBe('Hallo\nSam');
      await watch();
      await ask({ command: 'submit', box: box.id });
      expect((await boxes())[0]?.text.split('\n')).toHaveLength(3);
      expect((await seen()).filter((type) => /click|submit/.test(type))).toEqual([]);
    });
  });
}

// The functions below run in the page and must stand alone.

function intoShadow(selector: string) {
  const moved = document.querySelector(selector);
  const host = document.createElement('div');
  host.id = 'late';
  document.body.append(host);
  if (moved) host.attachShadow({ mode: 'open' }).append(moved);
}
