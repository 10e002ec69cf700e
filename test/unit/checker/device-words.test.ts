import { expect, test } from 'vitest';
import { writtenBySomebody } from '#checker/device-words.ts';
import { fileWords } from '#checker/file-words.ts';
import { detailsOf } from '#checker/photo-details.ts';
import { NO_FACTS } from '#model/photo.ts';

const OWN = ['OLYMPUS DIGITAL CAMERA', 'Lavf58.29.100', 'Created with GIMP', 'Screenshot', 'unknown', '<untitled>'];

test('what devices and programs write of themselves, nobody has written', () => {
  expect(writtenBySomebody(OWN)).toEqual([]);
  expect(writtenBySomebody([...OWN, 'Mevrouw Jansen', 'Screenshot van kamer 12'])).toEqual([
    'Mevrouw Jansen',
    'Screenshot van kamer 12',
  ]);
});

test('it is neither read as words nor told as a caption', () => {
  const photo = { ...NO_FACTS, captions: OWN, owners: ['unknown'], software: ['Lavf58.29.100'] };
  expect(fileWords({ id: '1', kind: 'image', photo })).toBe('');
  expect(detailsOf(photo, 'photo-details', 'en')).toEqual([]);
  expect(detailsOf({ ...photo, owners: ['An'] }, 'photo-details', 'en')).toEqual(['maker or owner']);
});
