import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOTICES, noticesPage } from '#scripts/notices.ts';

test('the notices name all that is inside now; `node scripts/run.mjs notices` writes them anew', () => {
  expect(readFileSync(NOTICES, 'utf8')).toBe(noticesPage());
});

test('every package inside has a licence that the EUPL-1.2 can live with', () => {
  const rows = readFileSync(NOTICES, 'utf8').matchAll(/^\| ([^|]+) \| [\d.]+ \| ([^|]+) \|$/gm);
  const licences = new Map([...rows].map(([, name = '', licence = '']) => [name, licence]));
  expect(licences.size).toBeGreaterThan(1);
  const allowed =
    /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|0BSD|BlueOak-1\.0\.0|\(?MIT OR [\w.-]+\)?|Apache-2\.0 OR MIT)$/;
  expect([...licences].filter(([, licence]) => !allowed.test(licence))).toEqual([]);
});
