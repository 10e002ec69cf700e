import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

/** What takes longest, the longest first: begun last, one would keep the others waiting for its end. */
const LONG = [
  'e2e/adapters/chromium',
  'e2e/adapters/firefox',
  'e2e/untouched',
  'e2e/whole-way.firefox',
  'e2e/whole-way.chromium',
  'e2e/photos',
  'e2e/hostile',
  'e2e/popup',
  'e2e/sequences',
  'e2e/stand-in-traps',
  'e2e/every-hand',
  'e2e/suggest',
  'e2e/register',
  'e2e/lasting',
  'e2e/silence',
  'e2e/managed',
  'corpus/accuracy',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = LONG.findIndex((part) => moduleId.includes(part));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  oxc: { jsx },
  test: {
    // No file leaves anything behind in a module; each would load lists and models, or the browsers' drivers, anew.
    isolate: false,
    // No test measures time; this only ends one that hangs, also on a machine that is busy with other things.
    testTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/helpers/retry-report.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/packs/**/*.test.ts', 'test/corpus/**/*.test.ts'],
        },
      },
      { extends: true, test: { name: 'dom', include: ['test/unit/**/*.test.tsx'], environment: 'happy-dom' } },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts', 'test/adapters/**/*.test.ts'],
          globalSetup: ['test/helpers/set-up.ts'],
          // A test of a second takes a minute on a machine with ten times as much to do: only what hangs is ended.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // On a busy machine one step in some thousand comes late. `retry-report.ts` names each: a race to be found.
          retry: 1,
          // Each file starts its own browsers. One waits now and then, for a frame or an answer: three keep two cores busy.
          maxWorkers: 3,
        },
      },
    ],
  },
});
