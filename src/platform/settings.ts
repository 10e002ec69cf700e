import browser from 'webextension-polyfill';
import { isStoredSettings } from '#messages/parse.ts';
import { LANGUAGES, type Language } from '#model/language.ts';
import { DEFAULT_SETTINGS, type Settings } from '#model/settings.ts';
import { SETTINGS } from '#platform/storage-keys.ts';

/** What is kept on this device; the defaults when nothing is, or when what is kept has another shape. */
export async function readSettings(): Promise<Settings> {
  const { [SETTINGS]: kept } = await browser.storage.local.get(SETTINGS);
  // What an older version kept lacks what came later.
  const whole = { ...DEFAULT_SETTINGS, ...(typeof kept === 'object' ? kept : {}) };
  return isStoredSettings(whole) ? (whole as Settings) : DEFAULT_SETTINGS;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: settings });
}

/** The language to speak: as set, else the browser's when we have it, else Dutch. */
export function languageOf(settings: Settings): Language {
  if (settings.language !== 'auto') return settings.language;
  const [own] = browser.i18n.getUILanguage().split('-');
  return LANGUAGES.find((language) => language === own) ?? 'nl';
}
