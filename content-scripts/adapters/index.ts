import type { SiteAdapter } from '#content-scripts/adapters/contract.ts';
import { facebook } from '#content-scripts/adapters/facebook/adapter.ts';
import { linkedin } from '#content-scripts/adapters/linkedin/adapter.ts';
import { whatsapp } from '#content-scripts/adapters/whatsapp/adapter.ts';
import { x } from '#content-scripts/adapters/x/adapter.ts';

/** Every site that is covered. */
const ADAPTERS: readonly SiteAdapter[] = [facebook, linkedin, whatsapp, x];

/** The adapter of the page at this host name; undefined where the extension has nothing to do. */
export function adapterFor(host: string): SiteAdapter | undefined {
  return ADAPTERS.find(({ hosts }) => hosts.includes(host));
}
