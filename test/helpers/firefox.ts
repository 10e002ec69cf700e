import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findBrowser } from '#scripts/ensure.mjs';
import { type Bidi, bidiOf, jsonOf, type RemoteValue } from '#test/helpers/bidi.ts';
import type { Options, TestBrowser } from '#test/helpers/browser.ts';
import { ExtensionUi, FIND_HOSTS, type InRoots, inKeptRoots } from '#test/helpers/extension-ui.ts';
import { dropHere, pasteHere, type TestFile } from '#test/helpers/files.ts';
import { profileForOne } from '#test/helpers/firefox-profile.ts';
import { tabOpener } from '#test/helpers/open-tab.ts';
import { startProxy } from '#test/helpers/proxy.ts';
import { startServer } from '#test/helpers/server.ts';
import { type Point, pressInTurn, type RawTab, Tab } from '#test/helpers/tab.ts';
import { PATIENCE, until } from '#test/helpers/wait.ts';
import { PAGE_OF_HOST } from '#test/stand-ins/hosts.ts';

/** As in manifest.json. */
const ADD_ON = 'bezint@bezint';
/** Firefox itself asks for these, with or without an extension. */
const OWN_HOSTS = ['firefox.settings.services.mozilla.com'];
/** Gives the extension's pages a known address; Firefox would choose one by chance. */
const UUID = '6f9d7a0e-0c55-4c0a-9b53-8be2144f2f55';

/** In milliseconds; a page tells of what changed in it a frame later. */
const SAID_WITHIN = 100;

/** A second, where they need not be a screen's. */
const FRAMES = 120;

/** Firefox with the unpacked extension, driven over WebDriver BiDi; a proxy leads every address to our own server. */
export async function openFirefox(options: Options): Promise<TestBrowser> {
  const { extension = true, headless = true, colorScheme = 'light', width = 1280, height = 800 } = options;
  const {
    leavesSignals = false,
    lang = 'nl',
    dist = 'dist/firefox',
    env = {},
    hasFreshTabs = false,
    isQuick = false,
  } = options;
  const executablePath = findBrowser('firefox');
  if (!executablePath) throw new Error('no Firefox was found: `npm test` installs one');
  const server = await startServer();
  const proxy = await startProxy(server.port);
  const own = options.profile === undefined ? profileForOne() : null;
  const userDataDir = options.profile ?? own?.path;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    ...(userDataDir !== undefined && { userDataDir }),
    env: { ...process.env, ...env },
    handleSIGINT: !leavesSignals,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width, height } : null,
    args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
      'intl.accept_languages': lang,
      'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      ...(isQuick && { 'layout.frame_rate': FRAMES }),
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: UUID }),
    },
  });
  const bidi = bidiOf(browser);
  if (extension) await browser.installExtension(resolve(dist));

  const open = tabOpener(async () => {
    const page = await browser.newPage();
    if (isQuick) await page.evaluateOnNewDocument(countKeys);
    return tabOf(page, bidi, isQuick);
  }, hasFreshTabs);

  return {
    name: 'firefox',
    server,
    strangers: () => [...new Set(proxy.hosts)].filter((host) => !PAGE_OF_HOST[host] && !OWN_HOSTS.includes(host)),
    open,
    openExtensionPage: (path) => openPrivileged(browser, bidi, `moz-extension://${UUID}/${path}`),
    async stopBackground() {
      await bidi.inChrome(
        `async (id) => {
          await WebExtensionPolicy.getByID(id).extension.terminateBackground({ ignoreDevToolsAttached: true });
        }`,
        ADD_ON,
      );
    },
    async reloadExtension() {
      await bidi.inChrome(
        `async (id) => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          await (await AddonManager.getAddonByID(id)).reload();
        }`,
        ADD_ON,
      );
    },
    closed: new Promise((resolve) => browser.once('disconnected', () => resolve())),
    async close() {
      // Already gone when a person closed its last window.
      if (browser.connected) await browser.close();
      own?.dispose();
      await proxy.close();
      await server.close();
    },
  };
}

/** So long a tab may take to appear before it is asked for again, in milliseconds. */
const TAB_PATIENCE = 6_000;

/**
 * Extension pages cannot be gone to by address; the browser's own window opens them. Right after the start it may not
 * be ready for that, and then no tab ever comes: it is asked for again.
 */
async function openPrivileged(browser: Browser, bidi: Bidi, url: string): Promise<Tab> {
  const before = new Set(await browser.pages());
  let asked = Number.NEGATIVE_INFINITY;
  const page = await until(`a tab with ${url}`, async () => {
    if (performance.now() - asked > TAB_PATIENCE) {
      asked = performance.now();
      await bidi.inChrome('(url) => { gBrowser.selectedTab = gBrowser.addTrustedTab(url); }', url);
    }
    return (await browser.pages()).find((one) => !before.has(one));
  });
  await until(`${url} has loaded`, () =>
    page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url),
  );
  return new Tab(tabOf(page, bidi));
}

function tabOf(page: Page, bidi: Bidi, isQuick = false): RawTab {
  page.setDefaultNavigationTimeout(PATIENCE);
  const { keyboard, mouse } = page;
  const keys = {
    down: (key: string) => keyboard.down(key as Parameters<typeof keyboard.down>[0]),
    up: (key: string) => keyboard.up(key as Parameters<typeof keyboard.up>[0]),
  };
  const raw = {
    async held() {
      throw new Error('Firefox does not tell');
    },
    async mainThreadWork() {
      throw new Error('Firefox does not tell');
    },
    evaluate: <Answer, Argument>(run: (argument: Argument) => Answer, argument: Argument) =>
      page.evaluate(run as (argument: unknown) => Answer, argument) as Promise<Awaited<Answer>>,
    keyDown: keys.down,
    keyUp: keys.up,
    press: (names: readonly string[], times: number) =>
      isQuick ? inChromeKeys(page, bidi, pressesOf(names, times)) : pressInTurn(keys, names, times),
    type: (text: string) =>
      isQuick
        ? inChromeKeys(
            page,
            bidi,
            [...text].flatMap((key) => pressed([key])),
          )
        : keyboard.type(text),
    compose: async (steps: readonly string[], committed: string) => {
      // The browser's window is ahead of the page: a key would come into a composition that has not ended there yet.
      await page.evaluate(noteComposed);
      await bidi.inChrome(composeInChrome, JSON.stringify({ steps, committed }));
      await until('the composition has ended', () => page.evaluate(() => window.hasComposed));
    },
    drop: (point: Point, files: readonly TestFile[]) => page.evaluate(dropHere, { ...point, files }),
    paste: (files: readonly TestFile[]) => page.evaluate(pasteHere, files),
    click: ({ x, y }: Point, times = 1) => mouse.click(x, y, { count: times }),
    tap: ({ x, y }: Point) => page.touchscreen.tap(x, y),
    async spoken() {
      return jsonOf(await bidi.inChrome(spokenInChrome, await page.evaluate(() => location.href)));
    },
    hover: ({ x, y }: Point) => mouse.move(x, y),
    async mouseDown({ x, y }: Point) {
      await mouse.move(x, y);
      await mouse.down();
    },
    mouseUp: () => mouse.up(),
    async upload(selector: string, paths: readonly string[]) {
      const input = await page.$(`pierce/${selector}`);
      if (!input) throw new Error(`no ${selector}`);
      await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...paths);
    },
    goto: async (url: string) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    screenshot: async (path: string) => void (await page.screenshot({ path: path as `${string}.png` })),
    resize: (width: number, height: number) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
  return { ...raw, ui: new ExtensionUi(inRootsOf(page, bidi), raw.click) };
}

declare global {
  interface Window {
    hasComposed?: boolean;
    /** So many, in this page. */
    keysLetGo?: number;
  }
}

/** Runs in the page and must stand alone. */
function noteComposed(): void {
  window.hasComposed = false;
  const ended = () =>
    setTimeout(() => {
      window.hasComposed = true;
    });
  addEventListener('compositionend', ended, { capture: true, once: true });
}

/** A key that goes down or up. */
interface KeyMove {
  readonly way: 'keydown' | 'keyup';
  readonly key: string;
}

function pressesOf(names: readonly string[], times: number): readonly KeyMove[] {
  const keys = names.map((key) => (names.includes('Shift') && key.length === 1 ? key.toUpperCase() : key));
  return Array.from({ length: times }, () => pressed(keys)).flat();
}

const pressed = (keys: readonly string[]): readonly KeyMove[] => [
  ...keys.map((key) => ({ way: 'keydown', key }) as const),
  ...keys.toReversed().map((key) => ({ way: 'keyup', key }) as const),
];

/** Ends when the page has had all of them, as an action of WebDriver would. */
async function inChromeKeys(page: Page, bidi: Bidi, moves: readonly KeyMove[]): Promise<void> {
  const before = await page.evaluate(() => window.keysLetGo ?? 0);
  await bidi.inChrome(keysInChrome, JSON.stringify(moves));
  const wanted = before + moves.filter(({ way }) => way === 'keyup').length;
  await until('the page has had the keys', () => page.evaluate(keysCome, wanted));
}

/** Runs in the page before any other script, so that nothing keeps a key from it; must stand alone. */
function countKeys(): void {
  window.keysLetGo = 0;
  const count = ({ isTrusted }: Event) => {
    if (isTrusted) window.keysLetGo = (window.keysLetGo ?? 0) + 1;
  };
  addEventListener('keyup', count, { capture: true });
}

/** Runs in the page and must stand alone: looks for a while whether so many keys were let go. */
async function keysCome(wanted: number): Promise<boolean> {
  for (let left = 50; left > 0 && (window.keysLetGo ?? 0) < wanted; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 4));
  return (window.keysLetGo ?? 0) >= wanted;
}

/**
 * The browser's own window takes the keys as it takes those of WebDriver, by the same service, all in one command: an
 * action of WebDriver waits for a frame between every two.
 */
const keysInChrome = `async (json) => {
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('no input transaction');
  for (const { way, key } of JSON.parse(json)) {
    const isLetter = [...key].length === 1;
    const code = isLetter
      ? processor.guessCodeValueOfPrintableKeyInUSEnglishKeyboardLayout(key)
      : processor.computeCodeValueOfNonPrintableKey(key);
    const keyCode = isLetter ? processor.guessKeyCodeValueOfPrintableKeyInUSEnglishKeyboardLayout(key) : 0;
    processor[way](new KeyboardEvent('', { key, code, keyCode }));
  }
}`;

/** The browser's own window composes as an input method would, ended by Enter; the page has the focus and gets it all. */
const composeInChrome = `async (json) => {
  const { steps, committed } = JSON.parse(json);
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(window)) throw new Error('no input transaction');
  for (const step of steps) {
    processor.setPendingCompositionString(step);
    processor.appendClauseToPendingComposition(step.length, processor.ATTR_RAW_CLAUSE);
    processor.setCaretInPendingComposition(step.length);
    processor.flushPendingComposition(new KeyboardEvent('', { key: step.at(-1) }));
  }
  processor.commitCompositionWith(committed, new KeyboardEvent('', { key: 'Enter', code: 'Enter', keyCode: 13 }));
}`;

/** Roles by their names in ARIA; Firefox has names of its own for them (`nsIAccessibilityService.getStringRole`). */
const ROLES = {
  pushbutton: 'button',
  entry: 'textbox',
  editcombobox: 'combobox',
  checkbutton: 'checkbox',
  radiobutton: 'radio',
  statusbar: 'status',
};

/**
 * What the browser's own window hands to screen readers of the page. The page tells it by and by: read until nothing
 * more comes.
 */
const spokenInChrome = `async (url) => {
  const ROLES = ${JSON.stringify(ROLES)};
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const browser = gBrowser.browsers.find(({ currentURI }) => currentURI.spec === url);
  const given = (one) => {
    try {
      return one.attributes.getStringProperty('xml-roles').split(' ')[0];
    } catch {
      return undefined;
    }
  };
  const read = (one) => {
    const level = {};
    one.groupPosition(level, {}, {});
    const own = service.getStringRole(one.role);
    const nodes = [{ role: given(one) ?? ROLES[own] ?? own, name: one.name ?? '', level: level.value }];
    for (let child = one.firstChild; child; child = child.nextSibling) nodes.push(...read(child));
    return nodes;
  };
  let before;
  for (;;) {
    const root = service.getAccessibleFor(browser);
    const nodes = root ? read(root) : [];
    const now = JSON.stringify(nodes);
    if (now === before && nodes.some(({ role }) => role === 'document')) return now;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, ${SAID_WITHIN}));
  }
}`;

/** As WebDriver BiDi knows a page. Not part of Puppeteer's public types. */
const idOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

function inRootsOf(page: Page, bidi: Bidi): InRoots {
  const context = idOf(page);
  const shared = (ids: readonly (string | undefined)[]) => ids.flatMap((id) => (id ? [{ sharedId: id }] : []));
  return inKeptRoots(
    async () => {
      const found = await bidi.call(context, FIND_HOSTS, [], { maxDomDepth: 1, includeShadowTree: 'all' });
      const hosts = found.value as readonly RemoteValue[];
      const roots = hosts.map(({ value }) => (value as { shadowRoot?: RemoteValue | null }).shadowRoot?.sharedId);
      return { hosts: shared(hosts.map(({ sharedId }) => sharedId)), roots: shared(roots) };
    },
    async ({ hosts, roots }, code, argument) => {
      const json = `async (argument, ...both) => {
        const roots = both.splice(${hosts.length});
        return JSON.stringify(await (${code})(both, roots, argument));
      }`;
      return jsonOf(await bidi.call(context, json, [{ type: 'string', value: argument }, ...hosts, ...roots]));
    },
  );
}
