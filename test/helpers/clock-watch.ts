import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '#test/helpers/browser.ts';
import type { Tab } from '#test/helpers/tab.ts';

const ASK = 'clock-watch';
const ANSWER = 'data-clock-watch';

/** What the extension's scripts in a page have asked the clock for. */
export interface Clock {
  /** Timers and frames since the page was opened. */
  readonly asked: number;
  /** Those that are still to come, each by what asked for it. */
  readonly open: readonly string[];
}

/**
 * A copy of the built extension whose content scripts count the timers and frames they ask for. What is asked of
 * `window` by name is missed in Firefox, where it is another object than the script's own globals.
 */
export function withClockWatch(name: BrowserName): { readonly dist: string; dispose(): void } {
  const dist = mkdtempSync(join(tmpdir(), 'bezint-clock-'));
  cpSync(name === 'chromium' ? 'dist/chrome' : 'dist/firefox', dist, { recursive: true });
  const file = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const script of manifest.content_scripts) if (script.world !== 'MAIN') script.js.unshift('clock-watch.js');
  writeFileSync(file, JSON.stringify(manifest));
  writeFileSync(join(dist, 'clock-watch.js'), `(${watchClock.toString()})('${ASK}', '${ANSWER}');`);
  return { dist, dispose: () => rmSync(dist, { recursive: true }) };
}

export async function clockOf(tab: Tab): Promise<Clock> {
  const json = await tab.evaluate(
    ({ ask, answer }) => {
      document.dispatchEvent(new CustomEvent(ask));
      return document.documentElement.getAttribute(answer);
    },
    { ask: ASK, answer: ANSWER },
  );
  if (json === null) throw new Error('nobody counts in this page');
  return JSON.parse(json);
}

/** Runs before the extension's own script, in its world, and must stand alone. */
function watchClock(ask: string, answer: string): void {
  const open = new Map<string, string>();
  let asked = 0;
  const world = globalThis as unknown as Record<string, (...given: unknown[]) => unknown>;
  const kinds = [
    ['setTimeout', 'clearTimeout', true],
    ['setInterval', 'clearInterval', false],
    ['requestAnimationFrame', 'cancelAnimationFrame', true],
    ['requestIdleCallback', 'cancelIdleCallback', true],
  ] as const;
  for (const [start, stop, isOnce] of kinds) {
    const [begin, end] = [world[start], world[stop]];
    if (!begin || !end) continue;
    world[start] = (run, ...given) => {
      asked += 1;
      const id = begin.call(
        globalThis,
        (...told: unknown[]) => {
          if (isOnce) open.delete(`${stop} ${id}`);
          return (run as (...told: unknown[]) => unknown)(...told);
        },
        ...given,
      );
      open.set(`${stop} ${id}`, `${start} ${given.join()}: ${new Error().stack}`);
      return id;
    };
    world[stop] = (id) => {
      open.delete(`${stop} ${id}`);
      return end.call(globalThis, id);
    };
  }
  document.addEventListener(ask, () => {
    document.documentElement.setAttribute(answer, JSON.stringify({ asked, open: [...open.values()] }));
  });
}
