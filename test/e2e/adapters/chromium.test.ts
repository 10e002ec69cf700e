import { tryAdapters } from '#test/e2e/adapters/all.ts';

tryAdapters('chromium');
