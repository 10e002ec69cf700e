import { expect, test } from 'vitest';
import { BUILT_IN, BUILT_IN_LIBRARY } from '#policy/built-in.ts';
import { withoutTexts, withTexts } from '#policy/pack-marks.ts';

const PACK = {
  id: 'ours',
  title: { nl: 'Wat "wij"\ndelen', fr: 'Ce que nous partageons', en: 'What we share' },
  rules: [
    { id: 'a', say: { nl: 'Eén', fr: 'Un', en: 'One' } },
    { id: 'b', because: { nl: 'Nee', fr: 'Non', en: 'No' } },
  ],
  place: { nl: 'hier', fr: 'ici', en: 'here', de: 'da' },
};

test('a pack whose texts were taken out and put back is the same', () => {
  const { file, ...texts } = withoutTexts(PACK);
  expect(file).not.toContain('partageons');
  expect(texts.fr.split('\n')).toEqual(['Ce que nous partageons', 'Un', 'Non']);
  expect(JSON.parse(withTexts(file, texts))).toEqual(PACK);
});

test.each(BUILT_IN)('%s comes out of the build as it went in', (id) => {
  const { file, ...texts } = withoutTexts(BUILT_IN_LIBRARY.get(id));
  expect(JSON.parse(withTexts(file, texts))).toEqual(BUILT_IN_LIBRARY.get(id));
});

test('a file that holds its texts itself stays as it is', () => {
  const file = JSON.stringify(PACK);
  expect(withTexts(file, { nl: undefined, fr: undefined, en: undefined })).toBe(file);
});

test('a pack that holds the mark is refused', () => {
  expect(() => withoutTexts({ id: '¦' })).toThrow('mark');
});
