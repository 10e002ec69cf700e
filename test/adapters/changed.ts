import { beforeAll, expect, test } from 'vitest';
import { askHarness, type BoxFacts, factsOf } from '#test/adapters/harness-protocol.ts';
import { PAGES, type PageEntry, urlOf } from '#test/adapters/pages.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';

/** What is done to all elements that fit. */
interface Edit {
  readonly on: string;
  readonly drop?: readonly string[];
  readonly set?: Readonly<Record<string, string>>;
  /** The element becomes one of this kind, without its role. */
  readonly tag?: string;
  /** Comes in at its beginning. */
  readonly add?: string;
}

interface Change {
  readonly what: string;
  readonly edits: readonly Edit[];
  /** What is found otherwise than on the page as it is: known misses, in the words of `differences`. */
  readonly misses?: readonly string[];
}

const LABELS = ['aria-label', 'aria-placeholder', 'placeholder', 'title'];
/** Fields that send nothing, or not what is written in a box of this site. */
const DECOYS = `<div>
  <form><input type="text" name="email"><input type="password"><button type="submit">Inloggen</button></form>
  <div><div contenteditable="true" role="textbox" aria-label="Zoeken op deze site"></div><button>Zoek</button></div>
  <div><div contenteditable="true" role="searchbox"></div><div role="combobox" contenteditable="true"></div></div>
  <div><video></video><textarea placeholder="Zeg iets"></textarea></div>
  <div contenteditable="true"></div>
</div>
<div contenteditable="true" role="textbox" data-lexical-editor="true"><p>los</p></div>`;
/** What an editor's library writes stays as it is. */
const OWN_CLASS =
  '[class]:not([class*="ql-"], [class*="ProseMirror"], [class*="public-Draft"], [class*="DraftEditor"], .emoji)';

/** Sites change: every page once more after each of these, in the ways in which the sites have changed before. */
const CHANGES: readonly Change[] = [
  {
    what: 'labels in words that nobody knows',
    edits: LABELS.map((name) => ({ on: `[${name}]`, set: { [name]: 'Zumik' } })),
    misses: ['facebook-share share: post by share-now → post by to-sam'],
  },
  {
    what: 'no labels',
    edits: [{ on: '*', drop: LABELS }],
    misses: ['facebook-share share: post by share-now → post by to-sam'],
  },
  {
    what: 'fields of other kinds all over the page',
    edits: [{ on: 'body, main, [role="main"]', add: DECOYS }],
  },
  {
    what: 'editors in a frame that is editable too',
    edits: [{ on: 'div:has(> [contenteditable="true"][role="textbox"]:only-child)', set: { contenteditable: 'true' } }],
  },
  { what: 'other class names', edits: [{ on: OWN_CLASS, set: { class: 'x1n2onr6' } }] },
  { what: 'no test ids', edits: [{ on: '[data-testid]', drop: ['data-testid'] }] },
  {
    what: 'no names of components',
    edits: [
      { on: '*', drop: ['componentkey', 'data-view-name', 'data-sdui-screen', 'data-test-modal-id', 'data-urn'] },
    ],
  },
  {
    what: 'editors of plain text without a mark',
    edits: [
      { on: '[data-lexical-editor]', drop: ['data-lexical-editor'] },
      { on: '[contenteditable="true"]', set: { contenteditable: 'plaintext-only' } },
    ],
  },
  { what: 'editors without a role', edits: [{ on: '[role="textbox"]', drop: ['role'] }] },
  {
    what: 'elements in the place of roles',
    edits: [
      { on: '[role="dialog"]', tag: 'dialog', set: { open: '' } },
      { on: '[role="article"]', tag: 'article' },
      { on: '[role="main"]', tag: 'main' },
      { on: '[role="complementary"]', tag: 'aside' },
      { on: 'div[role="button"]', tag: 'button', set: { type: 'button' } },
    ],
  },
  { what: 'no forms', edits: [{ on: 'form', tag: 'div' }] },
  { what: 'no ids', edits: [{ on: '[id]:not(#main, #side, #interop-outlet, #custom-message)', drop: ['id'] }] },
  {
    what: 'no main and no side',
    edits: [{ on: '#main, #side', drop: ['id'] }],
    misses: ['whatsapp-new-group message: message by null → no box'],
  },
  {
    what: 'no footer',
    edits: [{ on: 'footer', tag: 'div' }],
    misses: ['whatsapp-new-group message: message by null → no box'],
  },
  {
    what: 'no tabs and no names of icons',
    edits: [{ on: '*', drop: ['data-tab', 'data-icon'] }],
    misses: ['whatsapp-panels to: no box → message by ', 'whatsapp-status status: status by share → no box'],
  },
];

/** The adapters on pages that a site has changed overnight. Who reads along is not compared: much of it is in labels. */
export function tryChanged(browser: () => TestBrowser): void {
  const found = CHANGES.map((): string[] => []);
  beforeAll(async () => {
    const tab = await browser().open('https://x.com/?saved=x-2021');
    for (const entry of PAGES) {
      await tab.goto(urlOf(entry));
      const html = await tab.evaluate(async () => (await fetch(location.href)).text());
      for (const [at, { edits }] of CHANGES.entries()) {
        await askHarness(tab, { command: 'stop' });
        await tab.evaluate(change, { html, edits });
        await askHarness(tab, { command: 'start' });
        found[at]?.push(...differences(entry, (await factsOf(tab)).boxes));
      }
    }
    await tab.close();
  });

  test.each(CHANGES.map((one, at) => ({ ...one, at })))(
    '$what: the same boxes and controls, no decoy',
    ({ at, misses = [] }) => {
      expect(found[at]).toEqual(misses);
    },
  );
}

function differences({ page, boxes }: PageEntry, found: readonly BoxFacts[]): readonly string[] {
  const said = (all: readonly Pick<BoxFacts, 'editor' | 'surface' | 'submit'>[]) =>
    new Map(all.map(({ editor, surface, submit }) => [editor, `${surface} by ${submit}`]));
  const [known, seen] = [said(boxes), said(found)];
  return [...new Set([...known.keys(), ...seen.keys()])]
    .filter((editor) => seen.get(editor) !== known.get(editor))
    .map((editor) => `${page} ${editor}: ${known.get(editor) ?? 'no box'} → ${seen.get(editor) ?? 'no box'}`);
}

/** Runs in the page and must stand alone: the page anew, with its shadow roots, and then changed. */
function change({ html, edits }: { html: string; edits: readonly Edit[] }): void {
  document.body.replaceWith(document.adoptNode(Document.parseHTMLUnsafe(html).body));
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  for (const { on, drop = [], set = {}, tag, add = '' } of edits) {
    for (const element of roots.flatMap((root) => [...root.querySelectorAll(on)])) {
      const target = tag === undefined ? element : document.createElement(tag);
      if (target !== element) {
        for (const { name, value } of element.attributes) if (name !== 'role') target.setAttribute(name, value);
        target.append(...element.childNodes);
        element.replaceWith(target);
      }
      target.prepend(document.createRange().createContextualFragment(add));
      for (const name of drop) target.removeAttribute(name);
      for (const [name, value] of Object.entries(set)) target.setAttribute(name, value);
    }
  }
}
