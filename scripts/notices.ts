import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

export const NOTICES = 'THIRD-PARTY-NOTICES.md';

/** Nothing of these runs in the extension: `docs/decisions/dependencies.md` says what they are for. */
const NOT_INSIDE = new Set(['compromise']);

/** Weights have no first line to read it from. */
const FACES =
  '- `models/blazeface.*`: BlazeFace, a detector of faces, by Google, under the Apache License 2.0, as @vladmandic/human has it.';

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** `node scripts/run.mjs notices`: whose work is inside the extension, and under which licence. */
export async function main(): Promise<number> {
  writeFileSync(NOTICES, noticesPage());
  console.log(NOTICES);
  return 0;
}

/** The page as it should stand: made from what is installed and from the first lines of the lists and models. */
export function noticesPage(): string {
  const packages = packagesInside();
  const rows = packages.map(({ name, version, license = 'see below' }) => `| ${name} | ${version} | ${license} |`);
  const data = [...['rules/lists', 'rules/models'].flatMap(sourcesIn), FACES];
  return `${[
    '# Whose work is inside',
    'Bezint itself is licensed under the EUPL-1.2. Made by `node scripts/run.mjs notices`; do not edit.',
    '## Packages in the extension',
    ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n'),
    '## Data',
    ['Lists and models with a source other than ourselves:', '', ...data].join('\n'),
    '## Licences',
    ...packages.map(({ name }) => `### ${name}\n\n\`\`\`\`text\n${licenceOf(name)}\n\`\`\`\``),
  ].join('\n\n')}\n`;
}

/** The packages that the extension is built with, and what those need in turn, by name. */
function packagesInside(): readonly PackageFile[] {
  const found = new Map<string, PackageFile>();
  const add = (name: string): void => {
    if (found.has(name) || NOT_INSIDE.has(name)) return;
    const file = packageFile(`node_modules/${name}`);
    found.set(name, file);
    for (const other of Object.keys(file.dependencies ?? {})) add(other);
  };
  for (const name of Object.keys(packageFile('.').dependencies ?? {})) add(name);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

const packageFile = (folder: string): PackageFile => JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));

function licenceOf(name: string): string {
  const folder = `node_modules/${name}`;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.\w+)?$/i.test(each));
  if (!file || !existsSync(`${folder}/${file}`)) return `${packageFile(folder).license} (no text in the package)`;
  return readFileSync(`${folder}/${file}`, 'utf8').trim();
}

const NAMES_SOURCE = /Source:|\b(?:CC0|CC BY|MIT|Apache|Common Voice)\b/;

/** The comment at the head of each list or model that names where it comes from. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const head: string[] = [];
      for (const line of readFileSync(`${folder}/${file}`, 'utf8').split('\n')) {
        if (!line.startsWith('# ')) break;
        head.push(line.slice(2));
      }
      const told = head.join(' ');
      return NAMES_SOURCE.test(told) ? [`- \`${folder}/${file}\`: ${told}`] : [];
    });
}
