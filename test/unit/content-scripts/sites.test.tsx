import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ADAPTERS } from '#content-scripts/adapters/index.ts';
import { SITES } from '#model/draft.ts';
import manifest from '../../../manifest.json' with { type: 'json' };

// Each site's pages get a script with that site's adapter and no other: a script that every page loads must be small.

test.each(ADAPTERS.map((adapter) => [adapter.site, adapter] as const))(
  '%s: its script runs on its hosts, in all frames, before the page',
  (site, { hosts }) => {
    const file = `content-scripts/sites/${site}.iife.ts`;
    const entries = manifest.content_scripts.filter(({ js }) => js.includes(file));
    expect(entries).toEqual([
      { matches: hosts.map((host) => `https://${host}/*`), js: [file], run_at: 'document_start', all_frames: true },
    ]);
    const adapters = [...readFileSync(file, 'utf8').matchAll(/#content-scripts\/adapters\/(\w+)/g)].map(
      ([, name]) => name,
    );
    expect(adapters).toEqual([site]);
  },
);

test('every site has one', () => {
  expect(ADAPTERS.map(({ site }) => site).toSorted()).toEqual(SITES.toSorted());
});
