import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// Words that stand nowhere else are written in drafts, held, explained and sent; afterwards they are nowhere.

const NAME = 'Zwiepholtema';
const DETAIL = 'kwastelorumkuur';
const DRAFT = `Mevrouw ${NAME} is gisteren gevallen na haar ${DETAIL}, haar bsn is 111222333`;
const CANARIES = [NAME, DETAIL, '111222333'];

const profiles: string[] = [];
afterAll(() => {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
});

/** All the ways in which the words may stand in a file. */
const needles = CANARIES.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);

function filesWithCanaries(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}

async function writeAndSend(browser: TestBrowser): Promise<readonly string[]> {
  const heard: string[] = [];
  for (const id of ['x-post', 'x-chat', 'whatsapp-person']) {
    const entry = entryOf(id);
    const tab = await openSurface(browser, entry);
    await tab.evaluate(() => {
      const told: string[] = [];
      Object.assign(window, { told });
      for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
        console[name] = (...all: unknown[]) => void told.push(String(all));
      }
      addEventListener('message', ({ data }) => void told.push(JSON.stringify(data) ?? ''));
      addEventListener('error', ({ message }) => void told.push(message));
    });
    await tab.type(DRAFT);
    await tab.ui.find({ data: { look: 'found' } });
    await tab.click(entry.submit);
    await tab.ui.click({ role: 'button', name: /^Toch (plaatsen|versturen)$/ });
    await tab.recorded('it was sent', ({ sends }) => sends.length > 0);
    heard.push(...(await tab.evaluate(() => (window as unknown as { told: string[] }).told)));
    await tab.close();
  }
  return heard;
}

describe.each(BROWSERS)('%s', (name) => {
  test('drafts are nowhere afterwards: not in storage, logs or messages, and not on the disk', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'bezint-'));
    profiles.push(profile);
    const browser = await openBrowser(name, { profile });
    await changeSettings(browser, { language: 'nl' });
    const heard = await writeAndSend(browser);
    const page = await browser.openExtensionPage('popup/settings.html');
    const kept = await page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    const session = await page.evaluate(async () => JSON.stringify(await chrome.storage.session.get(null)));
    await page.close();
    await browser.close();
    expect(kept).toContain('"language":"nl"');
    for (const word of CANARIES) expect([...heard, kept, session].filter((text) => text.includes(word))).toEqual([]);
    // The profile was there and written: what is looked for could have been found.
    expect(readdirSync(profile).length).toBeGreaterThan(3);
    expect(filesWithCanaries(profile)).toEqual([]);
  });
});
