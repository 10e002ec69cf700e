import browser from 'webextension-polyfill';

/** Opens the policy in a tab of its own, at the clause. */
export async function openPolicyPage(clause: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/popup.html#${encodeURIComponent(clause)}`) });
}

/** Opens the first page. */
export async function openWelcomePage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('popup/welcome.html') });
}

/** Calls back once, when a person has installed the extension; not for an update, nor for one loaded from a folder. */
export function onInstalledByPerson(installed: () => void): void {
  browser.runtime.onInstalled.addListener(async ({ reason, temporary }) => {
    if (reason !== 'install' || temporary) return;
    const { installType } = await browser.management.getSelf();
    if (installType !== 'development') installed();
  });
}
