import { expect, test } from 'vitest';
import { isPackShelf, type PackShelf, withChosen, withPrevious } from '#model/pack-shelf.ts';

const first = { id: 'lindenhof', file: { version: '1' } };
const second = { id: 'lindenhof', file: { version: '2' } };

test('the pack chosen last stands first', () => {
  expect(withChosen([{ id: 'sgl' }], first)).toEqual([first, { id: 'sgl' }]);
});

test('a newer version leaves the older one to go back to, and forth again', () => {
  const shelf = withChosen(withChosen([], first), second);
  expect(withPrevious(shelf)).toEqual([first, second]);
  expect(withPrevious(withPrevious(shelf))).toEqual(shelf);
});

test('choosing an imported pack by its name takes its newest version', () => {
  const shelf = withChosen([second, first], { id: 'sgl' });
  expect(withChosen(shelf, { id: 'lindenhof' })).toEqual([second, { id: 'sgl' }, first]);
});

test('the same pack does not stand there twice, and the shelf stays short', () => {
  expect(withChosen([first], { ...first })).toEqual([first]);
  const many = ['a', 'b', 'c', 'd', 'e'].reduce<PackShelf>((shelf, id) => withChosen(shelf, { id }), []);
  expect(many.map(({ id }) => id)).toEqual(['e', 'd', 'c', 'b']);
});

test('there is no going back from nothing', () => {
  expect(withPrevious([])).toEqual([]);
  expect(withPrevious([first])).toEqual([first]);
});

test.each([
  [[], true],
  [[first], true],
  [undefined, false],
  [[7], false],
  [{ 0: first }, false],
])('%j is a shelf: %s', (raw, expected) => {
  expect(isPackShelf(raw)).toBe(expected);
});
