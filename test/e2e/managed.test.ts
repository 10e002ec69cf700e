import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type TestBrowser } from '#test/helpers/browser.ts';
import { type ManagedComputer, managedComputer, mayManage } from '#test/helpers/managed.ts';
import { registerFile } from '#test/helpers/register.ts';
import { samplePack } from '#test/helpers/sample-pack.ts';
import { until } from '#test/helpers/wait.ts';

/** In one line, as `npm run policy -- roll-out` writes it. */
const REGISTER = (await registerFile()).trim().replaceAll('\n', ' ');
const HAS_REGISTER = 'Je organisatie heeft dit register ingesteld.';

declare global {
  interface Window {
    hasManaged?: boolean;
  }
}

/** Runs in a page of the extension. */
function noteManaged(): void {
  window.hasManaged = false;
  chrome.storage.managed.onChanged.addListener(() => {
    window.hasManaged = true;
  });
}

/** What a person sees in the settings: which organisation is chosen, whether that can be changed, and all text. */
async function settingsOf(browser: TestBrowser) {
  const tab = await browser.openExtensionPage('popup/settings.html');
  await until('the settings are there', async () => (await tab.count('.organisations input')) > 0);
  const seen = await tab.evaluate(() => {
    const radios = [...document.querySelectorAll<HTMLInputElement>('.organisations input')];
    return {
      chosen: radios.find(({ checked }) => checked)?.closest('label')?.textContent ?? '',
      isLocked: document.querySelector<HTMLFieldSetElement>('.organisations')?.disabled ?? false,
      text: document.body.textContent ?? '',
    };
  });
  await tab.close();
  return seen;
}

// Writing where the system keeps its policies is not everybody's right.
describe.runIf(mayManage('chromium'))('Chromium, changed by IT while it runs', () => {
  let computer: ManagedComputer;
  let browser: TestBrowser;
  beforeAll(async () => {
    computer = managedComputer('chromium');
    computer.set({ policy: 'sterk-huis' });
    browser = await openBrowser('chromium', computer.options);
  });
  afterAll(async () => {
    await browser.close();
    computer.dispose();
  });

  const eventually = (what: string, fits: (seen: Awaited<ReturnType<typeof settingsOf>>) => boolean) =>
    until(what, async () => fits(await settingsOf(browser)));

  /** Until Chromium has seen it: it looks for changed policies every few seconds. */
  async function set(values: unknown): Promise<void> {
    const tab = await browser.openExtensionPage('popup/settings.html');
    await tab.evaluate(noteManaged);
    computer.set(values);
    await tab.waitFor('the values arrive', () => window.hasManaged);
    await tab.close();
  }

  test('what IT sets holds at once, a mistake is told and leaves the last good value, a removal gives the choice back', async () => {
    expect(await settingsOf(browser)).toMatchObject({ chosen: 'Sterk Huis', isLocked: true });

    await set({ policy: 'sgl', language: 'fr' });
    await eventually('SGL in French', ({ chosen, text }) => chosen === 'SGL' && text.includes('Réglé par votre'));

    await set({ policy: 'sterkhuis', language: 'fr' });
    await eventually(
      'the mistake is told',
      ({ text }) => text.includes('"sterkhuis"') && text.includes('« sterk-huis »'),
    );
    expect(await settingsOf(browser)).toMatchObject({ chosen: 'SGL', isLocked: true });

    await set({ pack: samplePack() });
    await eventually('a whole pack', ({ chosen, isLocked }) => chosen === 'De Lindenhof' && isLocked);

    await set({ pack: { ...samplePack(), extends: 'sectors' } });
    await eventually('the mistake in it is told', ({ text }) => text.includes('pack.extends'));
    expect((await settingsOf(browser)).chosen).toBe('De Lindenhof');

    await set({ pack: samplePack(), register: REGISTER });
    await eventually('the register', ({ text }) => text.includes(HAS_REGISTER));

    await set(undefined);
    await eventually('the person chooses again', ({ chosen, isLocked }) => chosen === '' && !isLocked);
  });
});

// Only that they arrive, and are gone: what they may hold is tried above and without a browser.
describe('Firefox, which reads its policies when it starts', () => {
  let computer: ManagedComputer;
  let browser: TestBrowser | undefined;
  beforeAll(() => {
    computer = managedComputer('firefox');
  });
  afterEach(() => browser?.close());
  afterAll(() => computer.dispose());

  test.each<[string, unknown, { chosen: string; isLocked: boolean }, string]>([
    [
      'a whole pack and a register',
      { pack: samplePack(), language: 'nl', register: REGISTER },
      { chosen: 'De Lindenhof', isLocked: true },
      HAS_REGISTER,
    ],
    ['nothing any more', undefined, { chosen: '', isLocked: false }, 'Sterk Huis'],
  ])('%s', async (_name, values, expected, told) => {
    computer.set(values);
    const here = await openBrowser('firefox', computer.options);
    browser = here;
    expect(await settingsOf(here)).toMatchObject(expected);
    // The register is read after the page was drawn.
    await until('it is told', async () => (await settingsOf(here)).text.includes(told));
  });
});
