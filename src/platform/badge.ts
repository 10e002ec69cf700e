import browser from 'webextension-polyfill';
import type { Verdict } from '#model/topic.ts';

const COLOURS: Readonly<Record<Verdict, string>> = {
  clear: '#24535c',
  note: '#24535c',
  warn: '#8a5300',
  pause: '#a3341f',
};

/** The number of points on the toolbar button of one tab; no number when there are none. */
export async function showBadge(tabId: number, points: number, verdict: Verdict): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOURS[verdict] });
    await browser.action.setBadgeText({ tabId, text: points === 0 ? '' : String(points) });
  } catch {
    return; // the tab was closed meanwhile
  }
}
