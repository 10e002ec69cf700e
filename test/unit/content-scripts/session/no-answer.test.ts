import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { NoAnswer } from '#messages/no-answer.ts';
import { report } from '#test/helpers/findings.ts';
import { RISKY, SessionRig, settled } from '#test/helpers/session-rig.ts';

// A background that is slow, silent or gone.

let rig: SessionRig;
beforeEach(() => {
  rig = new SessionRig();
});
afterEach(() => {
  rig.end();
  vi.useRealTimers();
});

test('no answer is shown as failed, with its reason', async () => {
  rig.type('Jan');
  await settled();
  rig.questions[0]?.fail(new NoAnswer('timeout'));
  await settled();
  expect(rig.latest).toEqual({ kind: 'failed', reason: 'timeout' });
});

describe('a background that takes long over its first check', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is shown as checking for as long as it takes, then with its answer', async () => {
    rig.type('Jan');
    await vi.advanceTimersByTimeAsync(8000);
    expect(rig.shown.map(({ state }) => state.kind)).toEqual(['checking']);
    rig.questions[0]?.reply(RISKY);
    await vi.advanceTimersByTimeAsync(0);
    expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: RISKY });
  });

  test('leaves a person who pressed Post the choice after a second, while the mark goes on checking', async () => {
    rig.type('Jan');
    await vi.advanceTimersByTimeAsync(10);
    expect(rig.session.sending(rig.box)).toBe(false);
    await vi.advanceTimersByTimeAsync(990);
    expect(rig.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    expect(rig.asked.map(({ state }) => state)).toEqual([{ kind: 'failed', reason: 'timeout' }]);
    expect(rig.latest).toEqual({ kind: 'checking' });
    rig.questions[0]?.reply(report());
    await vi.advanceTimersByTimeAsync(0);
    rig.questions[1]?.reply(report());
    await vi.advanceTimersByTimeAsync(0);
    expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: report() });
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('after a failure the next key asks again', async () => {
  rig.type('Jan');
  await settled();
  rig.questions[0]?.fail(new NoAnswer('timeout'));
  await settled();
  rig.type('Jan!');
  await settled();
  expect(rig.questions).toHaveLength(2);
});

test('a check without an answer is asked again by itself, so that a background that woke late is heard', async () => {
  vi.useFakeTimers();
  rig.type('Jan');
  await vi.advanceTimersByTimeAsync(0);
  rig.questions[0]?.fail(new NoAnswer('timeout'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(rig.questions.map(({ text }) => text)).toEqual(['Jan', 'Jan']);
  expect(rig.latest).toEqual({ kind: 'failed', reason: 'timeout' });
  rig.questions[1]?.reply(RISKY);
  await vi.advanceTimersByTimeAsync(0);
  expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: RISKY });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(rig.questions).toHaveLength(2);
});

test('a background that never answers is left in peace after a few times, and asked again with the next key', async () => {
  vi.useFakeTimers();
  rig.type('Jan');
  for (let time = 0; time < 10; time += 1) {
    await vi.advanceTimersByTimeAsync(5000);
    rig.questions.at(-1)?.fail(new NoAnswer('timeout'));
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(rig.questions).toHaveLength(4);
  rig.type('Jan!');
  await vi.advanceTimersByTimeAsync(0);
  expect(rig.questions.at(-1)?.text).toBe('Jan!');
});

test('a box that left, and an extension that is gone, ask nothing again', async () => {
  vi.useFakeTimers();
  rig.type('Jan');
  await vi.advanceTimersByTimeAsync(0);
  rig.questions[0]?.fail(new NoAnswer('reloaded'));
  await vi.advanceTimersByTimeAsync(60_000);
  rig.type('Jan!');
  await vi.advanceTimersByTimeAsync(0);
  rig.questions[1]?.fail(new NoAnswer('error'));
  rig.session.closed(rig.box);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(rig.questions).toHaveLength(2);
});

test('under an extension that is gone the person is asked once, then sends go through and the mark says why', async () => {
  rig.type('Jan');
  await settled();
  rig.questions[0]?.fail(new NoAnswer('reloaded'));
  await settled();
  expect(rig.session.sending(rig.box)).toBe(false);
  await settled();
  rig.questions[1]?.fail(new NoAnswer('reloaded'));
  await settled();
  expect(rig.asked).toHaveLength(1);
  expect(rig.session.sending(rig.box)).toBe(true);
  expect(rig.latest).toEqual({ kind: 'off', reason: 'reloaded' });
});
