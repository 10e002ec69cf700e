import { defineConfig } from 'vitest/config';

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

export default defineConfig({
  oxc: { jsx },
  test: {
    // No test measures time; this only ends one that hangs, also on a machine that is busy with other things.
    testTimeout: 60_000,
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
          hookTimeout: 120_000,
          // On a busy machine one step in some thousand comes late. The report names every retry: each is a race to be found.
          retry: 1,
          // Each file starts its own browsers. One waits now and then, for a frame or an answer: three keep two cores busy.
          maxWorkers: 3,
          // No file leaves anything behind in a module; each would load the two drivers anew.
          isolate: false,
        },
      },
    ],
  },
});
