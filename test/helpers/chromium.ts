import { resolve } from 'node:path';
import { type CDPSession, chromium, type Keyboard, type Page } from 'playwright';
import { findBrowser } from '#scripts/ensure.mjs';
import type { Options, TestBrowser } from '#test/helpers/browser.ts';
import { ExtensionUi, FIND_HOSTS, type InRoots, inKeptRoots } from '#test/helpers/extension-ui.ts';
import { pasteHere, type TestFile } from '#test/helpers/files.ts';
import { tabOpener } from '#test/helpers/open-tab.ts';
import { startServer } from '#test/helpers/server.ts';
import { type Point, pressInTurn, type RawTab, type Spoken } from '#test/helpers/tab.ts';
import { PATIENCE } from '#test/helpers/wait.ts';
import { PAGE_OF_HOST } from '#test/stand-ins/hosts.ts';

/** Chromium itself asks for these, with or without an extension. */
const OWN_HOSTS = [
  'accounts.google.com',
  'content-autofill.googleapis.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
];

/** What Playwright switches off; and what would be drawn under the address bar, which nobody sees and costs a third. */
const WITHOUT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
];

/** Chromium with the unpacked extension, driven by Playwright; every https address leads to our own server. */
export async function openChromium(options: Options): Promise<TestBrowser> {
  const { extension = true, headless = true, colorScheme = 'light', width = 1280, height = 800 } = options;
  const {
    leavesSignals = false,
    lang = 'nl',
    dist = 'dist/chrome',
    env = {},
    profile = '',
    hasFreshTabs = false,
    isQuick = false,
  } = options;
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('no Chromium was found: `npm test` installs one');
  const server = await startServer();
  const folder = resolve(dist);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    colorScheme,
    handleSIGINT: !leavesSignals,
    locale: lang,
    viewport: headless ? { width, height } : null,
    env: { ...process.env, LANGUAGE: lang, ...env },
    // In a window for a person: no bar about automation, and the sandbox wherever it can be had (not as root).
    // Playwright's own switch against pages that come back as they were left: a person's browser has none.
    ignoreDefaultArgs: ['--disable-back-forward-cache', ...(headless ? [] : ['--enable-automation'])],
    chromiumSandbox: !headless && process.getuid?.() !== 0,
    args: [
      ...(extension ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
      ...(headless ? [`--disable-features=${WITHOUT}`] : []),
      ...(isQuick ? ['--disable-frame-rate-limit', '--disable-gpu-vsync'] : []),
      `--lang=${lang}`,
      `--window-size=${width},${height}`,
      `--host-resolver-rules=MAP *:443 127.0.0.1:${server.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
      `--ignore-certificate-errors-spki-list=${server.spki}`,
    ],
  });
  let isClosed = false;
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => {
      isClosed = true;
      resolve();
    });
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const extensionId = extension ? new URL((await worker()).url()).host : '';

  const open = tabOpener(async () => {
    const first = context.pages().find((page) => page.url() === 'about:blank');
    return tabOf(first ?? (await context.newPage()), isQuick);
  }, hasFreshTabs);

  return {
    name: 'chromium',
    server,
    strangers: () =>
      [...new Set(server.requests.map(({ host }) => host))].filter(
        (host) => !PAGE_OF_HOST[host] && !OWN_HOSTS.includes(host),
      ),
    open,
    openExtensionPage: (path) => open(`chrome-extension://${extensionId}/${path}`),
    async stopBackground() {
      const browser = await context.browser()?.newBrowserCDPSession();
      if (!browser) throw new Error('Chromium has no session for its whole self');
      const { targetInfos } = await browser.send('Target.getTargets');
      const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
      if (target) await browser.send('Target.closeTarget', { targetId: target.targetId });
      await browser.detach();
    },
    async reloadExtension() {
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(reloadHere, extensionId);
      await page.close();
    },
    closed,
    async close() {
      // Already gone when a person closed its last window.
      if (!isClosed) await context.close();
      await server.close();
    },
  };
}

interface DeveloperPrivate {
  updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, options: { failQuietly: boolean }): Promise<void>;
}

/** Runs in chrome://extensions and must stand alone: an unpacked extension comes back only in developer mode. */
async function reloadHere(id: string): Promise<void> {
  const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
  await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await developerPrivate.reload(id, { failQuietly: true });
}

/** Key code of every key that an input method takes for itself. */
const COMPOSING = 229;

async function tabOf(page: Page, isQuick: boolean): Promise<RawTab> {
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other programs take from the processor meanwhile does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  page.setDefaultNavigationTimeout(PATIENCE);
  const { keyboard, mouse } = page;
  const raw = {
    async mainThreadWork() {
      const { metrics } = await session.send('Performance.getMetrics');
      return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    },
    async held() {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') / 1000 };
    },
    evaluate: <Answer, Argument>(run: (argument: Argument) => Answer, argument: Argument) =>
      page.evaluate(run as (argument: unknown) => Answer, argument) as Promise<Awaited<Answer>>,
    keyDown: (key: string) => keyboard.down(key),
    keyUp: (key: string) => keyboard.up(key),
    press: (keys: readonly string[], times: number) => (isQuick ? pressAtOnce : pressInTurn)(keyboard, keys, times),
    type: (text: string) => (isQuick ? typeAtOnce(keyboard, text) : keyboard.type(text)),
    async compose(steps: readonly string[], committed: string) {
      const key = (type: 'rawKeyDown' | 'keyUp', name: string) =>
        session.send('Input.dispatchKeyEvent', { type, key: name, code: name, windowsVirtualKeyCode: COMPOSING });
      for (const text of steps) {
        await key('rawKeyDown', 'Process');
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await key('keyUp', 'Process');
      }
      await key('rawKeyDown', 'Enter');
      await session.send('Input.insertText', { text: committed });
      await key('keyUp', 'Enter');
    },
    async drop({ x, y }: Point, files: readonly TestFile[]) {
      // `dragOperationsMask` 1 is copying.
      const data = { items: [], files: files.map(({ path }) => path), dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await session.send('Input.dispatchDragEvent', { type, x, y, data });
      }
    },
    paste: (files: readonly TestFile[]) => page.evaluate(pasteHere, files),
    click: ({ x, y }: Point, times = 1) => mouse.click(x, y, { clickCount: times }),
    async tap({ x, y }: Point) {
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    async spoken() {
      const { nodes } = await session.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const inOrder = (id: string): readonly Spoken[] => {
        const { ignored = true, role, name, properties = [], childIds = [] } = byId.get(id) ?? {};
        const level = properties.find((one) => one.name === 'level')?.value.value;
        const own = { role: String(role?.value), name: String(name?.value ?? ''), level: Number(level ?? 0) };
        return [...(ignored ? [] : [own]), ...childIds.flatMap(inOrder)];
      };
      return inOrder(nodes[0]?.nodeId ?? '');
    },
    hover: ({ x, y }: Point) => mouse.move(x, y),
    async mouseDown({ x, y }: Point) {
      await mouse.move(x, y);
      await mouse.down();
    },
    mouseUp: () => mouse.up(),
    upload: (selector: string, paths: readonly string[]) =>
      page
        .locator(selector)
        .last()
        .setInputFiles([...paths]),
    goto: async (url: string) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    screenshot: async (path: string) => void (await page.screenshot({ path })),
    resize: (width: number, height: number) => page.setViewportSize({ width, height }),
    close: () => page.close(),
  };
  return { ...raw, ui: new ExtensionUi(inRootsOf(session), raw.click) };
}

/** Chromium takes what it is told in the order in which it is told, answered or not. */
async function pressAtOnce(keyboard: Keyboard, keys: readonly string[], times: number): Promise<void> {
  // Before this one Playwright asks whether something is being dragged, and the rest would overtake it.
  if (keys.includes('Escape')) await pressInTurn(keyboard, keys, times);
  else
    await Promise.all(
      Array.from({ length: times }, () => [
        ...keys.map((key) => keyboard.down(key)),
        ...keys.toReversed().map((key) => keyboard.up(key)),
      ]).flat(),
    );
}

async function typeAtOnce(keyboard: Keyboard, text: string): Promise<void> {
  // What is on no key comes in by another way, which the keys before it could fall behind.
  for (const [run] of text.matchAll(/[ -~]+|[^ -~]+/g)) {
    if (/[^ -~]/.test(run)) await keyboard.type(run);
    else await Promise.all([...run].flatMap((key) => [keyboard.down(key), keyboard.up(key)]));
  }
}

/** The extension's hosts as they were found, in the page, and their roots. */
interface Found {
  readonly hosts: string;
  readonly roots: readonly string[];
}

function inRootsOf(session: CDPSession): InRoots {
  return inKeptRoots(
    () => found(session),
    async ({ hosts, roots }, code, argument) => {
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        functionDeclaration: `function (argument, ...roots) { return (${code})(this, roots, argument); }`,
        objectId: hosts,
        arguments: [{ value: argument }, ...roots.map((objectId) => ({ objectId }))],
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
  );
}

/** Only the hosts are looked into, however large the page is. */
async function found(session: CDPSession): Promise<Found> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: `(${FIND_HOSTS})()` });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  const hosts = result.objectId ?? '';
  const { result: properties } = await session.send('Runtime.getProperties', { objectId: hosts, ownProperties: true });
  const roots = await Promise.all(
    properties.map(async ({ value }) => {
      if (value?.subtype !== 'node' || value.objectId === undefined) return [];
      const { node } = await session.send('DOM.describeNode', { objectId: value.objectId, depth: 1, pierce: true });
      return Promise.all(
        (node.shadowRoots ?? []).map(
          async ({ backendNodeId }) => (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId ?? '',
        ),
      );
    }),
  );
  return { hosts, roots: roots.flat() };
}
