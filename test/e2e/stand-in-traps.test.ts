import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { openSurface } from '#test/helpers/surface.ts';
import { until } from '#test/helpers/wait.ts';
import { entryOf } from '#test/stand-ins/catalogue.ts';

// What makes the sites hard, each seen to happen in the stand-ins without the extension.

const folder = mkdtempSync(join(tmpdir(), 'stand-ins-'));
const photo = join(folder, 'photo.png');
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
const bytes = Buffer.from(PIXEL, 'base64');
const facts = {
  name: basename(photo),
  type: 'image/png',
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
};
beforeAll(() => writeFileSync(photo, bytes));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name, { extension: false });

  test.each(['facebook-comment', 'messenger', 'x-chat-group', 'whatsapp-person', 'linkedin-message'])(
    '%s: the Enter that ends a composition does not send',
    async (id) => {
      const entry = entryOf(id);
      const tab = await openSurface(browser, entry);
      await tab.compose(['に', 'にほ', 'にほん'], '日本');
      await tab.recorded('it was composed', ({ models }) => models[entry.model] === '日本');
      expect((await tab.record()).sends).toEqual([]);
      await tab.press('Enter');
      const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
      expect(sends).toMatchObject([{ text: '日本', via: 'key', isTrusted: true }]);
      await tab.close();
    },
  );

  test.each([
    ['facebook-post', '.tools input[type=file]', '.post-body'],
    ['facebook-comment', '.comment-form input[type=file]', '.comment-form'],
    ['messenger', '.message-box input[type=file]', '.message-box'],
    ['linkedin-message', '.msg-form__attachment-upload-input', '.msg-form'],
    ['x-post', '[data-testid="fileInput"]', '.composer .public-DraftEditor-content'],
  ])('%s: files come in by choosing, dropping and pasting, and go out as they are', async (id, input, zone) => {
    const entry = entryOf(id);
    const tab = await openSurface(browser, entry);
    if (id === 'facebook-post') await tab.waitForCount('.tools [role=button]', 1);
    await tab.type('met foto');
    await tab.paste([photo]);
    await tab.waitForCount('.previews img', 1);
    await tab.drop(zone, [photo]);
    await tab.waitForCount('.previews img', 2);
    if (id !== 'facebook-post') {
      await tab.upload(input, [photo]);
      await tab.waitForCount('.previews img', 3);
    }
    expect((await tab.record()).models[entry.model]).toBe('met foto');
    await tab.waitForCount(`${entry.submit}:not(:disabled)`, 1);
    const before = browser.server.uploads.length;
    await tab.click(entry.submit);
    const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    const count = id === 'facebook-post' ? 2 : 3;
    expect(sends[0]?.attachments).toEqual(Array.from({ length: count }, () => facts));
    await until('all bytes arrived', () => browser.server.uploads.length === before + count);
    expect(browser.server.uploads.at(-1)).toMatchObject(facts);
    await tab.close();
  });

  test('WhatsApp: a chosen picture opens the caption over the chat, whose own box keeps its draft', async () => {
    const tab = await openSurface(browser, entryOf('whatsapp-group'));
    await tab.type('in de chat');
    await tab.paste([photo]);
    await tab.click('.media [data-lexical-editor]');
    await tab.type('onder de foto');
    await tab.press('Enter');
    const { sends, models } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ surface: 'caption', text: 'onder de foto', attachments: [facts] }]);
    expect(models).toMatchObject({ message: 'in de chat' });
    expect(models).not.toHaveProperty('caption');
    await tab.close();
  });

  test('WhatsApp: another chat has another editor; the search field never sends', async () => {
    const tab = await openSurface(browser, entryOf('whatsapp-person'));
    await tab.type('voor Sam');
    await tab.evaluate(() => document.querySelector('footer [role=textbox]')?.setAttribute('data-mine', ''));
    await tab.click('.chat-item[data-kind=group]');
    await tab.recorded('the box is empty', ({ models }) => models.message === '');
    expect(await tab.count('footer [data-mine]')).toBe(0);
    await tab.click('#side [role=textbox]');
    await tab.type('Sam');
    await tab.press('Enter');
    await tab.click('.chat-item[data-kind=person]');
    await tab.recorded('the draft is back', ({ models }) => models.message === 'voor Sam');
    expect((await tab.record()).sends).toEqual([]);
    await tab.close();
  });

  test.each([
    ['facebook-comment', 'https://www.facebook.com/', '.action:nth-child(2)', '[role=article] form [role=textbox]'],
    [
      'linkedin-comment-sdui',
      'https://www.linkedin.com/feed/?front=sdui',
      '[data-part="actions"] button:nth-child(2)',
      '[componentkey^="commentBox-"] [role=textbox]',
    ],
    [
      'linkedin-comment-classic',
      'https://www.linkedin.com/feed/',
      '[data-part="actions"] button:nth-child(2)',
      '.comments-comment-box__form [role=textbox]',
    ],
  ])('%s: two boxes open at once are two', async (_id, url, opener, box) => {
    const tab = await browser.open(url);
    await tab.click(opener);
    await tab.waitForCount(box, 1);
    await tab.type('onder het laatste');
    await tab.evaluate((selector) => {
      const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
      shown[0]?.click();
    }, opener);
    await tab.waitForCount(box, 2);
    await tab.recorded('both can be typed in', ({ models }) => 'comment-2' in models);
    await tab.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.focus(), box);
    await tab.type('onder het eerste');
    const { models } = await tab.recorded('it was typed', (record) => record.models['comment-2'] !== '');
    expect(models).toMatchObject({ 'comment-1': 'onder het laatste', 'comment-2': 'onder het eerste' });
    await tab.close();
  });

  test('X: the dialog and the page have the same box at once; a thread goes out as one', async () => {
    const tab = await openSurface(browser, entryOf('x-post-modal'));
    expect(await tab.count('[data-testid="tweetTextarea_0"]')).toBe(2);
    await tab.type('een');
    await tab.click('[data-testid="addButton"]');
    await tab.waitForCount('[data-testid="tweetTextarea_1"]', 1);
    await tab.type('twee');
    await tab.press('Mod+Enter');
    const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ text: 'een', rest: ['twee'], count: 1 }]);
    await tab.waitForCount('[data-testid="toast"]', 1);
    await tab.close();
  });

  test('X: the button waits for an upload, and the editor is made anew after the screen of the picture', async () => {
    const tab = await openSurface(browser, entryOf('x-post'));
    await tab.type('met foto');
    await tab.evaluate(() => document.querySelector('[data-testid="tweetTextarea_0"]')?.setAttribute('data-mine', ''));
    await tab.upload('[data-testid="fileInput"]', [photo]);
    await tab.waitForCount('[data-testid="tweetButtonInline"]:disabled', 1);
    await tab.waitForCount('[data-testid="tweetButtonInline"]:not(:disabled)', 1);
    await tab.click('[data-testid="attachments"] .quiet');
    await tab.click('[data-testid="endEditingButton"]');
    await tab.waitForCount('[data-testid="tweetTextarea_0"]', 1);
    expect(await tab.count('[data-mine]')).toBe(0);
    expect((await tab.record()).models['inline-0']).toBe('met foto');
    await tab.close();
  });

  test('LinkedIn: what was typed into the dialog that gives way is kept; Post becomes Schedule', async () => {
    const tab = await browser.open('https://www.linkedin.com/feed/?front=sdui');
    await tab.click('[data-part="opener"]');
    await tab.waitFor(
      'the caret is in the dialog',
      () => document.activeElement?.closest('dialog [role=textbox]') !== null,
    );
    await tab.type('vroeg');
    await tab.recorded('the second dialog stays', ({ isReady }) => isReady);
    await tab.type(' en laat');
    const { models } = await tab.recorded('it was typed', (record) => record.models.post?.endsWith('laat') ?? false);
    expect(models.post).toBe('vroeg en laat');
    await tab.click('dialog button[aria-label="Schedule for later"]');
    expect(await tab.evaluate(() => document.querySelector('dialog .primary')?.textContent)).toBe('Schedule');
    await tab.close();
  });

  test('Facebook: a photo makes the dialog anew and keeps the text; one press sends to a person', async () => {
    const tab = await openSurface(browser, entryOf('facebook-post'));
    await tab.type('met foto');
    await tab.evaluate(() => document.querySelector('[data-lexical-editor]')?.setAttribute('data-mine', ''));
    await tab.paste([photo]);
    await tab.waitForCount('.previews img', 1);
    expect(await tab.count('[data-mine]')).toBe(0);
    expect((await tab.record()).models.post).toBe('met foto');
    await tab.goto('https://www.facebook.com/');
    await tab.click('.action:nth-child(3)');
    await tab.click('[role=dialog] [role=textbox]');
    await tab.type('kijk eens');
    await tab.click('.person');
    const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ surface: 'message', text: 'kijk eens', count: 1 }]);
    await tab.close();
  });

  test('Facebook: where "Next" comes first, Post stands in a dialog without an editor', async () => {
    const tab = await openSurface(browser, entryOf('facebook-post'), { next: 'on' });
    await tab.type('in twee stappen');
    await tab.click('[role=dialog] .primary');
    await tab.waitForCount('[role=dialog] [role=textbox]', 0);
    expect((await tab.record()).sends).toEqual([]);
    await tab.click('[role=dialog] .primary');
    const { sends } = await tab.recorded('it was sent', (record) => record.sends.length > 0);
    expect(sends).toMatchObject([{ surface: 'post', text: 'in twee stappen', count: 1 }]);
    await tab.close();
  });

  test.each(['facebook-post', 'linkedin-post-classic', 'linkedin-post-sdui', 'x-post'])(
    '%s: a double click posts once, two presses by script in one task post twice',
    async (id) => {
      const entry = entryOf(id);
      const byHand = await openSurface(browser, entry);
      await byHand.type('dubbel');
      // Some editors allow the button a moment after the key.
      await byHand.waitForCount(`${entry.submit}:not(:disabled)`, 1);
      await byHand.click(entry.submit, 2);
      await byHand.recorded('it was sent and taken in', ({ models }) => models[entry.model] !== 'dubbel');
      expect((await byHand.record()).sends).toHaveLength(1);
      await byHand.close();
      const byScript = await openSurface(browser, entry);
      await byScript.type('dubbel');
      await byScript.waitForCount(`${entry.submit}:not(:disabled)`, 1);
      await byScript.evaluate((selector) => {
        const roots = [document, document.querySelector('#interop-outlet')?.shadowRoot ?? document];
        const button = roots.map((root) => root.querySelector<HTMLElement>(selector)).find(Boolean);
        button?.click();
        button?.click();
      }, entry.submit);
      expect((await byScript.record()).sends).toHaveLength(2);
      await byScript.close();
    },
  );
});
