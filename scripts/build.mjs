// Builds dist/chrome and dist/firefox from the one manifest. `node scripts/build.mjs firefox` builds only that one.
import { spawnSync } from 'node:child_process';

const targets = process.argv.length > 2 ? process.argv.slice(2) : ['chrome', 'firefox'];
for (const TARGET of targets) {
  const { status } = spawnSync('npx vite build --logLevel warn', {
    stdio: 'inherit',
    shell: true,
    // Whoever starts this may be in development: then code would carry the paths of this machine.
    env: { ...process.env, NODE_ENV: 'production', TARGET },
  });
  if (status !== 0) process.exit(status ?? 1);
}
