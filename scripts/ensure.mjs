// Installs what is missing, with nothing but Node itself: the packages of package-lock.json and two browsers.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';

const CANDIDATES = {
  chromium: [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: [
    process.env.FIREFOX_PATH,
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};
const DEBIAN_PACKAGE = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Path of an installed browser, or undefined. */
export function findBrowser(name) {
  const found = CANDIDATES[name].find((path) => path && existsSync(path));
  if (found || name === 'firefox') return found;
  try {
    const own = createRequire(import.meta.url)('playwright').chromium.executablePath();
    return existsSync(own) ? own : undefined;
  } catch {
    return undefined; // playwright itself is not installed yet
  }
}

function run(command, args, options = {}) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) console.error(String(error.message));
  return status === 0;
}

/**
 * Packages in the versions of the lock file; done only when it is newer than what is installed.
 * Not `npm ci`: that refuses a lock file which does not name the prebuilt parts for every other system too.
 */
export function ensurePackages() {
  const stamp = 'node_modules/.package-lock.json';
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing the packages of package-lock.json: half a minute to two minutes, mostly without a word.');
  if (!run('npm', ['install', '--no-save', '--ignore-scripts', '--no-fund', '--no-audit'])) {
    fail('npm install did not succeed.');
  }
  // Nothing to install leaves the stamp as it was.
  utimesSync(stamp, new Date(), new Date());
}

/** The named browsers, installed with the system's own means where that is possible. */
export function ensureBrowsers(names) {
  const missing = () => names.filter((name) => !findBrowser(name));
  if (missing().length === 0) return;
  const isDebianRoot = process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (isDebianRoot) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', ...missing().map((name) => DEBIAN_PACKAGE[name])],
      { env },
    );
  } else if (missing().includes('chromium')) {
    run('npx', ['playwright', 'install', 'chromium']);
  }
  for (const name of missing()) {
    fail(
      `No ${name} was found. Install it (Debian: apt install ${DEBIAN_PACKAGE[name]}) or set ${name.toUpperCase()}_PATH.`,
    );
  }
}

/** Node older than package.json asks for is said at once, not as a riddle later. */
export function ensureNode() {
  const wanted = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.replace('>=', '').split('.').map(Number);
  const has = process.versions.node.split('.').map(Number);
  const older = has[0] < wanted[0] || (has[0] === wanted[0] && has[1] < wanted[1]);
  if (older) fail(`Node ${wanted.join('.')} or newer is needed, this is ${process.versions.node}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
