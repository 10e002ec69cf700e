import { openChromium } from '#test/helpers/chromium.ts';
import { openFirefox } from '#test/helpers/firefox.ts';
import type { StandInServer } from '#test/helpers/server.ts';
import type { Tab } from '#test/helpers/tab.ts';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

export interface Options {
  /** With the built extension in it; default true. */
  readonly extension?: boolean;
  readonly headless?: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** Of the page, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Language of the browser: what pages and the extension see as the person's own. */
  readonly lang?: 'nl' | 'fr' | 'en';
  /** For a person at the terminal: Ctrl+C is left to the caller, who closes the browser. */
  readonly leavesSignals?: boolean;
  /** Variables of the browser's environment, besides the usual. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder to keep the browser's profile in; default: one that is thrown away. */
  readonly profile?: string;
  /** Folder of another build of the extension; in Firefox a zip as well. */
  readonly dist?: string;
  /** Every page in a tab of its own, for measuring what a new tab costs; default: one that was closed is taken again. */
  readonly hasFreshTabs?: boolean;
  /**
   * For thousands of sequences: keys follow one another without waiting for the answer to each, and frames without
   * waiting for a screen; all in the same order. Default false.
   */
  readonly isQuick?: boolean;
}

/** A running browser, and the server that stands in for the whole internet. The same in Chromium and Firefox. */
export interface TestBrowser {
  readonly name: BrowserName;
  /** Its `requests` hold all that the browser, the pages and the extension asked for. */
  readonly server: StandInServer;
  /** Host names that were asked for and that no stand-in has: nobody was reached. */
  strangers(): readonly string[];
  /** A new tab at an address, loaded. */
  open(url: string): Promise<Tab>;
  /** A page of the extension (`popup/popup.html`) in a tab. */
  openExtensionPage(path: string): Promise<Tab>;
  /** Puts the extension's background to sleep, as the browser does after half a minute without work. */
  stopBackground(): Promise<void>;
  /** Loads the extension anew, as an update does: pages that are open keep its old content scripts. */
  reloadExtension(): Promise<void>;
  /** When the browser has ended, by `close` or because its last window was closed. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export function openBrowser(name: BrowserName, options: Options = {}): Promise<TestBrowser> {
  return name === 'chromium' ? openChromium(options) : openFirefox(options);
}
