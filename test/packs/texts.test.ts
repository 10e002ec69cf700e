import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#model/language.ts';
import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';
import { packFile } from '#scripts/policy/rules-page.ts';

type Text = Readonly<Record<'nl' | 'fr' | 'en', string>>;

/** Every translated text of a pack with its place. */
function textsIn(value: unknown, path = ''): readonly (readonly [string, Text])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (LANGUAGES.every((language) => typeof Object(value)[language] === 'string')) return [[path, value as Text]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** The same in all languages on purpose: links, clause numbers. */
const MAY_BE_SAME = /^(https?:|[A-Z][\w. -]*$)/;

describe.each(BUILT_IN)('%s', (id) => {
  const texts = textsIn(packFile(id));

  test('speaks three different languages', () => {
    const same = texts.filter(
      ([path, { nl, fr, en }]) => !path.endsWith('.short') && !MAY_BE_SAME.test(nl) && (nl === en || nl === fr),
    );
    expect(same.map(([path]) => path)).toEqual([]);
  });

  test('nothing is blamed, shouted or sworn by machines', () => {
    const rules = loadBuiltIn(id).rules.flatMap(({ message, advice, variants = [] }) => [
      message,
      advice,
      ...variants.flatMap((variant) => [variant.message ?? [], variant.advice ?? []].flat()),
    ]);
    for (const text of rules.flatMap((each) => Object.values(each))) {
      expect(text).not.toMatch(/!|\bAI\b|\bIA\b|overtreding|schending|violation|verboden|interdit|forbidden/i);
    }
  });

  test('every message asks something', () => {
    for (const { id: rule, message } of loadBuiltIn(id).rules) {
      for (const language of LANGUAGES) expect(message[language], rule).toContain('?');
    }
  });

  test('French has its signs kept to their words', () => {
    const loose = texts.filter(([, { fr }]) => / [?!:;»]|« /.test(fr)).map(([path]) => path);
    expect(loose).toEqual([]);
  });
});
