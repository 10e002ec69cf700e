import browser from 'webextension-polyfill';

/** Runs a file of ours in one frame of a tab. False when the frame is gone or not one of the sites'. */
export async function bringPart(file: string, tabId: number, frameId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
    return true;
  } catch {
    return false;
  }
}
