import browser from 'webextension-polyfill';

/** A file of the extension's own package. */
export const ownFile = (path: string): Promise<Response> => fetch(browser.runtime.getURL(path));
