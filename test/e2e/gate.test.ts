import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { type ManagedComputer, managedComputer } from '#test/helpers/managed.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// The one dialog in less usual hands: a site that asks for one step more, an organisation that wants a reason.

const RISKY = 'Mijn bsn is 111222333';
const HARMLESS = 'Wat een mooie zonsopgang vanmorgen';
const CLEAR = { role: 'button', data: { look: 'clear' } } as const;
const FOUND = { role: 'button', data: { look: 'found' } } as const;
const DIALOG = { role: 'alertdialog' } as const;
const SEND = { role: 'button', name: 'Toch plaatsen' } as const;

describe('a site that asks for one step more', () => {
  const browser = browserForAll('chromium');

  test('where "Next" comes before Post, the draft is looked at before it is left', async () => {
    const entry = entryOf('facebook-post');
    const tab = await openSurface(browser, entry, { next: 'on' });
    await tab.type(RISKY);
    await tab.ui.find(FOUND);
    await tab.click(entry.submit);
    await tab.ui.find(DIALOG);
    // Still in the first step, with the draft in it.
    expect((await tab.record()).models[entry.model]).toBe(RISKY);
    await tab.ui.click(SEND);
    await tab.recorded('the second step', ({ models }) => models[entry.model] === undefined);
    await tab.click(entry.submit);
    const { sends, errors } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ text: RISKY, count: 1 }]);
    expect(errors).toEqual([]);
    expect(await tab.ui.nodes(DIALOG)).toEqual([]);
    await tab.close();
  });

  test('a harmless one goes through both steps without a word', async () => {
    const entry = entryOf('facebook-post');
    const tab = await openSurface(browser, entry, { next: 'on' });
    await tab.type(HARMLESS);
    await tab.ui.find(CLEAR);
    await tab.click(entry.submit);
    await tab.recorded('the second step', ({ models }) => models[entry.model] === undefined);
    await tab.click(entry.submit);
    const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ text: HARMLESS, count: 1, isTrusted: true }]);
    await tab.close();
  });
});

// Firefox can be managed without writing into the system.
describe('an organisation that wants a reason', () => {
  let browser: TestBrowser;
  let computer: ManagedComputer;
  beforeAll(async () => {
    computer = managedComputer('firefox');
    computer.set({ askReason: true });
    browser = await openBrowser('firefox', computer.options);
    await changeSettings(browser, { language: 'nl' });
  });
  afterAll(async () => {
    await browser.close();
    computer.dispose();
  });

  test('a reason is chosen with the keyboard alone, words go with it nowhere', async () => {
    const entry = entryOf('x-post');
    const tab = await openSurface(browser, entry);
    await tab.type(RISKY);
    await tab.ui.find(FOUND);
    await tab.click(entry.submit);
    const focused = async () => (await tab.ui.nodes()).find(({ isFocused }) => isFocused);
    await tab.ui.find({ ...SEND });
    const stops: string[] = [];
    for (let at = 0; at < 12 && (await focused())?.name !== 'Er is toestemming'; at += 1) {
      await tab.press('Tab');
      stops.push((await focused())?.name ?? '');
    }
    await tab.press('Enter');
    await tab.ui.find({ role: 'textbox' });
    for (let at = 0; at < 4 && (await focused())?.role !== 'textbox'; at += 1) await tab.press('Tab');
    await tab.type('gevraagd aan haar');
    await tab.ui.click(SEND);
    const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ text: RISKY, count: 1 }]);
    expect(stops).toContain('Er is toestemming');
    await tab.close();
  });
});
