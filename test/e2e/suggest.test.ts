import { describe, expect, test } from 'vitest';
import { BROWSERS, type TestBrowser } from '#test/helpers/browser.ts';
import { browserForAll } from '#test/helpers/browser-for-all.ts';
import { changeSettings } from '#test/helpers/settings.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Point, Tab } from '#test/helpers/tab.ts';
import { entryOf, type SurfaceEntry } from '#test/stand-ins/catalogue.ts';

// Other words by mouse, press and keyboard, one and all together, with the banner folded so that the words themselves
// are what helps.

const NAMED = 'Mevrouw Jansen van kamer 12 heeft diabetes';
const WORD = { tag: 'section', name: 'Bezint: bij deze woorden' } as const;
const CARD = { tag: 'section', name: /^Bezint: \d+ punt/ } as const;
const FOLD = { role: 'button', name: 'Inklappen' } as const;
const NAME_CHIP = { role: 'button', name: 'Vervang “Jansen” door “een bewoner”' } as const;

/** Just above the first line, in the words. */
async function wordsAt(tab: Tab): Promise<Point> {
  const { rect } = await tab.ui.find({ data: { severity: true } });
  return { x: rect.x + 12, y: rect.y - 4 };
}

async function openFolded(browser: TestBrowser, entry: SurfaceEntry): Promise<Tab> {
  const tab = await openSurface(browser, entry);
  await tab.type(NAMED);
  // Told of the last word too: a later point would unfold what was folded.
  await tab.ui.find({ ...CARD, text: 'diabetes' });
  await tab.ui.click(FOLD);
  await tab.ui.gone(CARD);
  return tab;
}

const model = (tab: Tab, entry: SurfaceEntry, text: string) =>
  tab.recorded(`the box holds ${JSON.stringify(text)}`, ({ models }) => models[entry.model] === text);

describe.each(BROWSERS)('%s', (name) => {
  const browser = browserForAll(name);

  // Draft.js in the page, Quill in a shadow root, a modal dialog, a textarea.
  test.each(['x-post', 'linkedin-post-classic', 'linkedin-post-sdui', 'x-chat'].map(entryOf))(
    'resting on words in $id shows why, and puts in others',
    async (entry) => {
      const tab = await openFolded(browser, entry);
      await tab.hoverAt(await wordsAt(tab));
      await tab.ui.find(WORD);
      await tab.ui.click(NAME_CHIP);
      await model(tab, entry, 'Een bewoner van kamer 12 heeft diabetes');
      await tab.ui.gone(WORD);
      await tab.type('!');
      await model(tab, entry, 'Een bewoner van kamer 12 heeft diabetes!');
      await tab.close();
    },
  );

  test('a press opens it, Escape closes it and the site does not hear; the keyboard opens it at the caret', async () => {
    const entry = entryOf('x-post');
    const tab = await openFolded(browser, entry);
    await tab.clickAt(await wordsAt(tab));
    await tab.ui.find(WORD);
    await tab.press('Escape');
    await tab.ui.gone(WORD);
    await tab.press('Home');
    for (let at = 0; at < 'Mevrouw Ja'.length; at += 1) await tab.press('ArrowRight');
    await tab.press('Alt+Shift+b');
    const chips = (await tab.ui.nodes({ role: 'button' })).filter(({ isFocused }) => isFocused);
    expect(chips.map(({ name: own }) => own)).toEqual([NAME_CHIP.name]);
    await tab.press('Enter');
    await model(tab, entry, 'Een bewoner van kamer 12 heeft diabetes');
    // The caret went on where it was in the word that is gone: behind the new one.
    await tab.type('s');
    await model(tab, entry, 'Een bewoners van kamer 12 heeft diabetes');
    await tab.close();
  });

  test('the whole draft is shown before and after, and put in at once', async () => {
    const entry = entryOf('x-post');
    const tab = await openSurface(browser, entry);
    await tab.type(NAMED);
    await tab.ui.click({ role: 'button', name: 'Maak de tekst anoniem' });
    await tab.ui.find({ tag: 'ins', text: 'Een bewoner' });
    await tab.ui.click({ role: 'button', name: 'Alles overnemen' });
    const { models } = await tab.recorded('the words are in', ({ models: now }) =>
      Boolean(now[entry.model]?.startsWith('Een bewoner')),
    );
    expect(models[entry.model]).not.toContain('Jansen');
    await tab.close();
  });

  test('a press is heard when the banner has to move before it is let go; one that slides off is none', async () => {
    const entry = entryOf('x-post');
    const tab = await openSurface(browser, entry);
    await tab.type(NAMED);
    const all = { role: 'button', name: 'Maak de tekst anoniem' } as const;
    const back = { role: 'button', name: 'Liever niet' } as const;
    const takeAll = { role: 'button', name: 'Alles overnemen' } as const;
    await tab.mouseDown(await tab.ui.placeOf(all));
    // As when an answer, or a picture of the site, comes at that moment.
    await tab.evaluate(moveDown);
    for (let frame = 0; frame < 3; frame += 1) await tab.frame();
    await tab.mouseUp();
    await tab.ui.find(takeAll);
    await tab.mouseDown(await tab.ui.placeOf(takeAll));
    await tab.hoverAt(await tab.ui.placeOf(back));
    await tab.mouseUp();
    expect((await tab.ui.nodes(takeAll)).length).toBe(1);
    await tab.ui.click(takeAll);
    await tab.recorded('the words are in', ({ models }) => Boolean(models[entry.model]?.startsWith('Een bewoner')));
    await tab.close();
  });

  test('the first page: a try with other words, and the organisation and language that were chosen hold', async () => {
    const tab = await browser.openExtensionPage('popup/welcome.html');
    await tab.click('.try-box .button');
    await tab.click('.try-box .chip[aria-label*="een bewoner"]');
    await tab.waitFor('the words are in', () =>
      document.querySelector<HTMLTextAreaElement>('.try-box textarea')?.value.includes('een bewoner'),
    );
    await tab.click('.organisations input[value="sterk-huis"]');
    await tab.waitFor('Sterk Huis is cited', () =>
      document.querySelector('.try-box .findings')?.textContent?.includes('Sterk Huis'),
    );
    await changeSettings(browser, { pack: 'sector', packChosen: false });
    await tab.close();
  });

  test('a missing disclaimer is put in once, in the form that fits', async () => {
    const entry = entryOf('x-post');
    const opinion = 'Ik werk bij Zorggroep H. Hart en ik vind dat de minister de ouderenzorg kapot bezuinigt.';
    await changeSettings(browser, { pack: 'zorggroep-h-hart', packChosen: true });
    const tab = await openSurface(browser, entry);
    await tab.type(opinion);
    await tab.ui.click({ role: 'button', name: /^Zet erbij: .*Ik schrijf dit op persoonlijke titel, niet/ });
    await model(tab, entry, `${opinion} Ik schrijf dit op persoonlijke titel, niet namens Zorggroep H. Hart.`);
    await tab.ui.gone({ role: 'button', name: /^Zet erbij/ });
    await changeSettings(browser, { pack: 'sector' });
    await tab.close();
  });
});

/** Runs in the page: everything comes to stand elsewhere. */
function moveDown(): void {
  const above = document.createElement('div');
  above.style.height = '90px';
  document.body.prepend(above);
}
