import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { minify } from 'terser';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { withoutTexts } from './src/policy/pack-marks.ts';

const browser = process.env.TARGET === 'firefox' ? 'firefox' : 'chrome';

/**
 * Preact carries the code of `dangerouslySetInnerHTML` even where nobody uses it, and the store's linter warns of it.
 * crxjs runs no plugins for self-contained content scripts, so the finished files are mended instead.
 */
function withoutInnerHtml(): Plugin {
  return {
    name: 'without-inner-html',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = dropInnerHtml(file.code);
          else if (file.fileName.endsWith('.js') && typeof file.source === 'string') {
            file.source = dropInnerHtml(file.source);
          }
        }
      },
    },
  };
}

const dropInnerHtml = (code: string) => code.replace(/\.innerHTML\s*=(?!=)/g, '.textContent=');

/**
 * What runs in every page of a site is made smaller once more: terser finds 0.7 kB behind gzip that vite's own minifier
 * leaves, and vite's finds 1.4 kB that terser leaves. Nothing that could change what the code does is switched on.
 */
function smallerInPages(): Plugin {
  return {
    name: 'smaller-in-pages',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !/^content-scripts\/sites\/.*\.js$/.test(file.fileName)) continue;
          const options = { ecma: 2020, toplevel: true, compress: { passes: 2 } } as const;
          // What it writes the first time lets it see more the second time; the third time nothing.
          for (let time = 0; time < 2; time += 1) {
            file.source = (await minify(String(file.source), options)).code ?? file.source;
          }
        }
      },
    },
  };
}

/** The examples of a pack's rules are its tests; nobody reads them in the extension. */
async function packOf(id: string): Promise<unknown> {
  return JSON.parse(await readFile(`rules/${id}/pack.json`, 'utf8'), (key, value: unknown) =>
    key === 'examples' ? undefined : value,
  );
}

/** The packs without examples, and their texts language by language. */
function packTexts(): Plugin {
  return {
    name: 'pack-texts',
    enforce: 'pre',
    async load(path) {
      const [, id] = /\/rules\/([^/]+)\/pack\.json\?raw$/.exec(path) ?? [];
      if (id !== undefined) return `export default ${JSON.stringify(withoutTexts(await packOf(id)).file)}`;
      if (!path.endsWith('/src/policy/pack-texts.ts')) return null;
      const folders = (await readdir('rules', { withFileTypes: true })).filter((entry) => entry.isDirectory());
      const ids = folders.map(({ name }) => name).filter((name) => existsSync(`rules/${name}/pack.json`));
      const marked = await Promise.all(ids.map(async (id) => ({ id, texts: withoutTexts(await packOf(id)) })));
      const of = (language: 'nl' | 'fr' | 'en') =>
        Object.fromEntries(marked.map(({ id, texts }) => [id, texts[language]]));
      return `export const PACK_TEXTS = ${JSON.stringify({ nl: of('nl'), fr: of('fr'), en: of('en') })}`;
    },
  };
}

/**
 * The words of a page, and how what is found looks: its script carries only the little that it needs without the
 * background, which brings all.
 */
function pageTexts(): Plugin {
  return {
    name: 'page-texts',
    async generateBundle() {
      for (const language of ['nl', 'fr', 'en']) {
        const files = [
          `src/ui/locales/${language}.json`,
          `src/ui/finding-locales/${language}.json`,
          'content-scripts/suggest/mend-words.json',
        ];
        const tables = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, 'utf8'))));
        const style = await readFile('src/ui/findings.css', 'utf8');
        const texts = Object.assign({ 'findings.css': style }, ...tables);
        this.emitFile({ type: 'asset', fileName: `words/${language}.json`, source: JSON.stringify(texts) });
      }
    },
  };
}

/**
 * What is packed stands together, before all else: deflate counts signs in stretches of some 16,000, so packed numbers
 * between stretches of code make both longer, by 11 kB in all.
 */
function packedFirst(): Plugin {
  const areWords = (name: string) => /names|name-words/.test(name);
  return {
    name: 'packed-first',
    async transform(code, id) {
      if (!id.endsWith(manifest.background.service_worker)) return null;
      const models = (await readdir('rules/models')).filter((name) => name.endsWith('.txt'));
      const lists = await readdir('rules/packed');
      const names = [
        ...models.map((name) => `models/${name}`),
        ...lists.filter((name) => !areWords(name)).map((name) => `packed/${name}`),
        ...lists.filter(areWords).map((name) => `packed/${name}`),
      ];
      return { code: `${names.map((name) => `import '/rules/${name}?raw';`).join('')}${code}`, map: null };
    },
  };
}

const outDir = `dist/${browser}`;
const target =
  browser === 'firefox'
    ? `firefox${Number.parseInt(manifest.browser_specific_settings.gecko.strict_min_version, 10)}`
    : `chrome${manifest.minimum_chrome_version}`;
const define = { 'process.env.NODE_ENV': '"production"', __BROWSER__: JSON.stringify(browser) };

/** Builds a script that is one file: nothing is shared with others. */
const buildAlone = (input: string, entryFileNames: string, plugins: readonly Plugin[]) =>
  build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define,
    plugins: [...plugins],
    build: {
      outDir,
      target,
      emptyOutDir: false,
      rolldownOptions: { input, output: { format: 'iife', entryFileNames, codeSplitting: false } },
    },
  });

/**
 * What a page gets only once somebody attaches a file: a script of its own, which the background brings. The manifest
 * does not name it, so crxjs does not know it.
 */
function photoPart(): Plugin {
  return {
    name: 'photo-part',
    async closeBundle() {
      for (const name of ['blazeface.json', 'blazeface.bin']) {
        await mkdir(`${outDir}/models`, { recursive: true });
        await copyFile(`node_modules/@vladmandic/human/models/${name}`, `${outDir}/models/${name}`);
      }
      await buildAlone('content-scripts/photos/part.iife.tsx', 'content-scripts/photos/part.js', [withoutInnerHtml()]);
    },
  };
}

/** Where the build puts the background. */
const BACKGROUND = 'background.js';

/**
 * The background is one file, where crxjs would share parts of it with our pages: it is read anew each time it wakes,
 * while somebody types, and every further file costs two to three milliseconds then.
 */
function backgroundAlone(): Plugin {
  return {
    name: 'background-alone',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { 'manifest.json': asset } = bundle;
        if (asset?.type !== 'asset') throw new Error('crxjs has written no manifest');
        const background = browser === 'firefox' ? { scripts: [BACKGROUND] } : { service_worker: BACKGROUND };
        asset.source = JSON.stringify({ ...JSON.parse(String(asset.source)), background }, null, 2);
      },
    },
    closeBundle: () =>
      buildAlone(manifest.background.service_worker, BACKGROUND, [packTexts(), packedFirst()]).then(() => {}),
  };
}

/** crxjs is told of no background: `backgroundAlone` builds it. */
const { background: _, ...crxManifest } = manifest;

export default defineConfig({
  define,
  // A tenth of a kilobyte less behind gzip in what runs in every page.
  resolve: { alias: { 'preact/jsx-runtime': resolve('src/ui/jsx.ts') } },
  plugins: [
    packTexts(),
    crx({ manifest: crxManifest as unknown as ManifestV3Export, browser }),
    withoutInnerHtml(),
    smallerInPages(),
    pageTexts(),
    photoPart(),
    backgroundAlone(),
  ],
  build: {
    outDir,
    modulePreload: false,
    target,
    rolldownOptions: { input: ['popup/popup.html', 'popup/settings.html', 'popup/welcome.html'] },
  },
});
