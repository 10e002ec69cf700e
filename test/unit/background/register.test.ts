import { beforeEach, describe, expect, test } from 'vitest';
import { type BackgroundHelp, createBackground } from '#background/background.ts';
import type { Sender, Writer } from '#messages/protocol.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import type { Report } from '#model/report.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';
import type { Span } from '#model/span.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { memoryStore, registerFile, TODAY } from '#test/helpers/register.ts';

const OWN: Sender = { tabId: 1, isOwnPage: true };
const SITE: Sender = { tabId: 2, isOwnPage: false };

let managed: ManagedState;
let help: BackgroundHelp;
const file = await registerFile();

beforeEach(() => {
  managed = NOTHING_MANAGED;
  help = {
    readSettings: async () => DEFAULT_SETTINGS,
    writeSettings: async () => {},
    readShelf: async () => undefined,
    keepShelf: async () => {},
    managed: async () => managed,
    languageOf: () => 'nl',
    readPageTexts: async (language) => ({ spoken: language }),
    showBadge: async () => {},
    openPolicyPage: async () => {},
    bringPart: async () => false,
    findPeople: async () => ({ people: 'unknown', faces: [] }),
    store: memoryStore(),
    crypto: webCrypto,
    now: () => new Date(`${TODAY}T12:00:00`),
  };
});

const background = () => createBackground(help);
type Background = ReturnType<typeof background>;

async function reportOn(
  on: Background,
  text: string,
  more: { writer?: Writer | undefined; scripted?: readonly Span[]; photo?: boolean } = {},
): Promise<Report> {
  const { photo = false, scripted = [] } = more;
  const writer = 'writer' in more ? more.writer : 'person';
  const attachments = photo ? [{ id: '1', kind: 'image' as const }] : [];
  const draft = { text, site: 'facebook', surface: 'post', audience: 'public', attachments } as const;
  return (await on.check({ draft, revision: 1, ...(writer && { writer }), scripted }, SITE)).report;
}

const rules = ({ findings }: Report) => findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('a register that was imported', () => {
  let on: Background;
  beforeEach(async () => {
    on = background();
    expect(await on.importRegister({ file }, OWN)).toEqual({});
  });

  test('knows clients in drafts that say nothing of care', async () => {
    expect(rules(await reportOn(on, 'Gezellig gewandeld met Hilde Verstraeten langs het water.'))).toEqual([
      'sector/client-name warn',
    ]);
  });
  test('across a line break, as a hashtag', async () => {
    expect(rules(await reportOn(on, 'Wandeling met Hilde\nVerstraeten'))).toContain('sector/client-name warn');
    expect(rules(await reportOn(on, 'Wandeling! #hildeverstraeten'))).toContain('sector/client-name warn');
  });
  test('a valid consent becomes a note that says where the form is', async () => {
    const report = await reportOn(on, 'Gerda van den Heuvel bakt wafels. Gerda lacht!');
    expect(rules(report)).toEqual(['sector/consent-valid note']);
    expect(report.findings[0]?.message).toContain('map 12');
  });
  test('consent for the name is none for the photo', async () => {
    expect(rules(await reportOn(on, 'Gerda van den Heuvel bakt wafels.', { photo: true }))).toContain(
      'sector/photo-not-agreed warn',
    );
  });
  test('expired warns, withdrawn pauses whatever the draft says of consent', async () => {
    expect(rules(await reportOn(on, 'Marcel De Smet wint met kaarten.'))).toEqual(['sector/consent-expired warn']);
    const report = await reportOn(on, 'Önder Yılmaz op het feest, met toestemming van hem.');
    expect(rules(report)).toEqual(['sector/consent-withdrawn pause']);
    expect(report.findings[0]?.advice).toMatch(/eerdere berichten/);
    expect(rules(await reportOn(on, 'Mevrouw Yılmaz was erbij op het feest.'))).toContain(
      'sector/consent-withdrawn pause',
    );
  });
  test('who took their consent back is not who wrote a book or is known to all', async () => {
    expect(rules(await reportOn(on, 'Ik lees het boek van Önder Yılmaz uit de bib.'))).not.toContain(
      'sector/consent-withdrawn pause',
    );
  });
  test('is not asked about what nobody typed', async () => {
    expect(
      rules(await reportOn(on, 'Gezellig gewandeld met Hilde Verstraeten langs het water.', { writer: undefined })),
    ).toEqual([]);
  });
  test('keeps what was said of a name from who did not type it', async () => {
    const draft = 'Mevrouw Dubois heeft dementie en viel vandaag in bad.';
    const before = rules(await reportOn(on, draft, { writer: undefined }));
    await on.notClient({ name: 'Dubois' }, SITE);
    expect(rules(await reportOn(on, draft))).not.toEqual(before);
    expect(rules(await reportOn(on, draft, { writer: undefined }))).toEqual(before);
  });
  test('is asked about few of the names that a script wrote and the person took up, however often it starts', async () => {
    const name = (at: number) => `Jan Zorg${'bcdfghklmn'[at % 10]}${'aeiou'[at % 5]}${'bdfgklmnprstvz'[at % 14]}er`;
    const all = (text: string) => ({ writer: 'both', scripted: [{ start: 0, end: text.length }] }) as const;
    for (let from = 0; from < 25; from += 5) {
      const list = `Met ${Array.from({ length: 5 }, (_, at) => name(from + at)).join(', ')}.`;
      await reportOn(background(), list, all(list));
    }
    const draft = 'Gezellig gewandeld met Hilde Verstraeten langs het water.';
    const later = await reportOn(background(), draft, all(draft));
    expect(rules(later)).toEqual([]);
    expect(later.unchecked).toContainEqual({ what: 'register', reason: 'timeout' });
    // What the person typed beside it is another matter.
    const typed = { writer: 'both', scripted: [{ start: 0, end: 10 }] } as const;
    expect(rules(await reportOn(background(), draft, typed))).toEqual(['sector/client-name warn']);
  });
  test('answers no list of names', async () => {
    const list = Array.from(
      { length: 300 },
      (_, at) => `Jan Zorg${'bcdfghklmn'[at % 10]}${'aeiou'[at % 5]}${'bdfgklmnprstvz'[at % 14]}er`,
    ).join(', ');
    await reportOn(on, list);
    const report = await reportOn(on, `Met ${list.replaceAll('Zorg', 'Kamer')}.`);
    expect(report.unchecked).toContainEqual({ what: 'register', reason: 'timeout' });
  });
  test('no word of an entry or draft is in the report', async () => {
    const report = await reportOn(on, 'Hilde Verstraeten en Gerda Janssens');
    expect(JSON.stringify(report)).not.toMatch(/hilde|verstraeten|gerda|janssens/i);
  });
  test('a bad file leaves the good one', async () => {
    expect(await on.importRegister({ file: file.slice(0, -50) }, OWN)).toEqual({ problem: 'truncated' });
    expect((await on.register({}, OWN)).inForce?.facts.persons).toBe(6);
  });
  test('says how old it is, and is gone when removed', async () => {
    help = { ...help, now: () => new Date('2027-01-06T12:00:00') };
    const later = background();
    expect((await later.register({}, OWN)).inForce).toMatchObject({ age: 45, source: 'imported' });
    expect(await later.removeRegister({}, OWN)).toEqual({ notClients: [] });
    expect(rules(await reportOn(later, 'Gezellig gewandeld met Hilde Verstraeten langs het water.'))).toEqual([]);
  });
});

test('a register that was made with other lists of names says so, and is used', async () => {
  const [, body = ''] = file.split('\n');
  const text = `bezint-register 1\n${body.replace(/,"lists":"[^"]+"/, '')}`;
  const on = background();
  expect(await on.importRegister({ file: `${text}\nsha256 ${await webCrypto.digest(text)}\n` }, OWN)).toEqual({});
  expect((await on.register({}, OWN)).inForce).toMatchObject({ isOutdated: true, facts: { persons: 6 } });
  await on.importRegister({ file }, OWN);
  expect((await on.register({}, OWN)).inForce?.isOutdated).toBeUndefined();
});

test('a page of a site cannot see, replace or remove it', async () => {
  const on = background();
  await expect(on.register({}, SITE)).rejects.toThrow();
  await expect(on.importRegister({ file }, SITE)).rejects.toThrow();
  await expect(on.removeRegister({}, SITE)).rejects.toThrow();
  await expect(on.forgetNotClient({ id: 'a' }, SITE)).rejects.toThrow();
});

describe('a register that the organisation has set', () => {
  test('is in force, stays when the next is bad, and goes when it is taken away', async () => {
    managed = { ...NOTHING_MANAGED, values: { register: file } };
    const on = background();
    expect((await on.register({}, OWN)).inForce?.source).toBe('managed');
    managed = { ...NOTHING_MANAGED, values: { register: file.replace('"persons":6', '"persons":9') } };
    expect(await on.register({}, OWN)).toMatchObject({ problem: 'tampered', inForce: { facts: { persons: 6 } } });
    expect((await background().register({}, OWN)).inForce?.facts.persons).toBe(6);
    managed = NOTHING_MANAGED;
    expect(await on.register({}, OWN)).toEqual({ notClients: [] });
  });
  test('must be signed when a key is pinned, also one that was imported before', async () => {
    const on = background();
    await on.importRegister({ file }, OWN);
    managed = { ...NOTHING_MANAGED, values: { registerKey: 'AAAA' } };
    expect(await on.register({}, OWN)).toEqual({ problem: 'not-signed', notClients: [] });
    expect(await on.importRegister({ file }, OWN)).toEqual({ problem: 'not-signed' });
  });
});

describe('"this is not a client"', () => {
  test('holds for that name, is kept as a fingerprint and can be taken back', async () => {
    const on = background();
    await on.importRegister({ file }, OWN);
    await on.notClient({ name: 'Hilde Verstraeten' }, SITE);
    const text = 'Gewandeld met Hilde Verstraeten. Haar bsn is 111222333.';
    const topics = ({ findings }: Report) => findings.map(({ topic }) => topic);
    expect(topics(await reportOn(on, text))).not.toContain('client-name');
    expect(topics(await reportOn(on, text))).toContain('identifier');
    const { notClients } = await on.register({}, OWN);
    expect(notClients).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{32}$/), since: TODAY }]);
    await on.forgetNotClient({ id: notClients[0]?.id ?? '' }, OWN);
    expect(topics(await reportOn(on, text))).toContain('client-name');
  });
});
