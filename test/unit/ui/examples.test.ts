import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Not a component of its own: the icons are seen in all the others. */
const WITHOUT = ['icons.tsx'];

test.each(['src/ui', 'popup/views'])('every component in %s shows its states', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsx'));
  const components = files.filter((file) => !file.endsWith('.examples.tsx') && !WITHOUT.includes(file));
  const examples = files.filter((file) => file.endsWith('.examples.tsx'));
  expect(examples).toEqual(components.map((file) => file.replace('.tsx', '.examples.tsx')));
});
