/** Keeps how each surface was found, so that a site that changed is noticed before somebody misses the warnings. */
import type { FoundBy, SiteHealth, SurfaceHealth } from '#content-scripts/adapters/contract.ts';
import type { Surface } from '#model/draft.ts';

interface Seen {
  readonly editor?: FoundBy;
  readonly submit?: FoundBy;
}

export function siteHealth() {
  const surfaces = new Map<Surface, SurfaceHealth>();
  // Asked for with every key.
  let all: readonly SurfaceHealth[] = [];
  return {
    note(surface: Surface, seen: Seen) {
      surfaces.set(surface, { editor: 'nothing', ...surfaces.get(surface), surface, ...seen });
      all = [...surfaces.values()];
    },
    report: () => all,
  } satisfies SiteHealth & { note(surface: Surface, seen: Seen): void };
}
