import { ask } from '#platform/messaging.ts';

void ask('page', { site: 'unknown' }, 1000);
