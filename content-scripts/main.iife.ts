import { ask } from '#platform/messaging.ts';

void ask('page', { site: 'x' }, 1000);
