// Writes the import table of layers.json into biome.json as lint rules: one override a folder.
// `node scripts/layers.mjs --check` only tells whether biome.json is up to date (exit code 1 when not).
import { readFileSync, writeFileSync } from 'node:fs';

const table = JSON.parse(readFileSync('layers.json', 'utf8'));
const biome = JSON.parse(readFileSync('biome.json', 'utf8'));

/** Inside a folder everything may import everything; across folders only what the table allows. */
const overrideOf = ([folder, allowed]) => {
  const own = folder.startsWith('src/') ? `#${folder.slice('src/'.length)}` : `#${folder}`;
  const may = [own, ...allowed];
  return {
    includes: [`${folder}/**`],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: ['**', ...may.flatMap((prefix) => [`!${prefix}`, `!${prefix}/**`])],
                  message: `${folder} may import only ${may.join(', ')} (layers.json)`,
                },
              ],
            },
          },
        },
      },
    },
  };
};

const isLayer = (override) => override.linter?.rules?.style?.noRestrictedImports;
const next = {
  ...biome,
  overrides: [...(biome.overrides ?? []).filter((o) => !isLayer(o)), ...Object.entries(table).map(overrideOf)],
};

if (process.argv.includes('--check')) {
  if (JSON.stringify(next) !== JSON.stringify(biome)) {
    console.error('biome.json does not hold the import table of layers.json: run `node scripts/layers.mjs`');
    process.exit(1);
  }
} else writeFileSync('biome.json', `${JSON.stringify(next, null, 2)}\n`);
