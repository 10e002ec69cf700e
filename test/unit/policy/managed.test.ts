import { describe, expect, test } from 'vitest';
import { NOTHING_MANAGED } from '#model/managed.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { BUILT_IN_LIBRARY, loadBuiltIn } from '#policy/built-in.ts';
import { packWith, readManagedValues, settingsWith } from '#policy/managed.ts';
import { said, samplePack } from '#test/helpers/sample-pack.ts';

const read = (raw: unknown, kept: unknown = undefined) => readManagedValues(raw, kept, BUILT_IN_LIBRARY);
const problemsOf = (raw: unknown) => read(raw).problems.map(({ code, path }) => [code, path]);

test.each([[undefined], [null], [{}], ['text'], [[]]])('%j sets nothing', (raw) => {
  expect(read(raw)).toEqual(NOTHING_MANAGED);
});

test('sound values are in force', () => {
  const values = { policy: 'sgl', language: 'fr', askReason: true, accounts: { x: 'organisation' } };
  expect(read(values)).toEqual({ values, pack: undefined, problems: [] });
});

describe('a value that cannot be used', () => {
  test.each<[string, object, string, string]>([
    ['a pack that is not there', { policy: 'sterkhuis' }, 'unknown-base', 'policy'],
    ['a policy of another kind', { policy: 5 }, 'wrong-type', 'policy'],
    ['an unknown name', { polisy: 'sgl' }, 'unknown-key', 'polisy'],
    ['a prototype key', JSON.parse('{"__proto__": {"policy": "sgl"}}'), 'unknown-key', '__proto__'],
    ['an unknown language', { language: 'de' }, 'not-a-choice', 'language'],
    ['an unknown site', { accounts: { instagram: 'personal' } }, 'unknown-key', 'accounts.instagram'],
    ['a contact without purpose', { contacts: [{ role: said('pers') }] }, 'missing-key', 'contacts[0]'],
    ['a broken pack', { pack: { ...samplePack(), format: 2 } }, 'not-a-choice', 'pack.format'],
    ['a pack that is a list', { pack: [] }, 'wrong-type', 'pack'],
    ['a pack on itself', { pack: { ...samplePack(), extends: 'lindenhof' } }, 'cycle', 'pack.extends'],
  ])('is told: %s', (_name, raw, code, path) => {
    expect(problemsOf(raw)).toEqual([[code, path]]);
    expect(read(raw).values).toEqual({});
  });

  test('leaves the others in force', () => {
    const { values, problems } = read({ policy: 'sterkhuis', language: 'fr' });
    expect(values).toEqual({ language: 'fr' });
    expect(problems).toHaveLength(1);
  });

  test('leaves its own last good value in force', () => {
    const { values, problems } = read({ policy: 'sterkhuis' }, { policy: 'sterk-huis', language: 'en' });
    expect(values).toEqual({ policy: 'sterk-huis' });
    expect(problems).toHaveLength(1);
  });

  test('has no last good value when that one does not hold any more either', () => {
    expect(read({ policy: 'sterkhuis' }, { policy: 'gone' }).values).toEqual({});
  });

  test('leaves the last good pack in force', () => {
    const { pack, problems } = read({ pack: { ...samplePack(), rules: 'none' } }, { pack: samplePack() });
    expect(pack?.id).toBe('lindenhof');
    expect(problems.map(({ path }) => path)).toEqual(['pack.rules']);
  });
});

test('a value that is taken away is gone, also its last good one', () => {
  expect(read({ language: 'fr' }, { policy: 'sgl', language: 'fr' }).values).toEqual({ language: 'fr' });
  expect(read({}, { policy: 'sgl' })).toEqual(NOTHING_MANAGED);
});

describe('in force', () => {
  test('settings stand above the person’s', () => {
    const state = read({ policy: 'sgl', language: 'fr', accounts: { facebook: 'organisation' } });
    const settings = settingsWith(DEFAULT_SETTINGS, state);
    expect(settings).toMatchObject({ pack: 'sgl', packChosen: true, language: 'fr' });
    expect(settings.sites.facebook.account).toBe('organisation');
    expect(settings.sites.x).toEqual(DEFAULT_SETTINGS.sites.x);
  });

  test('nothing set changes nothing', () => {
    expect(settingsWith(DEFAULT_SETTINGS, NOTHING_MANAGED)).toEqual(DEFAULT_SETTINGS);
    expect(packWith(loadBuiltIn('sgl'), NOTHING_MANAGED)).toEqual(loadBuiltIn('sgl'));
  });

  test('a whole pack stands above the name of one', () => {
    expect(settingsWith(DEFAULT_SETTINGS, read({ policy: 'sgl', pack: samplePack() })).pack).toBe('lindenhof');
  });

  test('contacts, cameras and the question of consent are the organisation’s own', () => {
    const contacts = [{ role: said('de wacht'), phone: '112 112', for: ['doubt'] }];
    const workDevices = [{ make: 'Samsung', model: 'SM-T505' }];
    const pack = packWith(
      loadBuiltIn('wulverhorst'),
      read({ contacts, workDevices, consentQuestion: said('mag dit?') }),
    );
    expect(pack.contacts).toEqual(contacts);
    expect(pack.workDevices).toEqual(workDevices);
    expect(pack.questions.find(({ topic }) => topic === 'photo-consent')?.question).toEqual(said('mag dit?'));
    expect(pack.questions.find(({ topic }) => topic === 'rights')?.question).not.toEqual(said('mag dit?'));
  });
});
