/**
 * The words in which a site names who will read a post, for the buttons that show nothing else. English, Dutch,
 * French, German, Spanish, Portuguese and Italian; another language gives `undefined`.
 */
import type { AudienceFact } from '#content-scripts/adapters/contract.ts';

const ONLY_ME = /only me|alleen ik|moi uniquement|nur ich|s[oó]lo yo|somente eu|solo io/i;
const CLOSED =
  /friends|vrienden|\bamis?\b|freunde|amig[oa]s|amici|connections|connecties|relations|kontakte|contactos|conexões|collegamenti/i;
const OPEN =
  /publi[cekq]|públic|pubblic|openba|öffentlich|anyone|everyone|iedereen|tout le monde|jede|cualquiera|todos/i;
const KNOWN_LANGUAGE = /^(?:en|nl|fr|de|es|pt|it)\b/i;

export function audienceIn(words: string): AudienceFact | undefined {
  if (ONLY_ME.test(words)) return { audience: 'direct', self: true };
  if (CLOSED.test(words)) return { audience: 'group' };
  return OPEN.test(words) ? { audience: 'public' } : undefined;
}

export const saysOpen = (words: string): boolean => OPEN.test(words);

/** True when the page is in a language whose words are known here: then their absence means something. */
export const knowsLanguage = (): boolean => KNOWN_LANGUAGE.test(document.documentElement.lang);
