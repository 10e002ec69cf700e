import { linkedin } from '#content-scripts/adapters/linkedin/adapter.ts';
import { runOn } from '#content-scripts/sites/run.ts';

runOn(linkedin);
