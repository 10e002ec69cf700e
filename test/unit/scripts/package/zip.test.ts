import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type PackedFile, withoutKey, zipOf } from '#scripts/package/zip.ts';

const file = (path: string, text: string): PackedFile => ({ path, bytes: new TextEncoder().encode(text) });
const FILES = [file('manifest.json', '{"key":"abc","name":"Bezint"}'), file('popup/popup.html', '<p>')];

test('the same files give the same bytes, in whatever order they come', () => {
  expect(zipOf(FILES.toReversed())).toEqual(zipOf(FILES));
  expect(zipOf([file('a', '1')])).not.toEqual(zipOf([file('a', '2')]));
});

test('every file comes out as it went in', () => {
  const unpacked = unzipSync(zipOf(FILES));
  expect(Object.keys(unpacked)).toEqual(['manifest.json', 'popup/popup.html']);
  for (const { path, bytes } of FILES) expect(unpacked[path]).toEqual(bytes);
});

test('only the key of the manifest is left out for a store', () => {
  const [manifest, popup] = withoutKey(FILES);
  expect(JSON.parse(new TextDecoder().decode(manifest?.bytes))).toEqual({ name: 'Bezint' });
  expect(popup).toBe(FILES[1]);
});
