// `npm start`: installs what is missing, builds, and opens a browser with the extension on pages that stand in for the
// four sites. `npm start -- --firefox` takes Firefox; `--headless` shows the same as a tour without a window.
import { ensureBrowsers, ensureNode, ensurePackages } from './ensure.mjs';

ensureNode();
ensurePackages();
ensureBrowsers([process.argv.includes('--firefox') ? 'firefox' : 'chromium']);
// From here on there are packages to import: scripts/start.ts takes over.
process.argv.splice(2, 0, 'start');
await import('./run.mjs');
