import { afterEach, beforeEach, expect, test } from 'vitest';
import { report } from '#test/helpers/findings.ts';
import { RISKY, SessionRig, settled } from '#test/helpers/session-rig.ts';

// What is asked, when, and what is told of it.

let rig: SessionRig;
beforeEach(() => {
  rig = new SessionRig();
});
afterEach(() => rig.end());

test('an empty box is shown as checked without asking', async () => {
  rig.session.opened(rig.box);
  await settled();
  expect(rig.latest).toEqual({ kind: 'checked', text: '', report: { findings: [], unchecked: [] } });
  expect(rig.questions).toEqual([]);
});

test('a typed text is asked about, and shown as checking until the answer', async () => {
  rig.type('Jan');
  await settled();
  expect(rig.latest).toEqual({ kind: 'checking' });
  rig.questions[0]?.reply(RISKY);
  await settled();
  expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: RISKY });
});

test('while a question is open further keys ask no second one, but the last text is asked about after it', async () => {
  rig.type('J');
  await settled();
  rig.type('Ja');
  rig.type('Jan');
  await settled();
  expect(rig.questions.map(({ text }) => text)).toEqual(['J']);
  rig.questions[0]?.reply(report());
  await settled();
  expect(rig.questions.map(({ text }) => text)).toEqual(['J', 'Jan']);
});

test('a box that opens is told of before its text is looked at, so that the background can get up', () => {
  rig.session.opened(rig.box);
  expect(rig.opened).toBe(1);
});

test('while paused nothing is asked, everything goes, and the mark says so', async () => {
  rig.session.opened(rig.box);
  rig.session.refresh('paused');
  rig.type('Jan');
  await settled();
  expect(rig.questions).toEqual([]);
  expect(rig.latest).toEqual({ kind: 'off', reason: 'paused' });
  expect(rig.session.sending(rig.box)).toBe(true);
});

test('the popup is told counts and states, no words', async () => {
  await rig.checked('Jan');
  expect(rig.session.status()).toEqual([
    { surface: 'post', audience: 'public', state: 'checked', findings: 1, unchecked: 0 },
  ]);
});

test('the toolbar is told what all boxes say together, only when that changes, and again when they are gone', async () => {
  await rig.checked('Jan');
  rig.type('Jan!');
  await settled();
  rig.questions[1]?.reply(RISKY);
  await settled();
  rig.session.refresh('paused');
  rig.session.refresh(undefined);
  rig.session.closed(rig.box);
  expect(rig.badges).toEqual([
    { points: 1, verdict: 'pause', state: 'on' },
    { points: 0, verdict: 'clear', state: 'off' },
    { points: 0, verdict: 'clear', state: 'on' },
  ]);
});

test('who will read it is looked up once in a burst of keys, and afresh for a send', async () => {
  let looks = 0;
  rig.box.audience = () => {
    looks += 1;
    return { audience: 'public' };
  };
  for (const text of ['J', 'Ja', 'Jan']) {
    rig.type(text);
    await settled();
    rig.questions.at(-1)?.reply(report());
    await settled();
  }
  expect(looks).toBe(1);
  rig.type('Jan!');
  expect(rig.session.sending(rig.box)).toBe(false);
  await settled();
  expect(looks).toBeGreaterThan(1);
});
