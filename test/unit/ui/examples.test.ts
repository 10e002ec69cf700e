import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Not a component of its own: the icons are seen in all the others. */
const WITHOUT = ['icons.tsx'];

/** Where the states of a component are shown: where its docstring says, else in a file of its own. */
function examplesOf(folder: string, file: string): string {
  const [, named] = /States: ([\w-]+\.examples\.tsx)/.exec(readFileSync(`${folder}/${file}`, 'utf8')) ?? [];
  return named ?? file.replace('.tsx', '.examples.tsx');
}

test.each(['src/ui', 'popup/views'])('every component in %s shows its states', (folder) => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.tsx'));
  const components = files.filter((file) => !file.endsWith('.examples.tsx') && !WITHOUT.includes(file));
  const examples = files.filter((file) => file.endsWith('.examples.tsx'));
  const wanted = new Set(components.map((file) => examplesOf(folder, file)));
  expect(examples).toEqual([...wanted].sort());
});
