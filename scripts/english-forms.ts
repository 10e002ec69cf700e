import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'compromise/three';
import { regularStemsOf } from '#text/inflection.ts';

export const FORMS_FILE = 'rules/lists/english-forms.txt';

/** The parts of compromise's model that this reads; its types leave them open. */
interface World {
  readonly model: {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
    readonly two: { readonly irregularPlurals: Readonly<Record<string, string>> };
  };
  readonly methods: {
    readonly two: {
      readonly transform: {
        readonly verb: {
          conjugate(infinitive: string, model: unknown): Readonly<Record<string, string>>;
          toInfinitive(form: string, model: unknown, tense: string): string;
        };
      };
    };
  };
}

/** Every English form that no ending explains, with its base: "fell" of "fall", "children" of "child". */
export function englishForms(): string {
  const { model, methods } = nlp.world() as unknown as World;
  const { conjugate, toInfinitive } = methods.two.transform.verb;
  const words = Object.keys(model.one.lexicon).filter((word) => /^[a-z]{3,}$/.test(word));
  const tagged = (tag: string) => words.filter((word) => model.one.lexicon[word] === tag);
  // Many verbs stand there as nouns ("fall", "break"), so they are reached through their past as well.
  const bases = new Set([
    ...tagged('Infinitive'),
    ...tagged('PastTense').map((form) => toInfinitive(form, model, 'PastTense')),
  ]);
  const verbs = [...bases].flatMap((base) => {
    const { PastTense = '', Participle = '' } = conjugate(base, model);
    return [PastTense, Participle].map((form): [string, string] => [form, base]);
  });
  const plurals = Object.entries(model.two.irregularPlurals).map(([base, form]): [string, string] => [form, base]);
  const lines = [...verbs, ...plurals]
    .filter(([form, base]) => /^[a-z]{3,}$/.test(form) && form !== base && !regularStemsOf(form).includes(base))
    .map(([form, base]) => `${form}\t${base}`);
  return [
    '# Irregular English forms and their base. Made by scripts/english-forms.ts from compromise (MIT); not edited by hand.',
    ...[...new Set(lines)].sort(),
    '',
  ].join('\n');
}

/** Writes the list anew; `--check` only says whether it is as it should be. */
export async function main(args: readonly string[]): Promise<number> {
  const made = englishForms();
  if (!args.includes('--check')) {
    writeFileSync(FORMS_FILE, made);
    return 0;
  }
  if (readFileSync(FORMS_FILE, 'utf8') === made) return 0;
  console.error(`${FORMS_FILE} is out of date: node scripts/run.mjs english-forms`);
  return 1;
}
