import type { SiteHealth } from '#content-scripts/adapters/contract.ts';
import type { Surface } from '#model/draft.ts';

/**
 * True when the box or its send control was found by a last resort only: the site has changed since it was looked at,
 * and what is said of this box may be wrong. A control that is missing is told of in another way.
 */
export function isStrange(health: SiteHealth | undefined, surface: Surface): boolean {
  const known = health?.report().find((one) => one.surface === surface);
  return known?.editor === 'structure' || known?.submit === 'structure';
}
