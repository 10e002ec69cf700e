import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Asker, type LineEvents, type Question } from '#messages/line.ts';
import { NoAnswer } from '#messages/no-answer.ts';

const PATIENCE = 5000;

interface FakeLine {
  readonly sent: Question[];
  readonly events: LineEvents;
  isClosed: boolean;
  /** What the browser does when the background sleeps or goes. */
  end(): void;
}

let lines: FakeLine[];
let isConnected: boolean;
let asker: Asker;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  isConnected = true;
  asker = new Asker({
    isConnected: () => isConnected,
    dial(events) {
      if (!isConnected) throw new Error('Extension context invalidated.');
      const line: FakeLine = {
        sent: [],
        events,
        isClosed: false,
        end() {
          line.isClosed = true;
          events.closed();
        },
      };
      lines.push(line);
      return {
        send(question) {
          if (line.isClosed || !isConnected) throw new Error('a port that is gone');
          line.sent.push(question);
        },
        close: () => {
          line.isClosed = true;
        },
      };
    },
  });
});
afterEach(() => vi.useRealTimers());

const sent = (line: number) => lines[line]?.sent.map(({ name }) => name);
const reply = (line: number, question: number, answer: unknown) =>
  lines[line]?.events.answered({ number: lines[line]?.sent[question]?.number ?? -1, answer });
const reason = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof NoAnswer ? error.reason : 'another error'),
  );

test('all questions go over one line, and each gets its own answer, in whatever order they come', async () => {
  const page = asker.ask('page', { site: 'x' }, PATIENCE);
  const open = asker.ask('open', { clause: 'A' }, PATIENCE);
  reply(0, 1, true);
  reply(0, 0, { organisation: 'Zorg' });
  expect([await page, await open]).toEqual([{ organisation: 'Zorg' }, true]);
  expect([lines.length, sent(0)]).toEqual([1, ['page', 'open']]);
});

test('nothing is dialled before there is something to ask', () => {
  expect(lines).toEqual([]);
});

test('what was open when the background went to sleep is asked once more over a new line', async () => {
  const page = asker.ask('page', { site: 'x' }, PATIENCE);
  lines[0]?.end();
  expect(sent(1)).toEqual(['page']);
  reply(1, 0, 'settings');
  expect(await page).toBe('settings');
});

test('with nothing open the end of the line wakes nobody; the next question dials again', async () => {
  const first = asker.ask('open', { clause: 'A' }, PATIENCE);
  reply(0, 0, true);
  await first;
  lines[0]?.end();
  expect(lines).toHaveLength(1);
  const second = asker.ask('open', { clause: 'B' }, PATIENCE);
  reply(1, 0, true);
  expect(await second).toBe(true);
});

test('a line that ended without a word is noticed at the next question', async () => {
  asker.wake();
  const [line] = lines;
  if (line) line.isClosed = true;
  const asked = asker.ask('open', { clause: 'A' }, PATIENCE);
  reply(1, 0, true);
  expect(await asked).toBe(true);
});

test('a background that ends over the same question twice is not given it again', async () => {
  const asked = reason(asker.ask('page', { site: 'x' }, PATIENCE));
  lines[0]?.end();
  lines[1]?.end();
  expect(await asked).toBe('error');
  expect(lines).toHaveLength(2);
});

test('an extension that was loaded anew is said: for what was open, and for what comes', async () => {
  const open = reason(asker.ask('page', { site: 'x' }, PATIENCE));
  isConnected = false;
  lines[0]?.end();
  expect(await open).toBe('reloaded');
  expect(await reason(asker.ask('page', { site: 'x' }, PATIENCE))).toBe('reloaded');
  expect(lines).toHaveLength(1);
});

test('a message that was refused is an error, and a late one a timeout with another line after it', async () => {
  const refused = reason(asker.ask('page', { site: 'x' }, PATIENCE));
  reply(0, 0, undefined);
  expect(await refused).toBe('error');
  const late = reason(asker.ask('page', { site: 'x' }, PATIENCE));
  vi.advanceTimersByTime(PATIENCE);
  expect(await late).toBe('timeout');
  void reason(asker.ask('page', { site: 'x' }, PATIENCE));
  expect(lines).toHaveLength(2);
});

test('one timer watches over all questions, and runs out behind the last answer', async () => {
  const asked = ['A', 'B', 'C'].map((clause) => asker.ask('open', { clause }, PATIENCE));
  expect(vi.getTimerCount()).toBe(1);
  for (const question of asked.keys()) reply(0, question, true);
  await Promise.all(asked);
  vi.advanceTimersByTime(PATIENCE / 5);
  expect(vi.getTimerCount()).toBe(0);
});

test('what was asked later has its whole time, whatever came before it', async () => {
  const first = reason(asker.ask('open', { clause: 'A' }, PATIENCE));
  vi.advanceTimersByTime(PATIENCE - 1);
  const second = reason(asker.ask('open', { clause: 'B' }, PATIENCE));
  vi.advanceTimersByTime(1000);
  expect(await first).toBe('timeout');
  reply(0, 1, true);
  expect(await second).toBe('answered');
});

test('waking dials once and asks nothing; under an extension that is gone it does nothing', () => {
  asker.wake();
  asker.wake();
  expect([lines.length, sent(0)]).toEqual([1, []]);
  asker.hangUp();
  isConnected = false;
  expect(() => asker.wake()).not.toThrow();
});

test('a page that is put away hangs up, unless it still waits for an answer', async () => {
  const asked = asker.ask('page', { site: 'x' }, PATIENCE);
  asker.hangUp();
  reply(0, 0, 'settings');
  expect(await asked).toBe('settings');
  asker.hangUp();
  expect(lines.map(({ isClosed }) => isClosed)).toEqual([true]);
  void reason(asker.ask('page', { site: 'x' }, PATIENCE));
  expect(sent(1)).toEqual(['page']);
});
