import type { SiteAdapter } from '#content-scripts/adapters/contract.ts';
import { createBanner } from '#content-scripts/banner/banner.ts';
import { start } from '#content-scripts/start.ts';

/** Runs on the pages of one site; `manifest.json` says which. Each site's script carries its own adapter only. */
export const runOn = (adapter: SiteAdapter): void =>
  start(adapter, createBanner, document, new AbortController().signal);
