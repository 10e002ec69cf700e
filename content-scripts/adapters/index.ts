import type { SiteAdapter } from '#content-scripts/adapters/contract.ts';
import { facebook } from '#content-scripts/adapters/facebook/adapter.ts';
import { linkedin } from '#content-scripts/adapters/linkedin/adapter.ts';
import { whatsapp } from '#content-scripts/adapters/whatsapp/adapter.ts';
import { x } from '#content-scripts/adapters/x/adapter.ts';

/** Every site that is covered. A page gets the script of its own site only: `content-scripts/sites`. */
export const ADAPTERS: readonly SiteAdapter[] = [facebook, linkedin, whatsapp, x];
