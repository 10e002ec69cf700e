import type { Counted, Language } from '#model/language.ts';

type KeysOf<Texts, Kind> = { [Key in keyof Texts]: Texts[Key] extends Kind ? Key : never }[keyof Texts];

/** The texts of one language. Placeholders stand in braces: `{count}`. */
export interface Words<Texts> {
  readonly language: Language;
  /** The text under the key, its placeholders filled in. */
  (key: KeysOf<Texts, string>, values?: Readonly<Record<string, string | number>>): string;
  /** The text under the key in the form that fits the number, which fills `{count}`. */
  count(key: KeysOf<Texts, Counted>, count: number): string;
}

const fill = (text: string, values: Readonly<Record<string, string | number>>) =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));

/** Gives the words of any language out of one table. A language that misses a key does not compile. */
export const wordsFrom =
  <Texts extends Record<string, string | Counted>>(table: Record<Language, Texts>) =>
  (language: Language): Words<Texts> =>
    wordsIn(language, table[language]);

/** The words of one language. */
export function wordsIn<Texts extends Record<string, string | Counted>>(
  language: Language,
  texts: Texts,
): Words<Texts> {
  const plural = new Intl.PluralRules(language);
  const say = (key: KeysOf<Texts, string>, values = {}) => fill(String(texts[key]), values);
  const count = (key: KeysOf<Texts, Counted>, amount: number) => {
    const forms = texts[key] as Counted;
    return fill(plural.select(amount) === 'one' ? forms.one : forms.other, { count: amount });
  };
  return Object.assign(say, { language, count });
}
