/** Runs one site's rules over a page: opens and closes boxes, tells of changes, holds and replays sends. */
import type { PageEvents, SiteAdapter, SiteHealth } from '#content-scripts/adapters/contract.ts';
import { type Claim, type OpenBox, openBox } from '#content-scripts/adapters/dom/box.ts';
import { CANDIDATE, isDecoy, isRich, isShown } from '#content-scripts/adapters/dom/candidates.ts';
import { enterHabit } from '#content-scripts/adapters/dom/enter-habit.ts';
import { siteHealth } from '#content-scripts/adapters/dom/health.ts';
import { holdSends } from '#content-scripts/adapters/dom/hold.ts';
import { replayer } from '#content-scripts/adapters/dom/replay.ts';
import { watchRoots } from '#content-scripts/adapters/dom/roots.ts';
import { closestAcross, findAll, isInPage, matches } from '#content-scripts/adapters/dom/tree.ts';
import type { Site } from '#model/draft.ts';

/** All that differs between sites. */
export interface SiteRules {
  readonly site: Site;
  readonly hosts: readonly string[];
  /** CSS of the elements that get their shadow root only after they are in the page; empty when there are none. */
  readonly lateHosts: string;
  /** What the element is here; null when this site does not know it as a place to write to others. */
  claim(element: HTMLElement): Claim | null;
  /** True for an editor of the site that sends nothing, a search: no box, and nothing to tell of. */
  isDecoy(element: HTMLElement): boolean;
}

interface Open {
  readonly box: OpenBox;
  text: string;
  /** At how many changes there was text but nothing to send it with; `found` once there was. */
  withoutSubmit: number | 'found';
}

/** A control may come a moment after the text does; so often it must have been missing before it counts. */
const MISSED_SUBMITS = 3;

/** More boxes than any page of the sites shows. Those beyond are opened when the writer turns to them. */
const MOST_OPEN = 200;

export function siteAdapter(rules: SiteRules): SiteAdapter {
  return { site: rules.site, hosts: rules.hosts, start: (root, events, signal) => run(rules, root, events, signal) };
}

function run(rules: SiteRules, page: Document, events: PageEvents, signal: AbortSignal): SiteHealth {
  const open = new Map<EventTarget, Open>();
  /** Known as boxes, not shown yet. */
  const hidden = new Set<HTMLElement>();
  const told = new WeakSet<Element>();
  const health = siteHealth();
  const habit = enterHabit();
  const capture = { capture: true, signal };
  let hasTextareas = false;
  const growth = new ResizeObserver(() => considerHidden());

  const boxes = () => [...open.values()].map(({ box }) => box);
  const replay = replayer({
    sharing: (control, box) => holder.sentBy(control).filter((other) => other !== box),
    keyHeld: (box) => holder.keyHeld(box),
    heldAt: (box) => holder.heldAt(box),
    events,
    signal,
  });

  function consider(element: HTMLElement, isTurn = false) {
    const isFull = open.size + hidden.size >= MOST_OPEN;
    if (open.has(element) || (isFull && !isTurn && !hidden.has(element))) return;
    if (!isInPage(element) || isDecoy(element) || rules.isDecoy(element)) return;
    const claim = rules.claim(element);
    if (!claim) return;
    if (isShown(element)) {
      if (isFull) closeOldest();
      hidden.delete(element);
      growth.unobserve(element);
      openAs(element, claim);
    } else if (!hidden.has(element)) {
      hidden.add(element);
      growth.observe(element);
    }
  }

  function considerHidden() {
    for (const element of hidden) {
      if (isInPage(element)) consider(element);
      else {
        hidden.delete(element);
        growth.unobserve(element);
      }
    }
  }

  function openAs(element: HTMLElement, claim: Claim) {
    const box = openBox(element, rules.site, claim, { press: replay.press, touched: () => look(entry) });
    const entry: Open = { box, text: box.read(), withoutSubmit: 0 };
    open.set(element, entry);
    if (element instanceof HTMLTextAreaElement) watchTextareas();
    health.note(claim.surface, { editor: claim.by });
    events.opened(box);
  }

  function closeOldest() {
    for (const entry of open.values()) return close(entry);
  }

  function close(entry: Open) {
    open.delete(entry.box.element);
    replay.settled(entry.box);
    entry.box.remove();
    events.closed(entry.box);
  }

  /** Something happened in the box; tells only of a text that is another. */
  function look(entry: Open) {
    const { box } = entry;
    const text = box.read();
    if (text === entry.text || open.get(box.element) !== entry) return;
    entry.text = text;
    habit.changed(box, text);
    replay.settled(box);
    checkSubmit(entry);
    events.changed(box);
  }

  function checkSubmit(entry: Open) {
    const { box, text } = entry;
    // Looked for no more than needed: what is drawn can be known only after the page was laid out.
    if (text.trim() === '' || entry.withoutSubmit === 'found' || entry.withoutSubmit >= MISSED_SUBMITS) return;
    const found = box.claim.submitControl(text);
    health.note(box.surface, { submit: found?.by ?? 'nothing' });
    entry.withoutSubmit = found ? 'found' : entry.withoutSubmit + 1;
    const isLost = entry.withoutSubmit === MISSED_SUBMITS && box.claim.sendKey === 'mod-enter';
    if (isLost) events.broken(box.element, 'no-submit');
  }

  /** A textarea shows no mutation when the site fills or empties it: looked at when something else happens. */
  function lookAtTextareas() {
    for (const entry of open.values()) if (entry.box.element instanceof HTMLTextAreaElement) look(entry);
  }

  /** From the first textarea on: an editor tells of its changes itself, so that its keys cost nothing here. */
  function watchTextareas() {
    if (hasTextareas) return;
    hasTextareas = true;
    for (const type of ['selectionchange', 'keyup']) addEventListener(type, lookAtTextareas, capture);
  }

  function boxAt(path: readonly EventTarget[]) {
    for (const at of path) {
      const entry = open.get(at);
      if (entry) return entry.box;
    }
    return undefined;
  }

  function meet(path: readonly EventTarget[]) {
    roots.meet(path);
    const target = path[0];
    if (!(target instanceof Element) || boxAt(path)) return;
    const candidate = closestAcross(target, CANDIDATE);
    if (candidate) consider(candidate, true);
  }

  /** The writer turns to an editor: by focus, or by typing in one that had it before the start. */
  function onTurn(event: Event) {
    if (hasTextareas) lookAtTextareas();
    if (event.type === 'input' && event.target && open.has(event.target)) return;
    const path = event.composedPath();
    meet(path);
    const target = path[0];
    if (!(target instanceof Element) || boxAt(path)) return;
    const editor = closestAcross(target, CANDIDATE);
    if (!editor || told.has(editor) || !isRich(editor) || isDecoy(editor) || rules.isDecoy(editor)) return;
    told.add(editor);
    events.broken(editor, 'not-covered');
  }

  const holder = holdSends({ boxes, boxAt, meet }, replay, habit, events, signal);
  const roots = watchRoots(
    page,
    rules.lateHosts,
    {
      met(root) {
        if (!(root instanceof ShadowRoot)) return;
        holder.listenIn(root);
        events.met?.(root);
      },
      added(tree) {
        if (tree instanceof HTMLElement && matches(tree, CANDIDATE)) consider(tree);
        for (const element of findAll(tree, CANDIDATE)) consider(element);
      },
      turned(element) {
        if (element instanceof HTMLElement && matches(element, CANDIDATE)) consider(element);
        if (hidden.size > 0) considerHidden();
      },
      settled(hasRemovals) {
        if (hasRemovals) for (const entry of open.values()) if (!isInPage(entry.box.element)) close(entry);
        lookAtTextareas();
      },
    },
    signal,
  );

  for (const type of ['focusin', 'input']) addEventListener(type, onTurn, capture);
  addEventListener('focusout', (event) => boxAt(event.composedPath())?.keepCaret(), capture);

  signal.addEventListener('abort', () => {
    growth.disconnect();
    hidden.clear();
    for (const entry of open.values()) close(entry);
  });
  return health;
}
