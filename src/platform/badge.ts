import browser from 'webextension-polyfill';
import type { TabBadge } from '#messages/protocol.ts';
import type { Verdict } from '#model/topic.ts';

const COLOURS: Readonly<Record<Verdict, string>> = {
  clear: '#24535c',
  note: '#24535c',
  warn: '#8a5300',
  pause: '#a3341f',
};
const GREY = '#5b6b70';

/** The number of points on the toolbar button of one tab; a sign where not everything, or nothing, is checked. */
export async function showBadge(tabId: number, { points, verdict, state }: TabBadge): Promise<void> {
  const sign = { on: '', unchecked: '?', off: '–' }[state];
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: state === 'off' ? GREY : COLOURS[verdict] });
    await browser.action.setBadgeText({ tabId, text: state !== 'off' && points > 0 ? String(points) : sign });
  } catch {
    return; // the tab was closed meanwhile
  }
}
