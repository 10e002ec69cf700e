import type { Language, TextTable } from '#model/language.ts';
import { ownFile } from '#platform/own-file.ts';

/**
 * The words of a page's interface, as the build has laid them beside the code; undefined for Dutch, which every page's
 * script has itself. Without the file it speaks Dutch.
 */
export async function readPageTexts(language: Language): Promise<TextTable | undefined> {
  if (language === 'nl') return undefined;
  try {
    return await (await ownFile(`words/${language}.json`)).json();
  } catch {
    return undefined;
  }
}
