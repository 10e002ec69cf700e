import type { PackPreview, PackSourceText, PolicyView, TabStatus } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';
import type { RegisterState } from '#model/register-state.ts';
import { DEFAULT_SETTINGS, type Settings } from '#model/settings.ts';
import { ask, askCurrentTab } from '#platform/messaging.ts';
import { languageOf } from '#platform/settings.ts';

/** What the popup and the settings page show. */
export interface Everything {
  readonly settings: Settings;
  readonly policy: PolicyView | undefined;
  readonly status: TabStatus | undefined;
  /** The page is still busy and has not said what is being checked. */
  readonly lateStatus: Promise<TabStatus | undefined> | undefined;
  readonly language: Language;
}

/** Milliseconds: a sleeping background that first has to read its word lists takes its time. */
const PATIENCE = 5000;

/** Undefined instead of a rejection: each part of the page says itself what it could not get. */
async function orNothing<Value>(value: Promise<Value>): Promise<Value | undefined> {
  try {
    return await value;
  } catch {
    return undefined;
  }
}

/** Asks a second time: a background that was only slow to wake answers then, and nothing else would ask again. */
const patiently = <Name extends 'settings' | 'policy'>(name: Name) =>
  orNothing(ask(name, {}, PATIENCE).catch(() => ask(name, {}, PATIENCE)));

/** Milliseconds that the policy waits for the page under it: a busy site must not keep the popup from opening. */
const PAGE_PATIENCE = 50;

/** Asks for all there is to show. */
export async function askEverything(): Promise<Everything> {
  const asked = askCurrentTab();
  const soon = Promise.race([
    asked.then((status) => ({ status })),
    new Promise<undefined>((resolve) => setTimeout(resolve, PAGE_PATIENCE)),
  ]);
  const [settings = DEFAULT_SETTINGS, policy, answered] = await Promise.all([
    patiently('settings'),
    patiently('policy'),
    soon,
  ]);
  return {
    settings,
    policy,
    status: answered?.status,
    lateStatus: answered ? undefined : asked,
    language: policy?.language ?? languageOf(settings),
  };
}

/** The register on this device; undefined when nobody answers. */
export const askRegister = (): Promise<RegisterState | undefined> => orNothing(ask('register', {}, PATIENCE));

/** Asks anew once a change was kept; undefined when it was not. */
async function after(change: Promise<Settings>): Promise<Everything | undefined> {
  return (await orNothing(change)) && askEverything();
}

/** Keeps a change and asks anew; undefined when it was not kept. */
export const changeSettings = (changes: Partial<Settings>) => after(ask('change', changes, PATIENCE));

/** What a pack would change, before anybody accepts it. */
export const previewPack = (source: PackSourceText): Promise<PackPreview | undefined> =>
  orNothing(ask('preview', { source }, PATIENCE));

/** Puts a pack in force and asks anew; undefined when it was not kept. */
export const adoptPack = (source: PackSourceText) => after(ask('adopt', { source }, PATIENCE));

/** Puts the pack before this one in force again and asks anew. */
export const goBack = () => after(ask('back', {}, PATIENCE));
