import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { englishForms, FORMS_FILE } from '#scripts/english-forms.ts';

test('the list is as it is made', () => {
  expect(readFileSync(FORMS_FILE, 'utf8')).toBe(englishForms());
});
