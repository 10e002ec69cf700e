import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own `browser`, which Firefox always had and Chrome has since 144. For what runs in every page of a
 * site: the polyfill would add 4 kB there and hand out this very object.
 */
export const { browser: native } = globalThis as typeof globalThis & { readonly browser: Browser };
