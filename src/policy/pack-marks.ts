import type { Language } from '#model/language.ts';

/** Stands in a pack file for a text in all languages. */
const MARK = '¦';

/** A pack file as JSON with its texts taken out, and those by language: JSON strings without quotes, a line each. */
export interface Marked extends Readonly<Record<Language, string>> {
  readonly file: string;
}

/** Takes the texts out of a pack file: those of one language together are shorter behind gzip. */
export function withoutTexts(pack: unknown): Marked {
  const texts: Readonly<Record<Language, string[]>> = { nl: [], fr: [], en: [] };
  const marked = JSON.stringify(pack, (_key, value: unknown) => {
    if (!isTranslated(value)) return value;
    for (const language of LANGUAGES) texts[language].push(JSON.stringify(value[language]).slice(1, -1));
    return MARK;
  });
  const file = marked.replaceAll(`"${MARK}"`, MARK);
  if (file.split(MARK).length !== texts.nl.length + 1) throw new Error('a pack holds the mark that stands for texts');
  return { file, nl: texts.nl.join('\n'), fr: texts.fr.join('\n'), en: texts.en.join('\n') };
}

/** The pack file as it was; one that holds its texts itself stays as it is. */
export function withTexts(file: string, texts: Readonly<Record<Language, string | undefined>>): string {
  const { nl, fr, en } = texts;
  if (nl === undefined || fr === undefined || en === undefined) return file;
  const [dutch, french, english] = [nl.split('\n'), fr.split('\n'), en.split('\n')];
  const [start = '', ...behind] = file.split(MARK);
  const pieces = behind.map((piece, at) => `{"nl":"${dutch[at]}","fr":"${french[at]}","en":"${english[at]}"}${piece}`);
  return start + pieces.join('');
}

const LANGUAGES = ['nl', 'fr', 'en'] as const;

/** Nothing but the three languages: what has more to it keeps its texts. */
function isTranslated(value: unknown): value is Readonly<Record<Language, string>> {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== LANGUAGES.join()) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}
