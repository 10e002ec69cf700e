import { adapterFor } from '#content-scripts/adapters/index.ts';
import { createBanner } from '#content-scripts/banner/banner.ts';
import { start } from '#content-scripts/start.ts';

const adapter = adapterFor(location.hostname);
if (adapter) start(adapter, createBanner, document, new AbortController().signal);
