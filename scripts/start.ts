import { buildExtension } from '#scripts/build-extension.ts';
import { buildStandIns } from '#scripts/build-stand-ins.ts';
import { bold, quiet, say, step } from '#scripts/start/terminal.ts';
import { tour } from '#scripts/start/tour.ts';
import { type BrowserName, openBrowser } from '#test/helpers/browser.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { INDEX_HOST } from '#test/stand-ins/hosts.ts';

const TITLES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

/** Whether a window can be opened here. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function languageOf(args: readonly string[]): 'nl' | 'fr' | 'en' {
  const wanted = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  return wanted === 'fr' || wanted === 'en' ? wanted : 'nl';
}

/** `npm start`: the extension in a browser on the stand-ins; without a display, a tour of them in words and pictures. */
export async function main(args: readonly string[]): Promise<number> {
  // From the start: a browser that is on its way up is waited for and closed.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const name: BrowserName = args.includes('--firefox') ? 'firefox' : 'chromium';
  const isTour = args.includes('--headless') || !hasDisplay();
  const lang = languageOf(args);
  say(bold('\nBezint, on pages that stand in for Facebook, LinkedIn, X and WhatsApp\n'));
  await step('The stand-ins are built', buildStandIns);
  await step('The extension is built', () => buildExtension([name === 'firefox' ? 'firefox' : 'chrome']));
  const browser = await step(`${TITLES[name]} runs, with the extension in it`, () =>
    openBrowser(name, { headless: isTour, lang, leavesSignals: true }),
  );
  try {
    if (isTour) {
      if (!args.includes('--headless')) say('\nThere is no display here: this is a tour without a window.');
      say();
      await changeSettings(browser, { language: lang });
      await Promise.race([tour(browser, lang), stopped]);
    } else {
      await browser.open(`https://${INDEX_HOST}/?lang=${lang}`);
      // In a second tab: Chromium ends with its last one.
      await changeSettings(browser, { language: lang });
      say(`\n  Open: https://${INDEX_HOST}/`);
      say(quiet('  That name, and those of the sites, lead to this computer in this one browser window only.'));
      say(quiet('  Close the window or press Ctrl+C to end.\n'));
      await Promise.race([browser.closed, stopped]);
    }
  } finally {
    await browser.close();
  }
  return 0;
}
