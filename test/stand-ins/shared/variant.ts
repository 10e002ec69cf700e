/** What the address asked of the page, read once: the sites change their own address later. */
const query = new URLSearchParams(location.search);

/** `xx` is made-up words: a language in which no list of words helps. */
const LANGUAGES = ['en', 'nl', 'fr', 'xx'] as const;

export const variant = {
  lang: LANGUAGES.find((lang) => lang === query.get('lang')) ?? 'en',
  /** Strict content security policy with Trusted Types. */
  isStrict: query.get('csp') === 'strict',
  /** Clicks and keys made by script are refused. */
  trustedOnly: query.get('trusted') === 'only',
  /** Any further option of one site. */
  option: <T extends string>(name: string, values: readonly [T, ...T[]]): T =>
    values.find((value) => value === query.get(name)) ?? values[0],
} as const;

/** Words of a page in its language. */
export type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** The page's words: three languages are written out, the fourth is made up from the names. */
export function labelsOf<Name extends string>(texts: Readonly<Record<'en' | 'nl' | 'fr', Labels<Name>>>): Labels<Name> {
  if (variant.lang !== 'xx') return texts[variant.lang];
  const names = Object.keys(texts.en) as Name[];
  return Object.fromEntries(names.map((name, index) => [name, madeUp(index)])) as Labels<Name>;
}

const SYLLABLES = ['zu', 'lo', 'mik', 'va', 'tre', 'po', 'shi', 'gan'];
const madeUp = (index: number) =>
  [index + 3, index * 5 + 1, index * 3 + 2].map((n) => SYLLABLES[n % SYLLABLES.length]).join('');
