/** Keeps how each surface was found, so that a site that changed is noticed before somebody misses the warnings. */
import type { FoundBy, SiteHealth, SurfaceHealth } from '#content-scripts/adapters/contract.ts';
import type { Surface } from '#model/draft.ts';

export class Health implements SiteHealth {
  readonly #surfaces = new Map<Surface, SurfaceHealth>();

  note(surface: Surface, seen: { readonly editor?: FoundBy; readonly submit?: FoundBy }) {
    const before = this.#surfaces.get(surface) ?? { surface, editor: 'nothing', submit: 'nothing' };
    this.#surfaces.set(surface, { ...before, ...seen });
  }

  report(): readonly SurfaceHealth[] {
    return [...this.#surfaces.values()];
  }
}
