import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** axe-core as a script to run in a page. */
export const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
