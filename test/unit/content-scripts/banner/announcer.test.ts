import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Announcer, announcer } from '#content-scripts/banner/announcer.ts';
import type { Severity } from '#model/topic.ts';
import type { MarkLook } from '#ui/status-mark.tsx';
import { pageWords } from '#ui/words.ts';

const t = pageWords('nl');
const CLEAR: MarkLook = { kind: 'clear' };
const found = (count: number, severity: Severity = 'warn'): MarkLook => ({ kind: 'found', severity, count });
const KEYS = '. Alt+Shift+B opent de uitleg.';

let said: string[];
let spoken: Announcer;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  spoken = announcer((text) => void said.push(text));
});
afterEach(() => vi.useRealTimers());

/** A key every 300 milliseconds, with what the mark shows after each. */
function types(...looks: readonly MarkLook[]): void {
  for (const look of looks) {
    spoken.note(look, t);
    vi.advanceTimersByTime(300);
  }
}
const rests = () => vi.advanceTimersByTime(10_000);

test('while somebody types nothing is said, then once what stands at the end', () => {
  types(CLEAR, found(1, 'note'), found(2), found(3), found(2), found(2), found(2), found(2), found(2), found(2));
  expect(said).toEqual([]);
  rests();
  expect(said).toEqual([`Bezint: Let op. 2 punten om naar te kijken${KEYS}`]);
});

test('the same number is not said again, another is, without the keys', () => {
  types(found(1));
  rests();
  said = [];
  types(found(1), found(2), found(1));
  rests();
  expect(said).toEqual([]);
  types(found(2));
  rests();
  expect(said).toEqual(['Bezint: Let op. 2 punten om naar te kijken']);
});

test('a heavier one is said though the number is the same, a lighter one is not', () => {
  types(found(1));
  rests();
  said = [];
  types(found(1, 'pause'));
  rests();
  types(found(1));
  rests();
  expect(said).toEqual(['Bezint: Even stilstaan. 1 punt om naar te kijken']);
});

test('that nothing is found is said only after something was', () => {
  types(CLEAR);
  rests();
  expect(said).toEqual([]);
  types(found(1));
  rests();
  types(CLEAR);
  rests();
  types(CLEAR);
  rests();
  expect(said.slice(1)).toEqual(['Bezint: Niets gevonden']);
});

test('what could not be checked is said once', () => {
  types({ kind: 'failed' });
  rests();
  types({ kind: 'failed' }, { kind: 'off' });
  rests();
  expect(said).toEqual(['Bezint: Kon niet nakijken']);
});

test('an emptied box begins anew, in silence', () => {
  types(found(1), { kind: 'quiet' });
  rests();
  types(found(1));
  rests();
  types({ kind: 'quiet' });
  rests();
  types(found(1));
  rests();
  expect(said).toEqual(Array(2).fill(`Bezint: Let op. 1 punt om naar te kijken${KEYS}`));
});

test('what the dialog tells is not said besides, nor after it', () => {
  types(found(1, 'pause'));
  spoken.hush();
  rests();
  types(found(1, 'pause'));
  rests();
  expect(said).toEqual([]);
});

test('nothing runs when there is nothing to say, and nothing after the end', () => {
  types(found(1));
  rests();
  types(found(1), CLEAR, found(1));
  expect(vi.getTimerCount()).toBe(0);
  types(found(2));
  expect(vi.getTimerCount()).toBe(1);
  spoken.stop();
  expect(vi.getTimerCount()).toBe(0);
});
