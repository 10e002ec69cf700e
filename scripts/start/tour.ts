import { mkdir } from 'node:fs/promises';
import { bold, quiet, say, wrapped } from '#scripts/start/terminal.ts';
import type { TestBrowser } from '#test/helpers/browser.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';
import { CATALOGUE, RISKY_DRAFTS, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

type Language = 'nl' | 'fr' | 'en';

/** Where the tour goes: each site, and each way in which a draft is typed. */
const STOPS = [
  'facebook-post',
  'facebook-comment',
  'linkedin-post-classic',
  'linkedin-comment-sdui',
  'x-post',
  'x-chat',
  'whatsapp-group',
];
const FOLDER = 'screenshots';
const SITES = { facebook: 'Facebook', linkedin: 'LinkedIn', x: 'X', whatsapp: 'WhatsApp' } as const;
/** How long what the extension shows has to stay the same to count as its answer, in milliseconds. */
const SETTLED = 600;
const CARD = { tag: 'section' } as const;
const MARK = { role: 'button' } as const;
const POINTS = { role: 'button', name: /\d/ } as const;
/** Opens the explanation from within the box. */
const UNFOLD = 'Alt+Shift+b';

/** Types a risky draft at every stop, prints what the extension shows, and keeps a picture of it. */
export async function tour(browser: TestBrowser, language: Language): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const pictures: string[] = [];
  for (const id of STOPS) {
    const entry = CATALOGUE.find((one) => one.id === id);
    if (entry) pictures.push(...(await visit(browser, entry, language)));
  }
  say(bold('Pictures'));
  for (const picture of pictures) say(`  ${picture}`);
  const strangers = browser.strangers();
  say(strangers.length === 0 ? '\nNothing was sent anywhere else.' : `\nAsked for elsewhere: ${strangers.join(', ')}`);
}

async function visit(browser: TestBrowser, entry: SurfaceEntry, language: Language): Promise<string[]> {
  const draft = RISKY_DRAFTS[entry.site][language];
  const picture = `${FOLDER}/${entry.id}.png`;
  say(bold(`${SITES[entry.site]}: ${entry.title[language]}`));
  say(quiet(`  ${entry.url}`));
  say(wrapped(draft, '  │ '));
  const tab = await openSurface(browser, entry, { lang: language });
  await tab.type(draft);
  await settled(tab);
  const isFolded = (await tab.ui.nodes(CARD)).length === 0 && (await tab.ui.nodes(POINTS)).length > 0;
  if (isFolded) await tab.press(UNFOLD);
  const shown = (await settled(tab)).card || (await tab.ui.nodes(MARK)).at(0)?.name;
  await tab.screenshot(picture);
  say(quiet('  Bezint shows'));
  say(listed(shown || 'nothing'));

  await tab.click(entry.submit);
  const isHeld = await until('the dialog or the send', async () => {
    if ((await tab.ui.nodes({ role: 'alertdialog' })).length > 0) return { held: true };
    return (await tab.record()).sends.length > 0 ? { held: false } : null;
  });
  if (!isHeld.held) {
    say(quiet('  and lets it go\n'));
    await tab.close();
    return [picture];
  }
  const dialogPicture = `${FOLDER}/${entry.id}-dialog.png`;
  const { title, buttons } = await settled(tab);
  await tab.screenshot(dialogPicture);
  say(quiet('  and asks before it goes'));
  say(listed(`${title}   ${buttons}\n`));
  await tab.close();
  return [picture, dialogPicture];
}

interface Shown {
  readonly card: string;
  readonly title: string;
  readonly buttons: string;
}

/** What the extension shows, once it no longer changes. */
async function settled(tab: Tab): Promise<Shown> {
  let last = '';
  let since = performance.now();
  await until('what the extension shows stays the same', async () => {
    const now = await tab.ui.text();
    if (now !== last) since = performance.now();
    last = now;
    return performance.now() - since > SETTLED;
  });
  const buttons = await tab.ui.text('[role=alertdialog] .choices button');
  return {
    card: await tab.ui.text('section'),
    title: await tab.ui.text('[role=alertdialog] h2'),
    buttons: buttons
      .split('\n')
      .map((word) => `[ ${word} ]`)
      .join(' '),
  };
}

const listed = (text: string) =>
  text
    .split('\n')
    .map((line) => wrapped(line, '    '))
    .join('\n');
