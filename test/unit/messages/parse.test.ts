import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMessage, isStoredSettings } from '#messages/parse.ts';
import { NO_FACTS } from '#model/photo.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';

const draft = { text: 'Hallo', site: 'x', surface: 'post', audience: 'public', attachments: [] };
const photo = {
  id: '1',
  kind: 'image',
  name: 'x.jpg',
  photo: { ...NO_FACTS, format: 'jpeg', place: { latitude: 52, longitude: 5 } },
  people: 'faces',
  answers: { 'sector/photo-consent': 'yes' },
};
const check = { name: 'check', data: { draft, revision: 3 } };

test.each([
  check,
  { name: 'page', data: { site: 'linkedin' } },
  { name: 'settings', data: {} },
  { name: 'change', data: { language: 'fr' } },
  { name: 'change', data: { sites: DEFAULT_SETTINGS.sites, packChosen: true } },
  { name: 'open', data: { clause: 'SH-6' } },
  { name: 'check', data: { draft: { ...draft, attachments: [photo] }, revision: 0 } },
  { name: 'photos', data: {} },
  { name: 'clean', data: { file: new Blob() } },
  { name: 'cover', data: { file: new Blob(), faces: [{ x: 0, y: 0, width: 1, height: 1, score: 1 }], look: 'solid' } },
])('takes %j', (message) => {
  expect(isMessage(message)).toBe(true);
});

test.each([
  null,
  'check',
  [],
  {},
  { name: 'check' },
  { name: 'toString', data: {} },
  { name: '__proto__', data: {} },
  { name: 'check', data: { draft, revision: -1 } },
  { name: 'check', data: { draft, revision: 1.5 } },
  { name: 'check', data: { draft: { ...draft, text: 7 }, revision: 0 } },
  { name: 'check', data: { draft: { ...draft, account: 'organisation' }, revision: 0 } },
  { name: 'check', data: { draft: { ...draft, site: 'myspace' }, revision: 0 } },
  {
    name: 'check',
    data: { draft: { ...draft, attachments: [{ id: '1', kind: 'image', bytes: 'x' }] }, revision: 0 },
  },
  {
    name: 'check',
    data: { draft: { ...draft, attachments: [{ ...photo, answers: { any: 'maybe' } }] }, revision: 0 },
  },
  { name: 'photo', data: { file: 'bytes' } },
  { name: 'cover', data: { file: new Blob(), faces: [{ x: 0 }], look: 'solid' } },
  { name: 'check', data: { draft, revision: 0, more: 1 } },
  { name: 'page', data: { site: 'unknown' } },
  { name: 'change', data: { pack: 7 } },
  { name: 'change', data: { unknown: true } },
  { name: 'settings', data: [] },
])('refuses %j', (message) => {
  expect(isMessage(message)).toBe(false);
});

test('an own key named like the prototype is refused, not read', () => {
  expect(isMessage(JSON.parse('{"name":"settings","data":{"__proto__":{"x":1}}}'))).toBe(false);
});

test('anything at all is answered with yes or no', () => {
  fc.assert(
    fc.property(fc.anything(), (raw) => {
      expect(isMessage(raw)).toBe(false);
    }),
  );
});

test('the default settings are whole settings', () => {
  expect(isStoredSettings(DEFAULT_SETTINGS)).toBe(true);
});

test('settings with a site missing are refused', () => {
  const { x: _x, ...sites } = DEFAULT_SETTINGS.sites;
  expect(isStoredSettings({ ...DEFAULT_SETTINGS, sites })).toBe(false);
});
