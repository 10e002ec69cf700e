import { expect, test, vi } from 'vitest';
import { Typing } from '#content-scripts/typing.ts';
import { FakeBox } from '#test/helpers/fake-box.ts';

/** happy-dom makes no trusted events: this is what a browser says of a key that was pressed. */
const trusted = (type: string) => Object.defineProperty(new Event(type), 'isTrusted', { value: true });

function typing() {
  const clock = { now: 10_000 };
  const returned = vi.fn();
  const life = new AbortController();
  return { clock, returned, life, typing: new Typing(document, returned, life.signal, () => clock.now) };
}

test('what appears in a box while nobody is there is not the person’s', () => {
  const { typing: one } = typing();
  expect(one.isOwn(new FakeBox(), 'Jan Peeters')).toBe(false);
  window.dispatchEvent(new Event('keydown'));
  expect(one.isOwn(new FakeBox(), 'Jan Peeters')).toBe(false);
});

test('what is typed is, and stays so until something else stands there', () => {
  const { typing: one, clock } = typing();
  const box = new FakeBox();
  window.dispatchEvent(trusted('keydown'));
  expect(one.isOwn(box, 'Jan')).toBe(true);
  clock.now += 60_000;
  expect(one.isOwn(box, 'Jan')).toBe(true);
  expect(one.isOwn(box, 'Piet')).toBe(false);
});

test('what a site put back is looked at again as soon as somebody is there', () => {
  const { typing: one, returned } = typing();
  one.isOwn(new FakeBox(), 'restored draft');
  expect(returned).not.toHaveBeenCalled();
  window.dispatchEvent(trusted('pointerdown'));
  window.dispatchEvent(trusted('keydown'));
  expect(returned).toHaveBeenCalledTimes(1);
});

test('nothing is heard after the end', () => {
  const { typing: one, life } = typing();
  life.abort();
  window.dispatchEvent(trusted('keydown'));
  expect(one.isOwn(new FakeBox(), 'Jan')).toBe(false);
});
