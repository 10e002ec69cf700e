import { digitsOf } from '#detectors/digits.ts';
import { isOwnContact } from '#detectors/surroundings.ts';
import { type Leaning, leaning, OWN_CERTAINTY } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { DraftLanguage } from '#model/document.ts';
import type { Match } from '#model/match.ts';
import { written } from '#text/written.ts';

/** From a plus, two zeros or one zero on: as many digits and joints as a number can have. */
/** Quick to ask: without it there is no number. */
const MAYBE = /[+0][\d \u00a0()/.\u2013-]{7}/;
const WRITTEN = /(?<![\p{L}\p{N}#@_]|[€£$] ?|\d[.,/-])(?:\+|0|\(0)[\d \u00a0()/.\u2013-]{7,22}\d(?![\p{L}_])/gu;
const GROUP_END = /\d(?=\D|$)/g;
/** Several joints in a row that no one writes inside a number, or a number that goes on as a sum or a range. */
const NOT_JOINED = / {3,}|\.\.|--|\/\//;

/** As the Dutch write the area code 045; a Belgian mobile number has four digits before its joint. */
const HEERLEN = /^045[^\d]/;
/** Irish and German mobile numbers look like others' fixed or business numbers; the language of the text decides. */
const MOBILE_IN: Partial<Record<DraftLanguage, RegExp>> = { en: /^08[35-9]\d{7}$/, de: /^01[5-7]\d{8,9}$/ };

/** The writer's own number: of account only where personal contact with a client is sought. */
const OWN = 'own-number';

type Kind = 'mobile' | 'fixed' | 'service';
interface Plan {
  readonly form: RegExp;
  readonly kind: Kind;
}

/** Number plans on digits alone, `+` for the international prefix; the first that fits counts. Sources: ACM, BIPT, ARCEP, Ofcom, BNetzA. */
const PLANS: readonly Plan[] = [
  { form: /^0(?:[89]00\d{4,7}|90[69]\d{4,7}|7[08]\d{6}|8[458]\d{7}|8[0-2]\d{7})$/, kind: 'service' },
  { form: /^(?:\+31|0031)0?6\d{8}$/, kind: 'mobile' },
  { form: /^(?:\+32|0032)0?4[5-9]\d{7}$/, kind: 'mobile' },
  { form: /^(?:\+33|0033)0?[67]\d{8}$/, kind: 'mobile' },
  { form: /^(?:\+44|0044)0?7\d{9}$/, kind: 'mobile' },
  { form: /^(?:\+49|0049)0?1[5-7]\d{8,9}$/, kind: 'mobile' },
  { form: /^(?:\+31|0031)0?[1-578]\d{8}$/, kind: 'fixed' },
  { form: /^(?:\+32|0032)0?[1-9]\d{7}$/, kind: 'fixed' },
  { form: /^(?:\+33|0033)0?[1-59]\d{8}$/, kind: 'fixed' },
  { form: /^(?:\+44|0044)0?[12]\d{8,9}$/, kind: 'fixed' },
  // Other countries: most people with such a number gave it as their own mobile.
  { form: /^(?:\+|00)(?!3[123]|4[49])[1-9]\d{8,13}$/, kind: 'mobile' },
  { form: /^06\d{8}$/, kind: 'mobile' },
  { form: /^04[5-9]\d{7}$/, kind: 'mobile' },
  { form: /^07\d{8,9}$/, kind: 'mobile' },
  { form: /^0[1-9]\d{7,9}$/, kind: 'fixed' },
];

/**
 * Telephone number of a person: Dutch, Belgian, French, British, German and international forms. Mobile numbers count
 * unless the words around them say vacancy, help line or the like; fixed ones, which mostly ring at an organisation,
 * only beside words about a client. The organisation's own and service numbers never count, and a number that the
 * writer gives as their own hardly – except as a private number, where a work number belongs. Misses numbers written
 * without their first 0.
 */
export const phone: Detector = {
  id: 'phone',
  detect: (input) => {
    const { text } = written(input.document);
    if (!MAYBE.test(text)) return [];
    return [...text.matchAll(WRITTEN)].flatMap(({ 0: run, index }) => {
      // "(0475 91 30 46)" is a number in brackets, "(0475) 91 30 46" one with brackets.
      const skipped = /^\(0[^)]*$/.test(run) ? 1 : 0;
      return matchOf(input, run.slice(skipped), index + skipped);
    });
  },
};

function matchOf(input: DetectorInput, run: string, start: number): readonly Match[] {
  const found = longestNumber(run, input.document.languages[0]);
  if (!found || found.kind === 'service' || isOwnContact(input, found.written)) return [];
  const where = written(input.document).span(start, found.written.length);
  const because = reasonFor(found.kind, leaning(input, where), input);
  if (because === null) return [];
  return [
    { label: 'phone', where, ...(because === OWN && { certainty: OWN_CERTAINTY }), because: [found.kind, because] },
  ];
}

/** The longest beginning of the run that is a number: another one may follow after a blank. */
function longestNumber(
  run: string,
  language: DraftLanguage | undefined,
): { readonly written: string; readonly kind: Kind } | null {
  const ends = [...run.matchAll(GROUP_END)].map(({ index }) => index + 1).reverse();
  for (const end of ends) {
    const written = run.slice(0, end);
    const digits = (written.startsWith('+') ? '+' : '') + digitsOf(written.replace(/\(0\)/, ''));
    const plan = NOT_JOINED.test(written) ? undefined : PLANS.find(({ form }) => form.test(digits));
    if (!plan) continue;
    if (HEERLEN.test(written)) return { written, kind: 'fixed' };
    return { written, kind: language && MOBILE_IN[language]?.test(digits) ? 'mobile' : plan.kind };
  }
  return null;
}

/** Why the number is a person's and not meant for everybody; null when it is not. */
function reasonFor(kind: Kind, lean: Leaning, { draft }: DetectorInput): string | null {
  const { client, organisation, writer, private: secret, family, order } = lean;
  if (kind === 'fixed') return client >= 3 && client > organisation + order ? 'client-context' : null;
  if (secret > 0 && organisation <= secret) return 'private-number';
  if (organisation + order > 0 && organisation + order >= client) return null;
  if (draft.audience === 'direct' && family > client) return null;
  if (writer > client) return draft.audience === 'direct' ? OWN : null;
  return client > 0 ? 'client-context' : 'mobile';
}
