/**
 * Every open tree of the page: the document and all open shadow roots, also those attached after their host was
 * there, which no mutation record tells of. Nothing is scanned twice: only what was added is looked at.
 *
 * What comes in after the page has loaded is asked by CSS, which the browser answers without making an object of every
 * node for us: of a feed that never rests each node would cost more than all else together. Missed so: a plain element
 * that has content of its own besides its shadow root, until the first event comes out of it.
 */
import { findAll, isInPage, matches, shadowOf } from '#content-scripts/adapters/dom/tree.ts';

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

/** What feeds are made of; everything else may be an element of the page's own, which mostly has a shadow root. */
const PLAIN =
  'a, article, b, br, button, div, g, h2, h3, i, img, li, p, path, section, span, strong, svg, time, ul, use, video';
/** Plain elements that can have a shadow root, and as a rule nothing else when they do. */
const EMPTY_HOST = ':is(article, div, p, section, span):empty';

const WATCHED = ['contenteditable', 'role', 'aria-hidden', 'hidden'];

export interface Roots {
  /** Called with the path of each event: reveals roots that were attached in silence. */
  meet(path: readonly EventTarget[]): void;
}

/** `lateHosts`: CSS of the elements known to get their shadow root only after they are in the page. */
export function watchRoots(document: Document, lateHosts: string, events: RootEvents, signal: AbortSignal): Roots {
  const known = new WeakSet<Root>();
  const waiting = new Set<Element>();
  const hosts = [`:not(${PLAIN})`, EMPTY_HOST, ...(lateHosts ? [lateHosts] : [])].join(', ');
  const observer = new MutationObserver((records) => take(records));
  // A host that gets its content grows: the one sign of a root attached in silence that needs no timer.
  const growth = new ResizeObserver(() => lookAtWaiting());

  function meetRoot(root: Root) {
    if (known.has(root)) return;
    known.add(root);
    events.met(root);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: WATCHED });
    // What stands there already is looked at whole.
    for (const element of findAll(root, '*')) lookAtHost(element);
    events.added(root);
  }

  function scan(element: Element) {
    lookAtHost(element);
    const css = document.readyState === 'complete' ? hosts : '*';
    for (const inner of findAll(element, css)) lookAtHost(inner);
    events.added(element);
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
    // What was scanned, or put into what was: a page that builds a tree piece by piece reports every piece.
    const seen = new Set<Node>();
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        if (target instanceof Element) events.turned(target);
        continue;
      }
      hasRemovals ||= removedNodes.length > 0;
      const isSeen = seen.has(target);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        seen.add(node);
        if (!isSeen && isInPage(node)) scan(node);
      }
    }
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
