import dialogCss from '#ui/dialog.css?inline';
import hostCss from '#ui/host.css?inline';
import pageCss from '#ui/page.css?inline';
import partsCss from '#ui/parts.css?inline';
import { styleSheetsOf } from '#ui/style-sheets.ts';
import tokensCss from '#ui/tokens.css?inline';

/** A page that keeps throwing our host out is not fought for ever. */
const MOST_RETURNS = 50;

export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  /** Lines under words, then everything that can be pressed, then the dialog: later ones lie on top. */
  readonly lines: HTMLElement;
  readonly boxes: HTMLElement;
  readonly top: HTMLElement;
  /** Puts the host in the page's top layer: inside the modal dialog that holds the box, else at the page itself. */
  mount(within: HTMLDialogElement | undefined): void;
  /** How what is found looks, for as long as nothing else is given. */
  dress(css: string): void;
  /** Said by a screen reader when it has finished what it is saying, also when it said the same of another box. */
  announce(text: string): void;
}

/** The one element that Bezint adds to a page: a closed root, no size, no part in the page's layout. */
export function createHost(page: Document, signal: AbortSignal): Host {
  removeLeftovers(page);
  const element = page.createElement('bezint-ui');
  element.popover = 'manual';
  const shadow = element.attachShadow({ mode: 'closed' });
  const found = new CSSStyleSheet();
  shadow.adoptedStyleSheets = [
    ...styleSheetsOf(hostCss, tokensCss, partsCss),
    found,
    ...styleSheetsOf(pageCss, dialogCss),
  ];
  const layer = (name: string) => {
    const part = page.createElement('div');
    part.className = name;
    return part;
  };
  const root = layer('root');
  const lines = layer('lines');
  const boxes = layer('boxes');
  const top = layer('top');
  const live = layer('unseen');
  live.setAttribute('role', 'status');
  root.append(lines, boxes, top, live);
  shadow.append(root);

  let parent: HTMLElement | undefined;
  let returns = 0;

  const put = () => {
    if (signal.aborted || !parent?.isConnected) return;
    if (element.parentNode !== parent) parent.append(element);
    if (!element.matches(':popover-open')) element.showPopover();
  };
  // Some pages clear what they did not put there themselves.
  const keeper = new MutationObserver(() => {
    if (parent && element.parentNode !== parent && returns < MOST_RETURNS) {
      returns += 1;
      put();
    }
  });
  signal.addEventListener('abort', () => {
    keeper.disconnect();
    element.remove();
  });

  return {
    element,
    shadow,
    lines,
    boxes,
    top,
    mount(within) {
      const wanted = within ?? page.documentElement;
      if (wanted !== parent) {
        parent = wanted;
        keeper.disconnect();
        keeper.observe(wanted, { childList: true });
      }
      put();
    },
    dress: (css) => found.replaceSync(css),
    announce(text) {
      live.textContent = text;
    },
  };
}

/**
 * What an earlier script of ours left: Firefox ends it with the extension that is updated and starts the new one in the
 * same page, where the old marks would stand for ever and say what is no longer so.
 */
function removeLeftovers(page: Document): void {
  if (page.readyState === 'loading') return;
  const trees: (Document | ShadowRoot)[] = [page];
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) {
      if (element.localName === 'bezint-ui' || element.localName === 'bezint-double') element.remove();
      else if (element.shadowRoot) trees.push(element.shadowRoot);
    }
  }
}
