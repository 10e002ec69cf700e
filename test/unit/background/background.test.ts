import { beforeEach, expect, test } from 'vitest';
import { type BackgroundHelp, createBackground } from '#background/background.ts';
import type { PageDraft } from '#messages/protocol.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import { DEFAULT_SETTINGS, type Settings } from '#model/settings.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { memoryStore, TODAY } from '#test/helpers/register.ts';
import { samplePack } from '#test/helpers/sample-pack.ts';

let kept: Settings;
let managed: ManagedState;
let badges: unknown[];
let opened: string[];
let help: BackgroundHelp;
let shelf: unknown;

const SECRET = 'BSN 111222333';
const draft: PageDraft = { text: SECRET, site: 'x', surface: 'post', audience: 'public', attachments: [] };

beforeEach(() => {
  kept = DEFAULT_SETTINGS;
  managed = NOTHING_MANAGED;
  badges = [];
  opened = [];
  shelf = undefined;
  help = {
    bringPart: async () => false,
    findPeople: async () => ({ people: 'unknown', faces: [] }),
    readSettings: async () => kept,
    writeSettings: async (settings) => {
      kept = settings;
    },
    readShelf: async () => shelf,
    keepShelf: async (packs) => {
      shelf = packs;
    },
    managed: async () => managed,
    languageOf: () => 'nl',
    readPageTexts: async (language) => ({ spoken: language }),
    showBadge: async (tabId, badge) => void badges.push({ tabId, ...badge }),
    store: memoryStore(),
    crypto: webCrypto,
    now: () => new Date(`${TODAY}T12:00:00`),
    openPolicyPage: async (clause) => void opened.push(clause),
  };
});

test('a draft with an identifier comes back with its finding and its revision', async () => {
  const { revision, report } = await createBackground(help).check(
    { draft, revision: 7 },
    { tabId: 3, isOwnPage: false },
  );
  expect(revision).toBe(7);
  expect(report.findings.map(({ topic }) => topic)).toContain('identifier');
});

test('the toolbar button of the page’s own tab shows what the page tells', async () => {
  const badge = { points: 2, verdict: 'pause', state: 'on' } as const;
  await createBackground(help).badge(badge, { tabId: 3, isOwnPage: false });
  await createBackground(help).badge(badge, { tabId: undefined, isOwnPage: false });
  expect(badges).toEqual([{ tabId: 3, ...badge }]);
});

test('nothing of a draft is kept, and no text of the report repeats it', async () => {
  const { report } = await createBackground(help).check({ draft, revision: 0 }, { tabId: undefined, isOwnPage: false });
  expect(JSON.stringify([kept, report])).not.toContain('111222333');
});

test('a change keeps what it does not name', async () => {
  const answered = await createBackground(help).change({ language: 'fr' }, { tabId: undefined, isOwnPage: false });
  expect(answered).toEqual({ ...DEFAULT_SETTINGS, language: 'fr' });
  expect(kept).toEqual(answered);
});

test('a page is told the name of the organisation and whether it is paused', async () => {
  kept = {
    ...DEFAULT_SETTINGS,
    sites: { ...DEFAULT_SETTINGS.sites, x: { ...DEFAULT_SETTINGS.sites.x, pausedUntil: 9 } },
  };
  const page = await createBackground(help).page({ site: 'x' }, { tabId: 1, isOwnPage: false });
  expect(page.pausedUntil).toBe(9);
  expect(page.organisation).not.toBe('');
});

test('the policy opens at the clause', async () => {
  await createBackground(help).open({ clause: 'ZT-5' }, { tabId: 1, isOwnPage: false });
  expect(opened).toEqual(['ZT-5']);
});

test('what the organisation has set stands above what the person sets, and is not written over it', async () => {
  managed = { ...NOTHING_MANAGED, values: { policy: 'sterk-huis', language: 'fr', accounts: { x: 'organisation' } } };
  const answered = await createBackground(help).change(
    { pack: 'sgl', language: 'en' },
    { tabId: undefined, isOwnPage: false },
  );
  expect(answered).toMatchObject({ pack: 'sterk-huis', packChosen: true, language: 'fr' });
  expect(answered.sites.x.account).toBe('organisation');
  expect(kept).toMatchObject({ pack: 'sgl', language: 'en' });
  expect(kept.sites.x.account).toBe('personal');
  const view = await createBackground(help).policy({}, { tabId: undefined, isOwnPage: false });
  expect(view.organisation).toBe('Sterk Huis');
  expect(view.managed).toEqual({ locked: ['pack', 'language'], accounts: ['x'], problems: [] });
});

const OWN = { tabId: undefined, isOwnPage: true };
const packText = (change: object = {}) => JSON.stringify({ ...samplePack(), ...change });

test('an imported pack is shown before it is accepted, then holds; the one before it comes back', async () => {
  const background = createBackground(help);
  const source = { name: 'lindenhof.json', text: packText() };
  const preview = await background.preview({ source }, OWN);
  expect(preview).toMatchObject({ ok: true, organisation: 'De Lindenhof' });
  expect(kept).toEqual(DEFAULT_SETTINGS);
  expect((await background.policy({}, OWN)).pack).toBe('sector');

  await background.change({ pack: 'sgl', packChosen: true }, OWN);
  expect(await background.adopt({ source }, OWN)).toMatchObject({ pack: 'lindenhof', packChosen: true });
  expect(await background.policy({}, OWN)).toMatchObject({
    pack: 'lindenhof',
    isImported: true,
    previous: { name: 'SGL', version: '1.0' },
  });

  await background.adopt({ source: { ...source, text: packText({ version: '2.0' }) } }, OWN);
  expect(await background.policy({}, OWN)).toMatchObject({ version: '2.0', previous: { version: '1.0' } });
  await background.back({}, OWN);
  expect(await background.policy({}, OWN)).toMatchObject({ version: '1.0', previous: { version: '2.0' } });
});

test('it still holds after a restart', async () => {
  await createBackground(help).adopt({ source: { name: 'lindenhof.json', text: packText() } }, OWN);
  expect((await createBackground(help).policy({}, OWN)).organisation).toBe('De Lindenhof');
});

test('a pack with faults tells them in the reader’s language and changes nothing', async () => {
  const background = createBackground({ ...help, languageOf: () => 'fr' });
  const source = { name: 'lindenhof.json', text: packText({ extends: 'sectors' }) };
  const preview = await background.preview({ source }, OWN);
  expect(preview.ok ? [] : preview.problems).toEqual([expect.stringContaining('Paquet de base inconnu')]);
  expect(preview.ok ? [] : preview.problems).toEqual([expect.stringContaining('lindenhof.json:1:')]);
  await expect(background.adopt({ source }, OWN)).rejects.toThrow();
  expect([kept, shelf]).toEqual([DEFAULT_SETTINGS, undefined]);
});

test('a page of a site has no say in which policy applies', async () => {
  const background = createBackground(help);
  const source = { name: 'lindenhof.json', text: packText() };
  const page = { tabId: 1, isOwnPage: false };
  await expect(background.adopt({ source }, page)).rejects.toThrow();
  await expect(background.back({}, page)).rejects.toThrow();
  expect(shelf).toBeUndefined();
});

test('an official function is heard: what it may say is no finding', async () => {
  kept = { ...DEFAULT_SETTINGS, pack: 'sgl', packChosen: true };
  const text = 'Wij van SGL verontschuldigen ons en nemen maandag contact met u op. SGL belooft dit op te lossen.';
  const topics = async () => {
    const { report } = await createBackground(help).check({ draft: { ...draft, text }, revision: 0 }, OWN);
    return report.findings.map(({ topic }) => topic);
  };
  expect(await topics()).toContain('speaks-for-organisation');
  kept = { ...kept, role: 'communicatie' };
  expect(await topics()).not.toContain('speaks-for-organisation');
  kept = { ...kept, role: 'nobody' };
  expect(await topics()).toContain('speaks-for-organisation');
});

test('notes are left out where the person wants that and the pack allows it', async () => {
  const severities = async () => {
    const { report } = await createBackground(help).check(
      { draft: { ...draft, text: 'https://voorbeeld.example' }, revision: 0 },
      OWN,
    );
    return report.findings.map(({ severity }) => severity);
  };
  expect(await severities()).toContain('note');
  kept = { ...DEFAULT_SETTINGS, hideNotes: true };
  expect(await severities()).not.toContain('note');
  const source = { name: 'lindenhof.json', text: packText({ mayHideNotes: false, off: undefined }) };
  await createBackground(help).adopt({ source }, OWN);
  expect(await severities()).toContain('note');
});

test('a page is told of the reminder once it is switched on, and whether a reason is asked', async () => {
  const page = () => createBackground(help).page({ site: 'x' }, { tabId: 1, isOwnPage: false });
  expect(await page()).not.toHaveProperty('reminder');
  expect((await page()).askReason).toBe(false);
  kept = { ...DEFAULT_SETTINGS, reminder: { ...DEFAULT_SETTINGS.reminder, isOn: true } };
  managed = { ...NOTHING_MANAGED, values: { askReason: true } };
  expect(await page()).toMatchObject({ askReason: true, reminder: { hours: kept.reminder } });
});

test('what IT sets reaches everything that shows or uses it', async () => {
  const question = { nl: 'Weet iedereen hiervan?', fr: 'Tout le monde le sait-il ?', en: 'Does everyone know?' };
  managed = {
    ...NOTHING_MANAGED,
    values: {
      policy: 'sgl',
      role: 'communicatie',
      hideNotes: true,
      askReason: true,
      contacts: [{ role: { nl: 'de helpdesk', fr: 'le support', en: 'the help desk' }, for: ['doubt'] }],
      consentQuestion: question,
    },
  };
  const background = createBackground(help);
  const view = await background.policy({}, OWN);
  expect(view.managed.locked).toEqual(['pack', 'role', 'hideNotes']);
  expect(view.contacts.map(({ role }) => role)).toEqual(['de helpdesk']);
  expect(view.questions.map(({ text }) => text)).toContain(question.nl);
  expect(await background.settings({}, OWN)).toMatchObject({ pack: 'sgl', role: 'communicatie', hideNotes: true });
  expect((await background.page({ site: 'x' }, { tabId: 1, isOwnPage: false })).askReason).toBe(true);

  managed = NOTHING_MANAGED;
  expect(await background.settings({}, OWN)).toEqual(DEFAULT_SETTINGS);
});

test('a page is brought the words of its language', async () => {
  const from = { tabId: 1, isOwnPage: false };
  expect(await createBackground(help).page({ site: 'x' }, from)).toMatchObject({ words: { spoken: 'nl' } });
  help = { ...help, languageOf: () => 'fr' };
  expect(await createBackground(help).page({ site: 'x' }, from)).toMatchObject({ words: { spoken: 'fr' } });
});
