import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  accessSync,
  constants,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName, Options } from '#test/helpers/browser.ts';

/** What IT would do on a computer: policy files where the browser looks for them. */
export interface ManagedComputer {
  /** How to open a browser there. */
  readonly options: Options;
  /** Writes the values for the extension; undefined removes the file. */
  set(values: unknown): void;
  dispose(): void;
}

export const managedComputer = (name: BrowserName): ManagedComputer =>
  name === 'chromium' ? chromiumComputer() : firefoxComputer();

const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

/** Chromium looks in one folder of the system only, where not everybody may write. */
export function mayManage(name: BrowserName): boolean {
  try {
    if (name === 'chromium') accessSync('/etc', constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A copy of the build with an id of its own, so that no other browser on this computer is managed along with it. */
function chromiumComputer(): ManagedComputer {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const id = createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
  const dist = `dist/managed-${id}`;
  cpSync('dist/chrome', dist, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8'));
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify({ ...manifest, key: key.toString('base64') }));
  const file = join(CHROMIUM_POLICIES, `${id}.json`);
  return {
    options: { dist },
    set: (values) => put(file, values && { '3rdparty': { extensions: { [id]: values } } }),
    dispose() {
      put(file, undefined);
      rmSync(dist, { recursive: true });
    },
  };
}

/** Firefox also looks in the person's own folder, so another home is a computer of its own. */
function firefoxComputer(): ManagedComputer {
  const home = mkdtempSync(join(tmpdir(), 'bezint-home-'));
  const name = 'bezint@bezint';
  const file = join(home, '.mozilla/managed-storage', `${name}.json`);
  return {
    options: { env: { HOME: home } },
    set: (data) => put(file, data && { name, description: 'Set by IT', type: 'storage', data }),
    dispose: () => rmSync(home, { recursive: true }),
  };
}

function put(file: string, content: unknown): void {
  if (content === undefined) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  // In one step, from the next folder: a browser that looks in between must not read half a file.
  const whole = join(dirname(dirname(file)), 'bezint-new-policy');
  writeFileSync(whole, JSON.stringify(content));
  renameSync(whole, file);
}
