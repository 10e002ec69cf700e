import type { SiteAdapter, SiteHealth } from '#content-scripts/adapters/contract.ts';
import { askFirst } from '#content-scripts/ask-first.ts';
import type { Banner, BannerEvents, BannerTexts } from '#content-scripts/banner/contract.ts';
import { watchPhotos } from '#content-scripts/photos/photos.ts';
import { Reminder } from '#content-scripts/reminder.ts';
import { Session } from '#content-scripts/session.ts';
import { isStrange } from '#content-scripts/strange.ts';
import { menderOf } from '#content-scripts/suggest/mend.ts';
import { Typing } from '#content-scripts/typing.ts';
import { untilItWorks } from '#content-scripts/until-it-works.ts';
import { NoAnswer } from '#messages/no-answer.ts';
import type { PageSettings } from '#messages/protocol.ts';
import { isConnected } from '#platform/connected.ts';
import { answerStatus, background } from '#platform/page-messaging.ts';
import { onSettingsChanged } from '#platform/settings-changed.ts';

/**
 * Milliseconds after which the background is not going to answer any more. Its first check after a start takes more
 * than a second on a slow computer; until then the mark says that it is checking. Whoever presses Post waits less: the
 * session sees to that.
 */
const PATIENCE = 15_000;
/** In milliseconds. */
const DAY = 86_400_000;

export type CreateBanner = (root: Document, texts: BannerTexts, events: BannerEvents, signal: AbortSignal) => Banner;

/**
 * Wires one page: the adapter watches from the first moment, so that no send slips through while the settings are
 * still being fetched. Abort leaves nothing behind.
 */
export function start(adapter: SiteAdapter, createBanner: CreateBanner, root: Document, life: AbortSignal): void {
  let page: PageSettings = {
    language: 'nl',
    organisation: '',
    pausedUntil: 0,
    askReason: false,
    gate: [],
    clauses: {},
  };
  let revision = 0;
  const reminder = new Reminder();
  let health: SiteHealth | undefined;

  const banner = createBanner(
    root,
    textsOf(page),
    {
      applied: (box, suggestions) => void session.apply(box, suggestions),
      askedFirst: (box, findings) => askFirst(box.site, findings, page),
      dismissed: (box, finding) => session.dismiss(box, finding),
      notClient: (box, finding) => void notClient(session.wordsOf(box, finding)),
      drawFiles: (place, view) => photos.draw(place, view),
      explained: ({ clause }) => void background.ask('open', { clause }, PATIENCE).catch(() => undefined),
    },
    life,
  );
  const photos = watchPhotos(window, {
    boxes: () => session.boxes(),
    current: () => session.boxes().findLast(({ element }) => element.matches(':focus, :focus-within')),
    changed: (box) => session.changed(box),
    offer: (box, words) => banner.offer(box, words),
    load: () => background.ask('photos', {}, PATIENCE).catch(() => false),
    signal: life,
  });
  const session = new Session(
    async (box, text, { audience }, attachments) => {
      revision += 1;
      // A draft is only asked about once it has words: somebody writes.
      const nudge = reminder.due(page.reminder, Date.now());
      if (nudge) banner.remind(box, nudge);
      const draft = { text, site: box.site, surface: box.surface, audience, attachments };
      const names = attachments.flatMap(({ name = [] }) => name);
      const writer = typing.writerOf(box, text, names);
      const origin = { ...(writer && { writer }), ...(writer === 'both' && { scripted: typing.scriptedIn(text) }) };
      const { report } = await background.ask('check', { draft, revision, ...origin }, PATIENCE);
      // What was found is told in words that come with the settings.
      if (!(await told())) throw new NoAnswer(isConnected() ? 'error' : 'reloaded');
      return report;
    },
    banner,
    {
      isStrange: (surface) => isStrange(health, surface),
      opened: () => background.wake(),
      writing: (words) => typing.take(words),
      mender: () => menderOf(page.words ?? {}),
      badgeChanged: (badge) => void background.ask('badge', badge, PATIENCE).catch(() => undefined),
    },
    photos,
  );

  // Listens before any script of the page, and looks again with the register once somebody is there.
  const typing = new Typing(root, () => session.refresh(session.off), life);

  const notClient = async (names: readonly string[]) => {
    await Promise.all(names.map((name) => background.ask('notClient', { name }, PATIENCE).catch(() => undefined)));
    session.refresh(session.off);
  };

  /** True when there was an answer. */
  const refresh = async () => {
    const answered = await pageSettings(adapter);
    if (!answered || life.aborted) return false;
    page = answered;
    banner.setTexts(textsOf(page));
    session.refresh(page.pausedUntil > Date.now() ? 'paused' : undefined);
    if (session.off) setTimeout(() => void refresh(), page.pausedUntil - Date.now());
    return true;
  };
  const told = untilItWorks(refresh);

  health = adapter.start(root, session, life);
  // Whoever turns to a box is about to write: the background gets up meanwhile.
  const turned = (event: Event) => {
    const path = event.composedPath();
    if (session.boxes().some(({ element }) => path.includes(element))) background.wake();
  };
  root.addEventListener('focusin', turned, { capture: true, passive: true, signal: life });
  // Whoever comes back to this page may find another policy, or an extension that is gone.
  const back = (event: Event) => {
    if (isConnected() && event instanceof PageTransitionEvent && event.persisted) void refresh();
    else if (!isConnected() && session.off !== 'reloaded') session.refresh('reloaded');
  };
  root.defaultView?.addEventListener('pagehide', () => background.hangUp(), { signal: life });
  root.defaultView?.addEventListener('pageshow', back, { signal: life });
  root.addEventListener('visibilitychange', back, { signal: life });
  const stops = [
    onSettingsChanged(() => void refresh()),
    answerStatus(() => ({ site: adapter.site, pausedUntil: page.pausedUntil, boxes: session.status() })),
  ];
  life.addEventListener('abort', () => {
    for (const stop of stops) if (isConnected()) stop();
    banner.dispose();
  });
  void told();
}

/** How often a page asks for its settings: a background may be slow to wake. */
const TRIES = 3;

/** Undefined when the background gave no answer: the page goes on with what it has, and each check says so. */
async function pageSettings(adapter: SiteAdapter, tries = TRIES): Promise<PageSettings | undefined> {
  try {
    return await background.ask('page', { site: adapter.site }, PATIENCE);
  } catch {
    return tries > 1 && isConnected() ? pageSettings(adapter, tries - 1) : undefined;
  }
}

/** The dialog shows one line of the policy at a time, each day another. */
function textsOf({ gate, ...page }: PageSettings): BannerTexts {
  const line = gate[Math.floor(Date.now() / DAY) % Math.max(1, gate.length)];
  return { ...page, ...(line !== undefined && { line }) };
}
