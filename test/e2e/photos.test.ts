import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import { tellsNothing } from '#model/photo.ts';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { join as concat, exifSegment, PHONE_EXIF } from '#test/helpers/photo-bytes.ts';
import type { Upload } from '#test/helpers/server.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// A photo from a phone, on every site: what it tells is shown, taken out in place, and gone with the photo.

/** A picture with one face in it, which comes along with the model. */
const PERSON = 'node_modules/@vladmandic/human/assets/screenshot-faceid.jpg';
const WORDS = 'Een zonnige middag.';
const PLACE = /waar de foto is gemaakt/;
const CLEAN = { role: 'button', name: /Haal het eruit$/ } as const;
const POINTS = { role: 'button', name: /\d+ punt/ } as const;
const YES = { role: 'button', name: 'Ja, op papier' } as const;

interface Site {
  readonly id: string;
  readonly input: string;
  /** Where files can be dropped. */
  readonly drop: string;
  readonly remove: string;
  /** Sends what is attached, when that is not the surface's own control. */
  readonly send?: string;
  /** The box for words that comes with the photo, when it is not the surface's own. */
  readonly caption?: string;
}

const SITES: readonly Site[] = [
  {
    id: 'facebook-comment',
    input: '.comment-form input[type=file]',
    drop: '.comment-form',
    remove: '.comment-form .preview [role="button"]',
  },
  {
    id: 'x-post',
    input: '[data-testid="fileInput"]',
    drop: '[data-testid="tweetTextarea_0"]',
    remove: '[data-testid="attachments"] .preview button',
  },
  {
    id: 'linkedin-message',
    input: 'form[class*="msg-form"] input[type="file"]',
    drop: '.msg-form__contenteditable',
    remove: 'form[class*="msg-form"] .preview [role="button"]',
  },
  {
    id: 'whatsapp-group',
    input: '.attach-menu input[accept*="video"]',
    drop: 'div#main footer [data-lexical-editor]',
    remove: '.media .preview button',
    send: '.media [data-icon="wds-ic-send-filled"]',
    caption: '.media [data-lexical-editor]',
  },
];

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name);
  let folder: string;
  let photo: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'bezint-photos-'));
    photo = join(folder, 'tuin.jpg');
    const person = readFileSync(PERSON);
    writeFileSync(photo, concat(person.subarray(0, 2), exifSegment(PHONE_EXIF), person.subarray(2)));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What arrived of the one file that was sent. */
  async function uploadOf(tab: Tab): Promise<Upload> {
    const { sends } = await tab.recorded('it was sent', ({ sends }) => sends.length > 0);
    const [file, ...more] = sends.at(-1)?.attachments ?? [];
    expect(more).toEqual([]);
    return until('its bytes arrived', () => browser.server.uploads.find(({ sha256 }) => sha256 === file?.sha256));
  }

  /** Presses the control that sends, once the site has taken the file in. */
  async function send(tab: Tab, control: string): Promise<void> {
    const isReady = (selector: string) =>
      [...document.querySelectorAll(selector)].at(-1)?.matches(':enabled, div, span');
    await tab.waitFor('the file is in', isReady, control);
    await tab.click(control);
  }

  describe.each(SITES)('$id', ({ id, input, drop, remove, send: other, caption }) => {
    const entry = entryOf(id);

    test('chosen: what it tells is shown, cleaned in place, asked about, and what is sent is clean', async () => {
      const tab = await openSurface(browser, entry);
      await tab.upload(input, [photo]);
      await tab.ui.find({ text: PLACE });
      if (caption) await tab.click(caption);
      await tab.type(WORDS);
      await tab.ui.click(CLEAN);
      await tab.ui.find({ text: 'de schone foto staat er nu' });
      await tab.ui.gone({ text: PLACE });
      await tab.ui.find({ text: 'Bezint ziet 1 gezicht.' });
      await tab.ui.click(YES);
      await tab.ui.gone(YES);
      await send(tab, other ?? entry.submit);
      const sent = await uploadOf(tab);
      // A site that opens its box anew with the other file does not lose the words.
      expect((await tab.record()).sends.at(-1)?.text).toBe(WORDS);
      const facts = await readPhoto(sourceOf(new Uint8Array(sent.bytes)), inflate);
      expect(facts.format).toBe('jpeg');
      expect(tellsNothing(facts)).toBe(true);
      expect((await tab.record()).errors).toEqual([]);
      await tab.close();
    });

    test.each(['drop', 'paste'] as const)('%s: it is seen, and forgotten when it is taken away', async (way) => {
      const tab = await openSurface(browser, entry);
      if (way === 'drop') await tab.drop(drop, [photo]);
      else await tab.paste([photo]);
      await tab.ui.find({ text: PLACE });
      // In a small window the banner lies over the photo.
      await tab.ui.click({ role: 'button', name: 'Inklappen' });
      await tab.click(remove);
      await tab.ui.gone(POINTS);
      expect((await tab.record()).errors).toEqual([]);
      await tab.close();
    });
  });

  // Without a display the clipboard of Firefox holds texts only; with one it gives the same file.
  if (name === 'chromium') {
    test('a picture that was copied is looked at when it is pasted from the clipboard', async () => {
      const tab = await openSurface(browser, entryOf('x-post'));
      await tab.pasteCopied('[data-testid="tweetTextarea_0"]', PERSON);
      await tab.ui.find({ text: 'Bezint ziet 1 gezicht.' });
      // A browser draws what is copied anew, so there is nothing in it to be taken out.
      await tab.ui.gone({ text: PLACE });
      await tab.ui.click(YES);
      await send(tab, entryOf('x-post').submit);
      expect((await uploadOf(tab)).name).toMatch(/\.png$/);
      await tab.close();
    });
  }

  test('several at once are told of together, and cleaned with one press', async () => {
    const tab = await openSurface(browser, entryOf('x-post'));
    const photos = [0, 1, 2].map((at) => join(folder, `tuin-${at}.jpg`));
    // No two of them alike: what arrives is known by its bytes.
    for (const [at, path] of photos.entries()) writeFileSync(path, concat(readFileSync(photo), [at, at]));
    await tab.upload('[data-testid="fileInput"]', photos);
    await tab.ui.click({ role: 'button', name: 'Haal het uit 3 bestanden' });
    await tab.ui.find({ text: '3 nu schoon' });
    await tab.ui.gone({ text: PLACE });
    await tab.ui.click({ role: 'button', name: 'Ja, op papier, voor alle 3' });
    await tab.ui.gone({ role: 'button', name: 'Ja, op papier, voor alle 3' });
    await send(tab, entryOf('x-post').submit);
    const { sends } = await tab.recorded('they were sent', ({ sends }) => sends.length > 0);
    expect(sends.at(-1)?.attachments).toHaveLength(3);
    for (const { sha256 } of sends.at(-1)?.attachments ?? []) {
      const upload = () => browser.server.uploads.find((one) => one.sha256 === sha256);
      const { bytes } = await until('its bytes arrived', upload);
      expect(tellsNothing(await readPhoto(sourceOf(new Uint8Array(bytes)), inflate))).toBe(true);
    }
    await tab.close();
  });

  test('twenty are cleaned where the page draws its box anew for each', async () => {
    const tab = await openSurface(browser, entryOf('facebook-post'));
    const photos = Array.from({ length: 20 }, (_, at) => join(folder, `tuin-${at}.jpg`));
    for (const [at, path] of photos.entries()) writeFileSync(path, concat(readFileSync(photo), [at, at]));
    await tab.drop('[role="dialog"] [contenteditable]', photos);
    await tab.ui.click({ role: 'button', name: 'Haal het uit 20 bestanden' });
    await tab.ui.find({ text: '20 nu schoon' });
    await tab.ui.gone({ text: PLACE });
    await tab.close();
  });

  test('a face is covered after a look at it, and what is sent has none any more', async () => {
    const tab = await openSurface(browser, entryOf('x-post'));
    await tab.upload('[data-testid="fileInput"]', [photo]);
    await tab.ui.click({ role: 'button', name: 'Gezichten afdekken' });
    await tab.ui.click({ role: 'button', name: 'Deze gebruiken' });
    await tab.ui.gone(POINTS);
    await send(tab, entryOf('x-post').submit);
    const sent = await uploadOf(tab);
    const facts = await readPhoto(sourceOf(new Uint8Array(sent.bytes)), inflate);
    expect(tellsNothing(facts)).toBe(true);
    expect(sent.name).toMatch(/^foto-\d+\.jpg$/);
    await tab.close();
  });

  test('nobody outside was reached', () => {
    expect(browser.strangers()).toEqual([]);
  });
});
