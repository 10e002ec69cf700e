import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askHarness, factsOf, type Place } from '#test/adapters/harness-protocol.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';

// What each kind of editor holds in the page, and the text that its model has for it.

interface Example {
  readonly html: string;
  readonly text: string;
}

const draft = (...lines: string[]) =>
  `<div data-contents="true">${lines.map((line) => `<div data-block="true"><div><span>${line}</span></div></div>`).join('\n')}</div>`;
const leaf = (text: string) => `<span data-text="true">${text}</span>`;

const EDITORS: Readonly<Record<string, { url: string; editor: string; examples: readonly Example[] }>> = {
  plain: {
    url: 'https://www.linkedin.com/feed/?saved=linkedin-messages',
    editor: '[data-name="message"]',
    examples: [
      { html: '', text: '' },
      { html: '<br>', text: '' },
      { html: '<p><br></p>', text: '' },
      { html: 'a', text: 'a' },
      { html: 'a<br>', text: 'a' },
      { html: 'a<br>b', text: 'a\nb' },
      { html: 'a<br><br>', text: 'a\n' },
      { html: 'a\n', text: 'a' },
      { html: 'a\n\n', text: 'a\n' },
      { html: '<p>a\n</p><p>b</p>', text: 'a\nb' },
      { html: 'a<div>b</div><div><br></div><div>c</div>', text: 'a\nb\n\nc' },
      { html: '<br><div>b</div>', text: '\nb' },
      { html: '<p>a</p><br>', text: 'a\n' },
      { html: '<p>a</p><br><p>b</p>', text: 'a\n\nb' },
      { html: '<p>a</p>b<p>c</p>', text: 'a\nb\nc' },
      { html: '<div><div>a</div></div><div><div>b</div><div>c</div></div>', text: 'a\nb\nc' },
      { html: '<p>a</p>\n  <p>b</p>', text: 'a\nb' },
      { html: '<p></p><p>b</p>', text: '\nb' },
      { html: '<ul><li>a</li><li><b>b</b>c</li></ul>', text: 'a\nbc' },
      { html: '<p>a&nbsp; b</p>', text: 'a\u00a0 b' },
      { html: '<p>a <span contenteditable="false">@Sam Staal</span> b</p>', text: 'a @Sam Staal b' },
      { html: '<p>a <img alt="👩‍⚕️"> <img alt="een foto"></p>', text: 'a 👩‍⚕️ ' },
      { html: '<p>a<span contenteditable="false" aria-hidden="true">Typ iets</span></p>', text: 'a' },
      { html: '<p>a<span><br></span></p><p>b</p>', text: 'a\nb' },
    ],
  },
  lexical: {
    url: 'https://web.whatsapp.com/?saved=whatsapp-group',
    editor: '[data-name="message"]',
    examples: [
      { html: '<p><br></p>', text: '' },
      { html: '\n<p><br></p>\n', text: '' },
      { html: '<p><span>a</span></p><p><br></p><p><span>b</span></p>', text: 'a\n\nb' },
      { html: '<p><span>a</span><br><br></p>', text: 'a\n' },
      { html: '<p><span>a</span><br><span>b</span></p>', text: 'a\nb' },
      { html: '<p><span>a</span><img data-plain-text="😀" alt="grijns"><br></p>', text: 'a😀' },
    ],
  },
  'draft.js': {
    url: 'https://x.com/?saved=x-2021',
    editor: '[data-name="old"]',
    examples: [
      { html: draft('<br data-text="true">'), text: '' },
      { html: `\n${draft('\n<br data-text="true">\n')}\n`, text: '' },
      { html: draft(leaf('a'), '<br data-text="true">', leaf('b')), text: 'a\n\nb' },
      { html: draft(`${leaf('a')}<span>${leaf('@sam')}</span>${leaf(' b')}`), text: 'a@sam b' },
      { html: draft(leaf('a\n\n')), text: 'a\n' },
      { html: draft(leaf('a\nb')), text: 'a\nb' },
    ],
  },
  quill: {
    url: 'https://www.linkedin.com/feed/update/urn:li:activity:1/?saved=linkedin-comment-older',
    editor: '[data-name="comment"]',
    examples: [
      { html: '<p><br></p>', text: '' },
      { html: '<p>a</p><p><br></p><p>b</p>', text: 'a\n\nb' },
      { html: '<p>a<span class="ql-cursor">\ufeff</span>b</p>', text: 'ab' },
      {
        html: '<p>\ufeff<span class="ql-mention" contenteditable="false">\ufeffSam\ufeff</span>\ufeff!</p>',
        text: 'Sam!',
      },
      { html: '<ul><li><span class="ql-ui" contenteditable="false">•</span>a</li></ul>', text: 'a' },
    ],
  },
  prosemirror: {
    url: 'https://www.linkedin.com/feed/?saved=linkedin-post-newer',
    editor: '[data-name="post"]',
    examples: [
      { html: '<p><br class="ProseMirror-trailingBreak"></p>', text: '' },
      { html: '<p>a<br>b<br><br class="ProseMirror-trailingBreak"></p>', text: 'a\nb\n' },
      { html: '<p>a<img class="ProseMirror-separator" alt=""><br class="ProseMirror-trailingBreak"></p>', text: 'a' },
      { html: '<p>a<span class="ProseMirror-widget">Ann</span></p>', text: 'a' },
    ],
  },
};

export function tryReading(browser: () => TestBrowser): void {
  let tab: Tab;
  beforeAll(async () => {
    tab = await browser().open('https://x.com/?saved=x-2021');
  });
  afterAll(() => tab.close());

  describe.each(Object.entries(EDITORS))('%s', (_kind, { url, editor, examples }) => {
    beforeAll(() => tab.goto(url));

    test.each(examples)('$html', async ({ html, text }) => {
      await tab.evaluate(fill, { editor, html });
      const box = (await factsOf(tab)).boxes.find((one) => editor.includes(`"${one.editor}"`));
      expect(box?.text).toBe(text);
      // Whatever was read is found back in the page.
      for (const words of text.match(/[a-z@!]+/g) ?? []) {
        const { range } = await askHarness<Place>(tab, { command: 'place', box: box?.id ?? 0, words });
        expect(range?.replaceAll('\ufeff', '')).toBe(words);
      }
    });
  });
}

/** Runs in the page. */
function fill({ editor, html }: { editor: string; html: string }) {
  document.querySelector(editor)?.replaceChildren(document.createRange().createContextualFragment(html));
}
