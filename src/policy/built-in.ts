import { lazy } from '#model/lazy.ts';
import type { PolicyPack } from '#model/policy.ts';
import { withTexts } from '#policy/pack-marks.ts';
import type { PackFile } from '#policy/pack-shape.ts';
import { PACK_TEXTS } from '#policy/pack-texts.ts';
import { composed, type PackLibrary } from '#policy/read-pack.ts';
import renames from '#rules/renames.json';
import sector from '#rules/sector/pack.json?raw';
import sgl from '#rules/sgl/pack.json?raw';
import sterkHuis from '#rules/sterk-huis/pack.json?raw';
import wulverhorst from '#rules/wulverhorst/pack.json?raw';
import zorggroepHHart from '#rules/zorggroep-h-hart/pack.json?raw';

/** As text, since a background that wakes up needs one or two of them. Tests prove that each is valid. */
const TEXTS = {
  sector,
  'zorggroep-h-hart': zorggroepHHart,
  'sterk-huis': sterkHuis,
  wulverhorst,
  sgl,
} as const;

/** The packs that come with the extension; `sector` is the base of the others. */
export const BUILT_IN = Object.keys(TEXTS) as readonly BuiltInId[];
export type BuiltInId = keyof typeof TEXTS;

const fileOf = (id: BuiltInId): (() => PackFile) =>
  lazy(() => {
    const { nl, fr, en } = PACK_TEXTS;
    return JSON.parse(withTexts(TEXTS[id], { nl: nl[id], fr: fr[id], en: en[id] }));
  });

const FILES: Readonly<Record<BuiltInId, () => PackFile>> = {
  sector: fileOf('sector'),
  'zorggroep-h-hart': fileOf('zorggroep-h-hart'),
  'sterk-huis': fileOf('sterk-huis'),
  wulverhorst: fileOf('wulverhorst'),
  sgl: fileOf('sgl'),
};

export const isBuiltIn = (id: string): id is BuiltInId => Object.hasOwn(FILES, id);

/** What any pack may build on. */
export const BUILT_IN_LIBRARY: PackLibrary = {
  ids: BUILT_IN,
  get: (id) => (isBuiltIn(id) ? FILES[id]() : undefined),
  renames,
};

const loaded = new Map<BuiltInId, PolicyPack>();

/** A pack of ours, its base worked in. */
export function loadBuiltIn(id: BuiltInId): PolicyPack {
  const known = loaded.get(id);
  if (known) return known;
  const pack = composed(FILES[id](), (base) => (isBuiltIn(base) ? FILES[base]() : undefined), renames);
  loaded.set(id, pack);
  return pack;
}
