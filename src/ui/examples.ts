import type { ComponentChild } from 'preact';
import type { Language } from '#model/language.ts';

/** The states of one component, by a name that says what is special; the gallery shows and the tests check each one. */
export interface Examples {
  /** Which styles it stands in: a site's page, or our own popup and settings. */
  readonly where: 'site' | 'popup';
  readonly states: Readonly<Record<string, (language: Language) => ComponentChild>>;
}

/** For what an example needs to be given and nobody listens to. */
export const nothing = () => undefined;
