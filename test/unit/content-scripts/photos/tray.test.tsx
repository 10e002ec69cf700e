import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { PhotoItem } from '#content-scripts/photos/item.ts';
import { Tray } from '#content-scripts/photos/tray.ts';
import { NO_FACTS } from '#model/photo.ts';
import { FakeBox } from '#test/helpers/fake-box.ts';

let life: AbortController;
let boxes: ComposeBox[];
let changed: ComposeBox[];
let read: (item: PhotoItem) => Promise<void>;
let tray: Tray;

const boxAt = (container: HTMLElement): ComposeBox => {
  document.body.append(container);
  return Object.assign(new FakeBox(), { container });
};
const preview = (name: string) => Object.assign(document.createElement('img'), { src: `blob:${name}` });
const inputIn = (box: ComposeBox) => {
  const input = Object.assign(document.createElement('input'), { type: 'file' });
  box.container.append(input);
  return { kind: 'input', input } as const;
};
const file = (name: string) => new File(['x'], name);
const names = (box: ComposeBox) => tray.factsOf(box).map(({ name }) => name);
const stand = () => vi.advanceTimersByTimeAsync(1000);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  life = new AbortController();
  boxes = [boxAt(document.createElement('form'))];
  changed = [];
  read = async (item) => {
    item.photo = { ...NO_FACTS, format: 'jpeg' };
    item.people = 'none';
  };
  tray = new Tray({
    boxes: () => boxes,
    current: () => undefined,
    changed: (box) => changed.push(box),
    given: () => undefined,
    signal: life.signal,
    read: (item) => read(item),
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

const first = () => boxes[0] as ComposeBox;

test('a file belongs to the box in which it was chosen, and is told of once it was read', async () => {
  boxes.push(boxAt(document.createElement('form')));
  tray.take({ files: [file('a.jpg')], way: inputIn(first()) });
  await tray.settled(first());
  expect(tray.factsOf(first())).toMatchObject([
    { kind: 'image', name: 'a.jpg', people: 'none', photo: { format: 'jpeg' } },
  ]);
  expect(changed).toContain(first());
  expect(names(boxes[1] as ComposeBox)).toEqual([]);
});

test('a file that takes too long holds nobody up for ever', async () => {
  read = () => new Promise(() => undefined);
  tray.take({ files: [file('a.jpg')], way: inputIn(first()) });
  expect(tray.factsOf(first())[0]).toMatchObject({ isPending: true });
  const settled = tray.settled(first());
  await vi.advanceTimersByTimeAsync(3000);
  await settled;
  expect(tray.factsOf(first())[0]?.photo).toBeUndefined();
  expect(tray.factsOf(first())[0]?.isPending).toBeUndefined();
});

test('what the page showed and shows no more is forgotten; what it never showed stays', async () => {
  const way = inputIn(first());
  tray.take({ files: [file('a.jpg'), file('b.jpg')], way });
  await stand();
  expect(names(first())).toEqual(['a.jpg', 'b.jpg']);
  first().container.append(preview('a'), preview('b'));
  await stand();
  first().container.querySelector('img[src="blob:b"]')?.remove();
  await stand();
  expect(names(first())).toEqual(['a.jpg']);
});

test('a box that is drawn anew with its files keeps them; one that closes takes them along', async () => {
  tray.take({ files: [file('a.jpg')], way: inputIn(first()) });
  first().container.append(preview('a'));
  await stand();
  first().container.remove();
  boxes = [boxAt(document.createElement('form'))];
  first().container.append(preview('a'));
  tray.boxesChanged();
  await stand();
  expect(names(first())).toEqual(['a.jpg']);
  first().container.remove();
  boxes = [];
  tray.boxesChanged();
  await stand();
  boxes = [boxAt(document.createElement('form'))];
  expect(names(first())).toEqual([]);
});

test('a file that came before there was a box goes to the first that opens', async () => {
  const box = first();
  boxes = [];
  tray.take({ files: [file('a.jpg')], way: inputIn(box) });
  expect(names(box)).toEqual([]);
  boxes = [box];
  tray.boxesChanged();
  await stand();
  expect(names(box)).toEqual(['a.jpg']);
});

test('while one file is exchanged the page may take long to draw its box anew: the others are kept', async () => {
  tray.take({ files: [file('a.jpg'), file('b.jpg')], way: inputIn(first()) });
  const [a] = tray.itemsOf(first());
  first().container.append(preview('a'), preview('b'));
  await stand();
  if (a) a.copy = { kind: 'busy' };
  first().container.remove();
  boxes = [];
  tray.boxesChanged();
  await stand();
  boxes = [boxAt(document.createElement('form'))];
  first().container.append(preview('a'), preview('b'));
  tray.boxesChanged();
  await stand();
  if (a) a.copy = { kind: 'replaced' };
  expect(names(first())).toEqual(['a.jpg', 'b.jpg']);
});
