import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// The style of findings is loaded by pages of sites and by our own pages: what is placed over a site must not be, in those.

const CSS = readFileSync('src/ui/findings.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
const placed = [...CSS.matchAll(/([^{}]+)\{[^{}]*position:\s*(?:fixed|absolute)/g)].flatMap(([, selectors = '']) =>
  [...selectors.matchAll(/\.([\w-]+)/g)].map(([, name]) => name),
);
const ours = readdirSync('popup/views')
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => [file, readFileSync(`popup/views/${file}`, 'utf8')] as const);

test('something is placed over a site', () => {
  expect(placed).toContain('line');
});

test.each(ours)('%s has no class of what is placed over a site', (_, code) => {
  const classes = [...code.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '));
  expect(classes.filter((name) => placed.includes(name))).toEqual([]);
});
