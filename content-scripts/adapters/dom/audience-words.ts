/**
 * The words in which a site names who will read a post, for the buttons that show nothing else. English, Dutch,
 * French, German, Spanish, Portuguese and Italian; another language gives `undefined`.
 */
import type { AudienceFact } from '#content-scripts/adapters/contract.ts';
import { BUTTON } from '#content-scripts/adapters/dom/find-submit.ts';
import { attribute, findAll, follows, wordsOf } from '#content-scripts/adapters/dom/tree.ts';

const ONLY_ME = /only me|alleen ik|moi uniquement|nur ich|s[oó]lo yo|somente eu|solo io/i;
const CLOSED =
  /friends|vrienden|\bamis?\b|freunde|amig[oa]s|amici|connections|connecties|relations|kontakte|contacts|contactos|conexões|collegamenti/i;
const OPEN =
  /publi[cekq]|públic|pubblic|openba|öffentlich|anyone|everyone|iedereen|tout le monde|jede|\balle\b|cualquiera|todos|qualquer|chiunque/i;
const KNOWN_LANGUAGE = /^(?:en|nl|fr|de|es|pt|it)\b/i;

export function audienceIn(words: string): AudienceFact | undefined {
  if (ONLY_ME.test(words)) return { audience: 'direct', self: true };
  if (CLOSED.test(words)) return { audience: 'group' };
  return OPEN.test(words) ? { audience: 'public' } : undefined;
}

export const labelOf = (element: Element) => `${attribute(element, 'aria-label')} ${wordsOf(element)}`;

/** A button above the text names the readers. */
export function audienceAbove(element: Element, container: Element): AudienceFact | undefined {
  for (const button of findAll(container, BUTTON)) {
    const told = follows(element, button) ? audienceIn(labelOf(button)) : undefined;
    if (told) return told;
  }
  return undefined;
}

export const saysOpen = (words: string): boolean => OPEN.test(words);

/** True when the page is in a language whose words are known here: then their absence means something. */
export const knowsLanguage = (): boolean => KNOWN_LANGUAGE.test(document.documentElement.lang);
