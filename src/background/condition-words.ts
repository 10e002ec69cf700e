import { cueWord } from '#checker/cue-words.ts';
import type { Label } from '#model/labels.ts';
import type { Language } from '#model/language.ts';
import type { Condition } from '#model/policy.ts';

const WORDS = {
  nl: { and: ' en ', or: ' of ', of: 'van', none: 'zonder', sure: 'zekerheid vanaf', together: 'samen vanaf' },
  fr: {
    and: ' et ',
    or: ' ou ',
    of: 'parmi',
    none: 'sans',
    sure: 'certitude à partir de',
    together: 'ensemble à partir de',
  },
  en: { and: ' and ', or: ' or ', of: 'of', none: 'without', sure: 'certainty from', together: 'together from' },
} as const;

const WITHIN = {
  sentence: { nl: 'in één zin', fr: 'dans une même phrase', en: 'in one sentence' },
  paragraph: { nl: 'in één alinea', fr: 'dans un même paragraphe', en: 'in one paragraph' },
  draft: { nl: 'in het hele bericht', fr: 'dans tout le message', en: 'anywhere in the post' },
} as const;

/** What a rule looks for, as a line for a person. */
export function conditionWords(condition: Condition, language: Language): string {
  const { all = [], any = [], atLeast = 1, eachOf = [], none = [], within, certainty, together } = condition;
  const words = WORDS[language];
  const named = (labels: readonly Label[], between: string) =>
    [...new Set(labels.map((label) => cueWord(label, language) ?? label))].join(between);
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return [
    ...(all.length > 0 ? [named(all, words.and)] : []),
    ...(any.length > 0 ? [`${atLeast > 1 ? `${atLeast} ${words.of} ` : ''}${named(any, words.or)}`] : []),
    ...eachOf.map((group) => named(group, words.or)),
    ...(none.length > 0 ? [`${words.none} ${named(none, words.or)}`] : []),
    ...(within ? [WITHIN[within][language]] : []),
    ...(certainty !== undefined ? [`${words.sure} ${percent.format(certainty)}`] : []),
    ...(together !== undefined ? [`${words.together} ${percent.format(together)}`] : []),
  ].join('; ');
}
