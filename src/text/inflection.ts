import { lazy } from '#model/lazy.ts';
import englishForms from '#rules/lists/english-forms.txt?raw';

/**
 * Endings of Dutch, French and English words. Both directions err on the side of finding: a form that no speaker would
 * write does no harm, since it is only compared with what was written. Irregular English forms come from a list made
 * beforehand; irregular Dutch and French ones are missed, and word lists name them.
 */

interface Ending {
  readonly cut: string;
  readonly put?: string;
  /** The stem is also tried as Dutch spells it alone: "katt" → "kat", "bom" → "boom", "huiz" → "huis". */
  readonly respell?: boolean;
}

const ENDINGS: readonly Ending[] = [
  // nl: plural, possessive, inflected adjective
  { cut: "'s" },
  { cut: 's' },
  { cut: 'en', respell: true },
  { cut: 'n' },
  { cut: 'e', respell: true },
  // nl: diminutives, the Flemish ones too
  { cut: 'je' },
  { cut: 'jes' },
  { cut: 'tje' },
  { cut: 'tjes' },
  { cut: 'etje', respell: true },
  { cut: 'etjes', respell: true },
  { cut: 'pje' },
  { cut: 'pjes' },
  { cut: 'ke' },
  { cut: 'kes' },
  { cut: 'eke', respell: true },
  { cut: 'ekes', respell: true },
  { cut: 'ske' },
  { cut: 'skes' },
  // fr: feminine and plural
  { cut: 'es' },
  { cut: 'x' },
  { cut: 'aux', put: 'al' },
  { cut: 'euse', put: 'eur' },
  { cut: 'euses', put: 'eur' },
  { cut: 'ne', respell: true },
  { cut: 'nes', respell: true },
  // en: plural, past, -ing
  { cut: 'ies', put: 'y' },
  { cut: 'ied', put: 'y' },
  { cut: 'ed', respell: true },
  { cut: 'd' },
  { cut: 'ing', respell: true },
  { cut: 'ing', put: 'e' },
];

const BY_LAST_LETTER = new Map<string, Ending[]>();
for (const ending of ENDINGS) {
  const last = ending.cut.slice(-1);
  BY_LAST_LETTER.set(last, [...(BY_LAST_LETTER.get(last) ?? []), ending]);
}
const SHORTEST_STEM = 3;

const irregular = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      englishForms
        .split('\n')
        .map((line) => line.split('\t'))
        .flatMap(([form = '', base]): [string, string][] => (base === undefined ? [] : [[form, base]])),
    ),
);

/** The words of which `norm` may be a form, without `norm` itself. */
export function stemsOf(norm: string): readonly string[] {
  const base = irregular().get(norm);
  return base === undefined ? regularStemsOf(norm) : [base, ...regularStemsOf(norm)];
}

/** Those that its ending alone explains. */
export function regularStemsOf(norm: string): readonly string[] {
  const stems = new Set<string>();
  for (const { cut, put = '', respell = false } of BY_LAST_LETTER.get(norm.slice(-1)) ?? []) {
    if (!norm.endsWith(cut)) continue;
    const stem = norm.slice(0, -cut.length) + put;
    if (stem.length < SHORTEST_STEM) continue;
    stems.add(stem);
    if (respell) stems.add(respelled(stem));
  }
  stems.delete(norm);
  return [...stems];
}

const DOUBLE_CONSONANT = /([bcdfghjklmnpqrstvwxz])\1$/;
const OPEN_SYLLABLE = /(^|[^aeiouy])([aeou])([bcdfghklmnprstvz])$/;

/** A Dutch stem as it is written alone. */
function respelled(stem: string): string {
  const single = DOUBLE_CONSONANT.test(stem) ? stem.slice(0, -1) : stem.replace(OPEN_SYLLABLE, '$1$2$2$3');
  return single.replace(/v$/, 'f').replace(/z$/, 's');
}

/** Regular forms of a Dutch infinitive ("dwalen": dwaal, dwaalt, dwaalde, gedwaald, dwalend). */
export function dutchVerbForms(infinitive: string): readonly string[] {
  if (!/.{2}en$/.test(infinitive)) return [];
  const root = infinitive.slice(0, -2);
  const stem = respelled(root);
  const past = /[cfhkpstx]$/.test(root) ? 't' : 'd';
  const participle = /[td]$/.test(stem) ? stem : stem + past;
  return [
    stem,
    `${stem}t`,
    `${stem}${past}e`,
    `${stem}${past}en`,
    `ge${participle}`,
    `${infinitive}d`,
    `${infinitive}de`,
  ];
}
