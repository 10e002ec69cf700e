import { whatsapp } from '#content-scripts/adapters/whatsapp/adapter.ts';
import { runOn } from '#content-scripts/sites/run.ts';

runOn(whatsapp);
