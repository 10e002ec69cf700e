export type BrowserName = 'chromium' | 'firefox';

/** Path of an installed browser, or undefined. */
export function findBrowser(name: BrowserName): string | undefined;
/** Packages as the lock file has them. Ends the process when that fails. */
export function ensurePackages(): void;
/** The named browsers, installed with the system's own means where that is possible. Ends the process otherwise. */
export function ensureBrowsers(names: readonly BrowserName[]): void;
/** Ends the process when Node is older than package.json asks for. */
export function ensureNode(): void;
