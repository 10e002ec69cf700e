import browser from 'webextension-polyfill';
import { isStoredSettings } from '#messages/parse.ts';
import { LANGUAGES, type Language } from '#model/language.ts';
import { DEFAULT_SETTINGS, type Settings } from '#model/settings.ts';
import { KEPT_MANAGED } from '#platform/managed.ts';
import { SHELF } from '#platform/shelf.ts';

const KEY = 'settings';

/** What is kept on this device; the defaults when nothing is, or when what is kept has another shape. */
export async function readSettings(): Promise<Settings> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  // What an older version kept lacks what came later.
  const whole = { ...DEFAULT_SETTINGS, ...(typeof kept === 'object' ? kept : {}) };
  return isStoredSettings(whole) ? (whole as Settings) : DEFAULT_SETTINGS;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back whenever settings or packs were written anywhere in the extension, or set by IT. Returns how to stop. */
export function onSettingsChanged(changed: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>) => {
    if ([KEY, KEPT_MANAGED, SHELF].some((key) => Object.hasOwn(changes, key))) changed();
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}

/** The language to speak: as set, else the browser's when we have it, else Dutch. */
export function languageOf(settings: Settings): Language {
  if (settings.language !== 'auto') return settings.language;
  const [own] = browser.i18n.getUILanguage().split('-');
  return LANGUAGES.find((language) => language === own) ?? 'nl';
}
