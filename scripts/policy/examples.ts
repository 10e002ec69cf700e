import { explain } from '#checker/explain.ts';
import type { Detector } from '#model/detector.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { REGISTER_LABELS } from '#model/labels.ts';
import { LANGUAGES, type Language } from '#model/language.ts';
import type { PolicyPack, Rule } from '#model/policy.ts';
import type { PackFile } from '#policy/pack-shape.ts';

/** One example of a rule, and whether the checker says of it what the pack says. */
export interface ExampleOutcome {
  readonly rule: string;
  readonly kind: 'flag' | 'pass';
  readonly language: Language;
  /** From 1, as a person counts. */
  readonly number: number;
  readonly right: boolean;
}

export const outcomeName = ({ rule, kind, language, number }: ExampleOutcome): string =>
  `${rule} ${kind} ${language} ${number}`;

/** Asks every rule of the pack about its own examples. */
export function runExamples(
  file: PackFile,
  pack: PolicyPack,
  detectors: readonly Detector[],
): readonly ExampleOutcome[] {
  return (file.rules ?? []).flatMap(({ id, examples }) => {
    const rule = pack.rules.find((each) => each.id === id);
    if (!examples || !rule) return [];
    const { registered = {}, ...setting } = examples.in ?? {};
    const register = registerOf(registered);
    const alone = { policy: { ...pack, rules: [rule] }, detectors, register, language: 'en' as const };
    return (['flag', 'pass'] as const).flatMap((kind) =>
      LANGUAGES.flatMap((language) =>
        (examples[kind][language] ?? []).map((text, index): ExampleOutcome => {
          const [told] = explain(exampleDraft(text, rule, setting), alone).rules;
          return {
            rule: id,
            kind,
            language,
            number: index + 1,
            right: (told?.verdict === 'speaks') === (kind === 'flag'),
          };
        }),
      ),
    );
  });
}

type ExampleSetting = NonNullable<NonNullable<NonNullable<PackFile['rules']>[number]['examples']>['in']>;
type Setting = Omit<ExampleSetting, 'registered'>;

/** Stands in for the register of clients: knows these names, letter by letter. */
const registerOf = (registered: NonNullable<ExampleSetting['registered']>): Detector => ({
  id: 'register',
  detect: ({ document: { text } }) =>
    REGISTER_LABELS.flatMap((label) =>
      (registered[label] ?? [])
        .map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }))
        .filter(({ start }) => start >= 0)
        .map((where) => ({ label, where })),
    ),
});

/** A public post on a personal Facebook account, unless the pack or the rule's own limits say otherwise. */
function exampleDraft(text: string, { sites, surfaces, audience, account }: Rule, setting: Setting): Draft {
  return draftOf(text, {
    site: sites?.[0] ?? 'facebook',
    surface: surfaces?.[0] ?? 'post',
    audience: audience?.[0] ?? 'public',
    account: account?.[0] ?? 'personal',
    ...setting,
  });
}
