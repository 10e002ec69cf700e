import type { Point, Rect } from '#test/helpers/tab.ts';
import { until } from '#test/helpers/wait.ts';

/** Elements that hold the extension's closed shadow roots. */
const HOST = 'bezint-ui';

/** One visible element that the extension drew. */
export interface UiNode {
  readonly tag: string;
  /** Written out or that of the element. */
  readonly role: string;
  /** Accessible name: label, or the text of what is named by its text. */
  readonly name: string;
  /** All text inside, spaces joined. */
  readonly text: string;
  /** `data-` attributes, without the prefix. */
  readonly data: Readonly<Record<string, string>>;
  readonly rect: Rect;
  readonly isFocused: boolean;
  readonly isDisabled: boolean;
  /** `aria-expanded`, `aria-pressed` or `aria-checked`, when it has one. */
  readonly state: string | null;
}

export interface UiQuery {
  readonly role?: string;
  readonly tag?: string;
  readonly name?: string | RegExp;
  /** A string must be within the text. */
  readonly text?: string | RegExp;
  /** `true`: has the attribute, whatever its value. */
  readonly data?: Readonly<Record<string, string | true>>;
}

/** Runs a function with the extension's shadow roots, in the page's world. */
export type InRoots = <Answer>(
  run: (roots: readonly ShadowRoot[], argument: string) => Answer,
  argument?: string,
) => Promise<Awaited<Answer>>;

/**
 * Runs functions in closed roots that were found once: to look into them takes a browser's driver many commands, and
 * hosts come and go far less often than somebody looks. The page says itself when they are no longer the same.
 * `code` is a function of hosts, roots and argument; its answer is false then, else a list of one.
 */
export function inKeptRoots<Found>(
  find: () => Promise<Found>,
  ask: (found: Found, code: string, argument: string) => Promise<readonly [unknown] | false>,
): InRoots {
  let kept: Found | null = null;
  return async <Answer>(
    run: (roots: readonly ShadowRoot[], argument: string) => Answer,
    argument = '',
  ): Promise<Awaited<Answer>> => {
    const code = `async (known, roots, argument) => {
      const hosts = (${FIND_HOSTS})();
      const isSame = hosts.length === known.length && hosts.every((host, at) => host === known[at]);
      return isSame && [await (${run.toString()})(roots, argument)];
    }`;
    // Another page does not know what was found in the one before.
    let answer = kept && (await ask(kept, code, argument).catch(() => false as const));
    while (!answer) {
      kept = await find();
      answer = await ask(kept, code, argument);
    }
    return answer[0] as Awaited<Answer>;
  };
}

/** The extension's hosts in a page, wherever in it. */
export const FIND_HOSTS = `() => {
  const roots = [document], hosts = [];
  for (const root of roots) {
    hosts.push(...root.querySelectorAll('${HOST}'));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return hosts;
}`;

/** What the extension draws on a page, for tests: found by role, name, text or data, pressed with trusted clicks. */
export class ExtensionUi {
  readonly #inRoots: InRoots;
  readonly #click: (point: Point) => Promise<void>;
  constructor(inRoots: InRoots, click: (point: Point) => Promise<void>) {
    this.#inRoots = inRoots;
    this.#click = click;
  }

  /** Runs a function of a test's own with the extension's shadow roots. It must stand alone and answer plain JSON. */
  run<Answer>(
    look: (roots: readonly ShadowRoot[], argument: string) => Answer,
    argument = '',
  ): Promise<Awaited<Answer>> {
    return this.#inRoots(look, argument);
  }

  /** All visible elements that fit, in document order, outer before inner. */
  async nodes(query: UiQuery = {}): Promise<readonly UiNode[]> {
    return (await this.#inRoots(readNodes)).filter((node) => fits(node, query));
  }

  /** Waits for an element that fits; the first in document order. */
  find(query: UiQuery): Promise<UiNode> {
    return until(`the extension shows ${wording(query)}`, async () => (await this.nodes(query))[0]);
  }

  /** Waits until nothing fits. */
  async gone(query: UiQuery): Promise<void> {
    await until(`the extension no longer shows ${wording(query)}`, async () => (await this.nodes(query)).length === 0);
  }

  /** Clicks the first match as a person does. */
  async click(query: UiQuery): Promise<void> {
    await this.#click(await this.placeOf(query));
  }

  /** Where the first match can be pressed: scrolled to, once it stands still and nothing of ours lies over it. */
  async placeOf(query: UiQuery): Promise<Point> {
    const { x, y, width, height } = await until(`${wording(query)} can be clicked`, async () => {
      const node = (await this.nodes(query))[0];
      if (!node || node.isDisabled) return null;
      return (await this.#inRoots(standsAt, JSON.stringify(node.rect))) ? node.rect : null;
    });
    return { x: x + width / 2, y: y + height / 2 };
  }

  /** All words on show, one line an element that has text of its own; of elements within `selector`, if given. */
  text(selector = ':scope'): Promise<string> {
    return this.#inRoots(readText, selector);
  }
}

const wording = (query: UiQuery) =>
  JSON.stringify(query, (_key, value: unknown) => (value instanceof RegExp ? String(value) : value));

/** Whether an element is what was asked for. */
export function fits(node: UiNode, { role, tag, name, text, data }: UiQuery): boolean {
  const says = (value: string, wanted: string | RegExp | undefined, isWhole: boolean) =>
    wanted === undefined ||
    (typeof wanted === 'string' ? (isWhole ? value === wanted : value.includes(wanted)) : wanted.test(value));
  return (
    (role === undefined || node.role === role) &&
    (tag === undefined || node.tag === tag) &&
    says(node.name, name, true) &&
    says(node.text, text, false) &&
    Object.entries(data ?? {}).every(([key, value]) =>
      value === true ? node.data[key] !== undefined : node.data[key] === value,
    )
  );
}

// The functions below run in the page and must stand alone.

function readNodes(roots: readonly ShadowRoot[]): UiNode[] {
  const ROLES: Record<string, string> = {
    button: 'button',
    dialog: 'dialog',
    ul: 'list',
    ol: 'list',
    li: 'listitem',
    textarea: 'textbox',
    select: 'combobox',
    summary: 'button',
    nav: 'navigation',
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
  };
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  const roleOf = (element: Element) => {
    const tag = element.localName;
    const own = element.getAttribute('role');
    if (own) return own;
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
    if (tag === 'input') {
      const type = element.getAttribute('type') ?? 'text';
      return type === 'checkbox' || type === 'radio' ? type : 'textbox';
    }
    return ROLES[tag] ?? '';
  };
  const nameOf = (element: Element, root: ShadowRoot, role: string) => {
    const label = element.getAttribute('aria-label');
    if (label !== null) return spaced(label);
    const by = element.getAttribute('aria-labelledby');
    if (by)
      return spaced(
        by
          .split(/\s+/)
          .map((id) => root.getElementById(id)?.textContent ?? '')
          .join(' '),
      );
    if (['button', 'link', 'heading', 'listitem', 'option', 'tab'].includes(role))
      return spaced(element.textContent ?? '');
    return spaced(element.getAttribute('title') ?? '');
  };
  return roots.flatMap((root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true })) return [];
      if (element.localName === 'style') return [];
      const role = roleOf(element);
      return {
        tag: element.localName,
        role,
        name: nameOf(element, root, role),
        text: spaced(element.textContent ?? ''),
        data: { ...(element instanceof HTMLElement ? element.dataset : {}) } as Record<string, string>,
        rect: { x, y, width, height },
        isFocused: root.activeElement === element,
        isDisabled: element.matches(':disabled, [aria-disabled="true"]'),
        state:
          ['aria-expanded', 'aria-pressed', 'aria-checked'].map((name) => element.getAttribute(name)).find(Boolean) ??
          null,
      };
    }),
  );
}

/** Two frames on, an element with this rectangle is still what the mouse would meet in the middle of it. */
async function standsAt(roots: readonly ShadowRoot[], json: string): Promise<boolean> {
  const wanted: Rect = JSON.parse(json);
  const isIt = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return x === wanted.x && y === wanted.y && width === wanted.width && height === wanted.height;
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const root of roots) [...root.querySelectorAll('*')].find(isIt)?.scrollIntoView({ block: 'nearest' });
  // What grew is measured, then placed, then perhaps placed once more, a frame each.
  for (let still = 0; still < 4; still += 1) {
    await frame();
    if (!roots.some((root) => [...root.querySelectorAll('*')].some(isIt))) return false;
  }
  return roots.some((root) => {
    let met = root.elementFromPoint(wanted.x + wanted.width / 2, wanted.y + wanted.height / 2);
    while (met && !isIt(met)) met = met.parentElement;
    return met !== null;
  });
}

function readText(roots: readonly ShadowRoot[], selector: string): string {
  const hasOwnText = (element: Element) =>
    element.localName !== 'style' &&
    [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  const isWithinLine = (element: Element): boolean => {
    const { parentElement } = element;
    return parentElement !== null && (hasOwnText(parentElement) || isWithinLine(parentElement));
  };
  return roots
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => selector === ':scope' || element.closest(selector))
    .filter((element) => hasOwnText(element) && !isWithinLine(element))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .join('\n');
}
