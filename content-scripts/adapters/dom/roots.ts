/**
 * Every open tree of the page: the document and all open shadow roots, also those attached after their host was
 * there, which no mutation record tells of. Nothing is scanned twice: only what was added is looked at.
 */
import { find, findAll, isInPage, matches, shadowOf } from '#content-scripts/adapters/dom/tree.ts';

type Root = Document | ShadowRoot;

export interface RootEvents {
  /** A tree was met for the first time. Called before its content is reported. */
  met(root: Root): void;
  /** Something was added; the element itself or anything in it may matter. */
  added(tree: Root | Element): void;
  /** An attribute that `WATCHED` names has changed. */
  turned(element: Element): void;
  /** A batch of changes is over. */
  settled(hasRemovals: boolean): void;
}

const WATCHED = ['contenteditable', 'role', 'aria-hidden', 'hidden'];

export interface Roots {
  /** Called with the path of each event: reveals roots that were attached in silence. */
  meet(path: readonly EventTarget[]): void;
}

/** `lateHosts`: CSS of the elements known to get their shadow root only after they are in the page. */
export function watchRoots(document: Document, lateHosts: string, events: RootEvents, signal: AbortSignal): Roots {
  const known = new WeakSet<Root>();
  const waiting = new Set<Element>();
  /** What this batch has looked at: a page that builds a tree piece by piece reports every piece. */
  let seen = new WeakSet<Element>();
  const observer = new MutationObserver((records) => take(records));
  // A host that gets its content grows: the one sign of a root attached in silence that needs no timer.
  const growth = new ResizeObserver(() => lookAtWaiting());

  function meetRoot(root: Root) {
    if (known.has(root)) return;
    known.add(root);
    events.met(root);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: WATCHED });
    scan(root);
  }

  function scan(tree: Root | Element) {
    if (tree instanceof Element) lookAtHost(tree);
    for (const element of findAll(tree, '*')) {
      seen.add(element);
      const shadow = shadowOf(element);
      if (shadow) meetRoot(shadow);
    }
    if (lateHosts && find(tree, lateHosts)) for (const host of findAll(tree, lateHosts)) lookAtHost(host);
    events.added(tree);
  }

  function lookAtHost(element: Element) {
    const shadow = shadowOf(element);
    if (shadow) {
      waiting.delete(element);
      growth.unobserve(element);
      meetRoot(shadow);
    } else if (lateHosts && matches(element, lateHosts)) {
      waiting.add(element);
      growth.observe(element);
    }
  }

  function lookAtWaiting() {
    for (const host of waiting) {
      if (isInPage(host)) lookAtHost(host);
      else {
        waiting.delete(host);
        growth.unobserve(host);
      }
    }
  }

  function take(records: readonly MutationRecord[]) {
    let hasRemovals = false;
    for (const record of records) {
      if (record.type === 'attributes') {
        if (record.target instanceof Element) events.turned(record.target);
        continue;
      }
      hasRemovals ||= record.removedNodes.length > 0;
      for (const node of record.addedNodes) {
        if (node instanceof Element && !seen.has(node) && isInPage(node)) scan(node);
      }
    }
    seen = new WeakSet();
    if (waiting.size > 0) lookAtWaiting();
    events.settled(hasRemovals);
  }

  meetRoot(document);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    growth.disconnect();
    waiting.clear();
  });

  return {
    meet(path) {
      for (const at of path) if (at instanceof ShadowRoot) meetRoot(at);
    },
  };
}
