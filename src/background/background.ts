import { checkPageDraft } from '#background/check-page-draft.ts';
import { previewOf, readSource } from '#background/pack-preview.ts';
import { choices, importedProblems, packOf } from '#background/packs.ts';
import { pageSettings } from '#background/page-settings.ts';
import { type PhotoHelp, photoHandlers } from '#background/photos.ts';
import { policyView } from '#background/policy-view.ts';
import { Rate } from '#background/rate.ts';
import { type KeeperHelp, RegisterKeeper } from '#background/register-keeper.ts';
import { openShelf, type ShelfSource } from '#background/shelf.ts';
import type { Handlers, Sender, TabBadge } from '#messages/protocol.ts';
import type { Language, TextTable } from '#model/language.ts';
import { type ChosenPack, withChosen, withPrevious } from '#model/pack-shelf.ts';
import type { Settings } from '#model/settings.ts';
import { settingsWith } from '#policy/managed.ts';

/** What the background needs of the browser; tests hand in their own. */
export interface BackgroundHelp extends ShelfSource, PhotoHelp, KeeperHelp {
  readSettings(): Promise<Settings>;
  writeSettings(settings: Settings): Promise<void>;
  languageOf(settings: Settings): Language;
  /** What a page is to say in this language. */
  readPageTexts(language: Language): Promise<TextTable>;
  showBadge(tabId: number, badge: TabBadge): Promise<void>;
  openPolicyPage(clause: string): Promise<void>;
}

/** The answers to everything that pages and popup ask. Keeps nothing of any draft. */
export function createBackground(help: BackgroundHelp): Handlers {
  const shelf = openShelf(help);
  const keeper = new RegisterKeeper(help);
  const rate = new Rate(help.store);
  /** What holds now: the person's settings, below what the organisation has set and within what the pack allows. */
  const inForce = async () => {
    const [own, managed, packs] = await Promise.all([help.readSettings(), help.managed(), shelf.all()]);
    const set = settingsWith(own, managed);
    const pack = packOf(set, managed, packs);
    const settings = {
      ...set,
      role: pack.roles.some(({ id }) => id === set.role) ? set.role : '',
      hideNotes: managed.values.hideNotes ?? (set.hideNotes && pack.mayHideNotes),
    };
    return { settings, managed, packs, pack, language: help.languageOf(settings) };
  };
  /** Puts the first pack of the shelf in force. */
  const putInForce = async (packs: readonly ChosenPack[]) => {
    const [now] = packs;
    await shelf.keep(packs);
    if (now) await help.writeSettings({ ...(await help.readSettings()), pack: now.id, packChosen: true });
    return (await inForce()).settings;
  };
  /** The shelf, with what was in force before there was one. */
  const packsSoFar = async () => {
    const [packs, { pack, packChosen }] = await Promise.all([shelf.all(), help.readSettings()]);
    return packs.length === 0 && packChosen ? [{ id: pack }] : packs;
  };
  return {
    ...photoHandlers(help),
    check: async ({ draft, revision, writer, scripted = [] }, { tabId }) => {
      // Both wait for the browser, which after a start takes as long as the check itself.
      const [{ settings, pack, language }, register] = await Promise.all([inForce(), writer ? keeper.current() : null]);
      const report = await checkPageDraft(draft, settings, pack, language, {
        view: register && { register, today: keeper.today() },
        ...(writer && { notClients: keeper.notClients }),
        scripted,
        mayLearn: (count, isTyped) => rate.mayTake({ tab: tabId ?? -1, count, isTyped }, help.now().getTime()),
      });
      return { revision, report };
    },
    badge: async (badge, { tabId }) => {
      if (tabId !== undefined) await help.showBadge(tabId, badge);
      return true;
    },
    notClient: async ({ name }) => {
      await keeper.notClients.add(name, keeper.today());
      return true;
    },
    register: async (_data, from) => {
      onlyOwnPages(from);
      return keeper.state();
    },
    importRegister: async ({ file }, from) => {
      onlyOwnPages(from);
      const imported = await keeper.import(file);
      return imported.ok ? {} : { problem: imported.error };
    },
    removeRegister: async (_data, from) => {
      onlyOwnPages(from);
      await keeper.remove();
      return keeper.state();
    },
    forgetNotClient: async ({ id }, from) => {
      onlyOwnPages(from);
      await keeper.notClients.remove(id);
      return keeper.state();
    },
    page: async ({ site }) => {
      const { settings, managed, pack, language } = await inForce();
      return {
        ...pageSettings(settings, site, pack, language, managed),
        words: await help.readPageTexts(language),
      };
    },
    open: async ({ clause }) => {
      await help.openPolicyPage(clause);
      return true;
    },
    settings: async () => (await inForce()).settings,
    policy: async () => {
      const { settings, managed, packs, pack, language } = await inForce();
      const problems = importedProblems(settings, packs);
      return policyView(pack, { language, choices: choices(language, managed, packs), managed, packs, problems });
    },
    change: async (changes) => {
      const before = await help.readSettings();
      if (changes.pack !== undefined && (changes.pack !== before.pack || !before.packChosen)) {
        await shelf.keep(withChosen(await packsSoFar(), { id: changes.pack }));
      }
      await help.writeSettings({ ...before, ...changes });
      return (await inForce()).settings;
    },
    preview: async ({ source }, from) => {
      onlyOwnPages(from);
      const { language } = await inForce();
      return previewOf(readSource(source, await shelf.all()), language);
    },
    adopt: async ({ source }, from) => {
      onlyOwnPages(from);
      const read = readSource(source, await shelf.all());
      if (!read.ok) throw new Error('a pack that is not in order cannot be put in force');
      return putInForce(withChosen(await packsSoFar(), read.value.chosen));
    },
    back: async (_data, from) => {
      onlyOwnPages(from);
      return putInForce(withPrevious(await packsSoFar()));
    },
  };
}

/** A page of a site may be taken over by others: it has no say in which policy or register applies. */
function onlyOwnPages({ isOwnPage }: Sender): void {
  if (!isOwnPage) throw new Error('only a page of the extension may ask this');
}
