import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from '#scripts/policy/generated.ts';

test.each([...generatedFiles()])('%s is as new as the packs', (path, content) => {
  expect(readFileSync(path, 'utf8') === content, '`npm run policy -- write` makes it anew').toBe(true);
});
