import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { webCrypto } from '#platform/web-crypto.ts';
import { textToSign, withSignature } from '#register/file.ts';
import { type Reading, readingsOf, taggedReadings } from '#register/forms.ts';
import { firstKey, surnameKey, wordsOf } from '#register/keys.ts';
import { type Meant, Register } from '#register/register.ts';
import { verdictOn } from '#register/verdict.ts';
import { register, registerFile, TODAY } from '#test/helpers/register.ts';

const shared = await register();

function readingsFor(name: string): readonly Reading[] {
  if (name.startsWith('#')) return taggedReadings(name.slice(1), () => false);
  const pieces = [...name.matchAll(/(-?)([^\s-]+)/g)].flatMap(([, hyphen, part]) =>
    wordsOf(part ?? '').map((norm) => ({ norm, isHyphened: hyphen === '-' })),
  );
  return readingsOf(pieces, false);
}

async function meantBy(name: string, from = shared): Promise<readonly Meant[]> {
  const readings = readingsFor(name);
  await from.learn(readings.map(({ keys }) => keys));
  return readings.flatMap(({ keys }) => from.find(keys)?.meant ?? []);
}

describe('a registered client is found', () => {
  test.each([
    'Gerda van den Heuvel',
    'Gerda Maria van den Heuvel',
    'gerda vd heuvel',
    'GERDA V.D. HEUVEL',
    'Gerda Vandenheuvel',
    'Gerda Janssens',
    'Gerda Jansens',
    'Gerda van den Heuvel-Janssens',
    "Gerda van den Heuvel's",
    'Heuvel Gerda',
    'Hilde Verstraten',
    'Hildeke Verstraeten',
    'Marcel Desmet',
    'Onder Yilmaz',
    'Jan Peeters',
    'Jan Peeter',
    'Hilde Verstreaten',
    'Jan de Vries',
    'Piet van den Heuvel',
    '#GerdaVanDenHeuvel',
    '#gerdavandenheuvel',
  ])('as %s', async (name) => {
    expect(await meantBy(name)).not.toEqual([]);
  });
});

test.each([
  ['Bosmans Tamás', 'tamas', 'bosmans'],
  ['Schröder Marie-Louise', 'marie-louise', 'schroder'],
  ['Trijntje Intveld', 'trijntje', 'veld'],
  ['Mariëtte Opdencamp', 'mariette', 'camp'],
  ['#rietdibenedetto', 'riet', 'benedetto'],
  ['#klaasjanvanthof', 'klaas-jan', 'hof'],
  ['#klaasjanrijkeboer', 'klaas-jan', 'rijkeboer'],
  ['#albertmarchandise', 'albert', 'marchandise'],
  ['Marie-Lpuise Claes', 'marie-louise', 'claes'],
  ['Zwettelinje Claes', 'zwetteline', 'claes'],
  ['@mwamba_grace', 'grace', 'mwamba'],
  ['@dangelo_dylan', 'dylan', 'angelo'],
  ['#tamasbosmans', 'tamas', 'bosmans'],
  ['Jan Miejer', 'jan', 'meijer'],
])('%s may be %s %s', (name, first, surname) => {
  const keys = readingsFor(name).map((reading) => reading.keys);
  expect(keys).toContainEqual({
    firsts: expect.arrayContaining([firstKey(first.split('-'))]),
    surnames: expect.arrayContaining([surnameKey([surname])]),
  });
});

test('a name that is called thrice is no surname', () => {
  expect(readingsFor('Roosje Roosje Roosje').map(({ kind }) => kind)).toEqual(['first']);
});

test('strangers are found about as often as was asked for, however many clients there are', async () => {
  const firsts = 'Bram Lotte Wout Sanne Daan Fien Joris Nele Koen Tine Ruben Silke Stijn Veerle Pieter Marleen'.split(
    ' ',
  );
  const surnames = 'Claes Goossens Wouters Mertens Jacobs Willems Aerts Maes Hendrickx Lemmens Michiels Segers'.split(
    ' ',
  );
  const many = [
    ['Voornaam', 'Achternaam'],
    ...Array.from({ length: 120 }, (_, at) => [
      `Klant${'abcdefghijkl'[at % 12]}${'mnopqrstuv'[at % 10]}`,
      `Zorg${'bdfgklmnprst'[at % 12]}oer${'abdeghiklm'[Math.floor(at / 12)]}an`,
    ]),
  ];
  const large = await register(many);
  let hits = 0;
  for (const first of firsts)
    for (const surname of surnames) hits += (await meantBy(`${first} ${surname}`, large)).length > 0 ? 1 : 0;
  const share = hits / (firsts.length * surnames.length);
  expect(share).toBeGreaterThan(0.01);
  expect(share).toBeLessThan(0.3);
});

test('nothing of a name stands in the file', async () => {
  const file = (await registerFile()).toLowerCase();
  for (const part of ['gerda', 'heuvel', 'hilde', 'verstraeten', 'smet', 'yilmaz', 'peeters'])
    expect(file).not.toContain(part);
});

test('two files of the same clients have nothing in common to compare them by', async () => {
  const salt = (file: string) => /"salt":"([^"]+)"/.exec(file)?.[1];
  const file = () => registerFile(undefined, undefined, webCrypto);
  expect(salt(await file())).not.toBe(salt(await file()));
});

describe('what the consents say', () => {
  const standing = async (
    name: string,
    purpose: 'name' | 'photo' = 'name',
    channel: 'facebook' | 'x' = 'facebook',
    today = TODAY,
  ) => verdictOn(await meantBy(name), purpose, channel, today);

  test('valid, with where the form is kept', async () => {
    expect(await standing('Gerda van den Heuvel')).toEqual({ standing: 'valid', references: ['map 12'] });
  });
  test('for the name and not for a photo', async () => {
    expect((await standing('Gerda van den Heuvel', 'photo')).standing).toBe('none');
  });
  test('for another channel', async () => {
    expect((await standing('Gerda van den Heuvel', 'name', 'x')).standing).toBe('none');
  });
  test('expired on its last day, valid the day before', async () => {
    expect((await standing('Marcel De Smet')).standing).toBe('expired');
    expect((await standing('Marcel De Smet', 'name', 'facebook', '2026-11-21')).standing).toBe('valid');
  });
  test('withdrawn, on whatever channel', async () => {
    expect((await standing('Önder Yılmaz', 'name', 'x')).standing).toBe('withdrawn');
  });
  test('a relative has not agreed because the client has', async () => {
    const meant = await meantBy('Piet van den Heuvel');
    expect(meant.map(({ record }) => record.kind)).toEqual(['relative']);
    expect((await standing('Piet van den Heuvel')).standing).toBe('none');
  });
  test('of two clients of one name the strictest counts', async () => {
    const rows = [
      ['Voornaam', 'Achternaam', 'Cliëntnummer', 'Toestemming', 'Ingetrokken'],
      ['Jan', 'Maes', '1', 'ja', ''],
      ['Jan', 'Maes', '2', 'nee', ''],
      ['An', 'Maes', '3', 'ja', ''],
      ['An', 'Maes', '4', 'ja', 'ja'],
    ];
    const twins = await register(rows);
    expect(verdictOn(await meantBy('Jan Maes', twins), 'name', 'x', TODAY).standing).toBe('none');
    expect(verdictOn(await meantBy('An Maes', twins), 'name', 'x', TODAY).standing).toBe('withdrawn');
  });
  test('nobody who is not registered is shown as having agreed', async () => {
    const rows = [
      ['Voornaam', 'Achternaam', 'Toestemming'],
      ...Array.from({ length: 40 }, (_, at) => [`An${'abcdefghij'[at % 10]}`, `Zorg${'bdfgklmn'[at % 8]}er`, 'ja']),
    ];
    const agreed = await register(rows, 0.5);
    const strangers = [
      'Bram Claes',
      'Lotte Maes',
      'Wout Aerts',
      'Fien Segers',
      'Joris Mertens',
      'Nele Willems',
      'Koen Jacobs',
      'Tine Wouters',
    ];
    for (const name of strangers)
      expect(verdictOn(await meantBy(name, agreed), 'name', 'x', TODAY).standing).not.toBe('valid');
  });
});

describe('a file that is not whole is refused', () => {
  const open = async (file: string, key?: string) => {
    const read = await Register.open(file, webCrypto, key);
    return read.ok ? 'ok' : read.error;
  };
  test('cut off, changed, of a later version, something else', async () => {
    const file = await registerFile();
    expect(await open(file)).toBe('ok');
    expect(await open(file.replace('\n', '\r\n').replace(/\n$/, '\r\n'))).toBe('ok');
    expect(await open(file.slice(0, -100))).toBe('truncated');
    expect(await open(file.slice(0, 40))).toBe('truncated');
    expect(await open(file.replace('"persons":6', '"persons":7'))).toBe('tampered');
    expect(await open(file.replace('bezint-register 1', 'bezint-register 2'))).toBe('newer-version');
    expect(await open('')).toBe('not-a-register');
    expect(await open('{"persons":6}')).toBe('not-a-register');
  });
  test('every byte of it counts, also with a right checksum', async () => {
    const file = await registerFile();
    const body = file.split('\n')[1] ?? '';
    for (const wrong of [
      body.replace('"rounds":1000', '"rounds":10'),
      body.replace(/"cells":"..../, '"cells":"////'),
      '{}',
      'null',
    ]) {
      const text = `bezint-register 1\n${wrong}`;
      expect(await open(`${text}\nsha256 ${await webCrypto.digest(text)}\n`)).not.toBe('ok');
    }
  });
  test('unsigned or signed by another, where a key is pinned', async () => {
    const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const publicOf = ({ publicKey }: ReturnType<typeof pair>) =>
      publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    const mine = pair();
    const [own, other] = [publicOf(mine), publicOf(pair())];
    const file = await registerFile();
    const signature = sign('sha256', Buffer.from(textToSign(file) ?? ''), {
      key: mine.privateKey,
      dsaEncoding: 'ieee-p1363',
    }).toString('base64');
    const signed = withSignature(file, signature);
    expect(await open(file, own)).toBe('not-signed');
    expect(await open(signed, own)).toBe('ok');
    expect(await open(signed, other)).toBe('wrong-signature');
    expect(await open(signed, 'no key')).toBe('wrong-signature');
    expect(await open(signed)).toBe('ok');
    expect(await open(withSignature(signed, signature), own)).toBe('ok');
  });
});
