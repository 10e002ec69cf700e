import type { Language, TextTable } from '#model/language.ts';
import { ownFile } from '#platform/own-file.ts';

/** The words of a page's interface, as the build has laid them beside the code. */
export const readPageTexts = async (language: Language): Promise<TextTable> =>
  (await ownFile(`words/${language}.json`)).json();
