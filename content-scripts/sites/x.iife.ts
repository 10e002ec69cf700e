import { x } from '#content-scripts/adapters/x/adapter.ts';
import { runOn } from '#content-scripts/sites/run.ts';

runOn(x);
