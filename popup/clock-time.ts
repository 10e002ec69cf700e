import type { Language } from '#model/language.ts';

/** Hours and minutes as they are written in the language; from epoch milliseconds, in the person's own time zone. */
export function clockTime(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(moment);
}
