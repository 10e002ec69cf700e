import browser from 'webextension-polyfill';

/** Opens the policy in a tab of its own, at the clause. */
export async function openPolicyPage(clause: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`popup/popup.html#${encodeURIComponent(clause)}`) });
}
