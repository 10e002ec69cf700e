import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchRoots } from '#content-scripts/adapters/dom/roots.ts';

let life: AbortController;
let met: unknown[];
let added: string[];
let meet: (path: readonly EventTarget[]) => void;

/** Mutation records come in a microtask. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
const element = (html: string): HTMLElement => {
  const holder = document.createElement('div');
  holder.insertAdjacentHTML('beforeend', html);
  return holder.firstElementChild as HTMLElement;
};
const nameOf = (tree: Node) => (tree instanceof Element ? tree.id || tree.localName : tree.nodeName);

beforeEach(() => {
  document.body.replaceChildren();
  life = new AbortController();
  met = [];
  added = [];
});
afterEach(() => life.abort());

function start(lateHosts = ''): void {
  const events = {
    met: (root: Document | ShadowRoot) => void met.push(root),
    added: (tree: Node) => void added.push(nameOf(tree)),
    turned: () => undefined,
    settled: () => undefined,
  };
  ({ meet } = watchRoots(document, lateHosts, events, life.signal));
}

test('every shadow root that is there at the start is met, inner ones too, whatever its host holds besides', () => {
  const host = element('<div>light <b>content</b></div>');
  document.body.append(host);
  const outer = host.attachShadow({ mode: 'open' });
  const inner = element('<section></section>');
  outer.append(inner);
  const deep = inner.attachShadow({ mode: 'open' });
  start();
  expect(met).toEqual([document, outer, deep]);
});

test.each(['<my-editor>light content</my-editor>', '<div></div>', '<section></section>'])(
  '%s with a shadow root is met when it comes in, on its own or deep inside',
  async (html) => {
    start();
    const alone = element(html);
    const first = alone.attachShadow({ mode: 'open' });
    const around = element('<article><p>words</p><div></div></article>');
    const inside = element(html);
    const second = inside.attachShadow({ mode: 'open' });
    around.lastElementChild?.append(inside);
    document.body.append(alone, around);
    await settled();
    expect(met).toEqual([document, first, second]);
  },
);

test('while the page loads every element is looked at: its mark-up may bring shadow roots along', async () => {
  const readyState = vi.spyOn(document, 'readyState', 'get').mockReturnValue('interactive');
  start();
  const around = element('<article><div>light content</div></article>');
  const root = around.firstElementChild?.attachShadow({ mode: 'open' });
  document.body.append(around);
  await settled();
  readyState.mockRestore();
  expect(met).toEqual([document, root]);
});

function buildPieceByPiece() {
  const [list, item, line] = [
    element('<ul id="list"></ul>'),
    element('<li id="item"></li>'),
    element('<p id="line"></p>'),
  ];
  document.body.append(list);
  list.append(item);
  item.append(line);
  return { item };
}

test('a tree that is built piece by piece is looked at once', async () => {
  start();
  buildPieceByPiece();
  await settled();
  expect(added).toEqual(['#document', 'list']);
});

test('a piece that was moved out of such a tree is looked at where it went', async () => {
  start();
  const { item } = buildPieceByPiece();
  document.body.append(item);
  await settled();
  expect(added).toEqual(['#document', 'list', 'item']);
});

test('what has left again before anybody looked is not looked at', async () => {
  start();
  const brief = element('<p id="brief"></p>');
  document.body.append(brief);
  brief.remove();
  await settled();
  expect(added).toEqual(['#document']);
});

test('a root that was attached in silence is met with the first event out of it', async () => {
  start();
  const host = element('<div>light content</div>');
  document.body.append(host);
  await settled();
  const root = host.attachShadow({ mode: 'open' });
  meet([root, host]);
  expect(met).toEqual([document, root]);
});
