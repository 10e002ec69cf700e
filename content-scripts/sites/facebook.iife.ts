import { facebook } from '#content-scripts/adapters/facebook/adapter.ts';
import { runOn } from '#content-scripts/sites/run.ts';

runOn(facebook);
