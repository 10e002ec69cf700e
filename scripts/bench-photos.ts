import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeopleFound } from '#messages/protocol.ts';
import { type Figure, median, table } from '#scripts/bench/figure.ts';
import { buildExtension } from '#scripts/build-extension.ts';
import { BROWSERS, openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';

const TRIES = 9;

/**
 * `npm run bench:photos`: how long a photo of 12 megapixels takes to be read and searched for faces, in both browsers,
 * asked as a page asks. `-- FOLDER` also counts what is found in pictures of one's own, in Chromium: folder by
 * folder; those in `FOLDER/none` show nobody.
 */
export async function main([folder]: readonly string[]): Promise<number> {
  await buildExtension();
  const figures: Figure[] = [];
  for (const name of BROWSERS) {
    const browser = await openBrowser(name);
    try {
      figures.push(...(await times(browser)));
      if (folder && name === 'chromium') await accuracy(browser, folder);
    } finally {
      await browser.close();
    }
  }
  console.log(table(figures));
  return 0;
}

async function times(browser: TestBrowser): Promise<readonly Figure[]> {
  const tab = await browser.openExtensionPage('popup/popup.html');
  const [first = 0, ...later] = await tab.evaluate(timesInPage, TRIES);
  await tab.close();
  return [
    { what: `faces in 12 megapixels, ${browser.name}, the first photo`, unit: 'ms', value: first, aim: 1000 },
    { what: `faces in 12 megapixels, ${browser.name}, median`, unit: 'ms', value: median(later), aim: 1000 },
    { what: `faces in 12 megapixels, ${browser.name}, best`, unit: 'ms', value: Math.min(...later), aim: 1000 },
  ];
}

/** Draws a busy picture, 4000 × 3000, as JPEG, and has it searched so many times, by messages. Runs in our own page. */
async function timesInPage(tries: number): Promise<number[]> {
  const canvas = new OffscreenCanvas(4000, 3000);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw on');
  for (let at = 0; at < 60_000; at += 1) {
    pen.fillStyle = `hsl(${(at * 7) % 360} ${(at * 13) % 100}% ${(at * 29) % 100}%)`;
    pen.fillRect((at * 7919) % 4000, (at * 104_729) % 3000, 40, 25);
  }
  const file = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  const took: number[] = [];
  for (let round = 0; round < tries; round += 1) {
    const start = performance.now();
    await chrome.runtime.sendMessage({ name: 'people', data: { file } });
    took.push(performance.now() - start);
  }
  return took;
}

/** From which score on how many pictures would count, folder by folder, and what is taken for what it is not. */
async function accuracy(browser: TestBrowser, folder: string): Promise<void> {
  const tab = await browser.openExtensionPage('popup/popup.html');
  for (const kind of readdirSync(folder)) {
    const files = readdirSync(join(folder, kind));
    const found: { readonly name: string; readonly people: string; readonly best: number }[] = [];
    for (const name of files) found.push({ name, ...(await peopleIn(tab, join(folder, kind, name))) });
    const wrong = found.filter(({ people }) => (people === 'none') !== (kind === 'none'));
    console.log(`${kind}: ${files.length} pictures, ${wrong.length} of them wrong`);
    for (const { name, people, best } of wrong) console.log(`  ${people} ${best.toFixed(2)} ${name}`);
    for (const least of SCORES) {
      console.log(`  ${least} and up: ${found.filter(({ best }) => best >= least).length}`);
    }
  }
  await tab.close();
}

const SCORES = [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9];

/** What is said of the picture, and the score of the surest face. */
function peopleIn(tab: Tab, file: string): Promise<{ people: string; best: number }> {
  return tab.evaluate(async (base64: string) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const data = { file: new Blob([bytes], { type: 'image/jpeg' }) };
    const { people, faces }: PeopleFound = await chrome.runtime.sendMessage({ name: 'people', data });
    return { people, best: Math.max(0, ...faces.map(({ score }) => score)) };
  }, readFileSync(file).toString('base64'));
}
