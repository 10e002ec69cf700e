import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FakeBox } from '#test/helpers/fake-box.ts';
import { finding, report } from '#test/helpers/findings.ts';
import { RISKY, SessionRig, settled } from '#test/helpers/session-rig.ts';

// Boxes come, go, and are drawn anew.

let rig: SessionRig;
beforeEach(() => {
  rig = new SessionRig();
});
afterEach(() => rig.end());

test('an answer for a box that has left is not shown', async () => {
  rig.type('Jan');
  await settled();
  rig.session.closed(rig.box);
  const before = rig.shown.length;
  rig.questions[0]?.reply(RISKY);
  await settled();
  expect([rig.shown.length, rig.hidden]).toEqual([before, 1]);
});

describe('a box that the site draws anew', () => {
  const again = () => {
    const other = new FakeBox();
    other.text = rig.box.text;
    rig.session.closed(rig.box);
    rig.session.opened(other);
    return other;
  };

  test('keeps what was said about a pause in the same draft', async () => {
    await rig.checked('Jan');
    const [first] = RISKY.findings;
    if (first) rig.session.dismiss(rig.box, first);
    again();
    await settled();
    rig.questions[1]?.reply(RISKY);
    await settled();
    expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: report() });
  });

  test('with another text is another draft', async () => {
    await rig.checked('Jan');
    const [first] = RISKY.findings;
    if (first) rig.session.dismiss(rig.box, first);
    rig.session.closed(rig.box);
    rig.box.text = 'Piet';
    rig.session.opened(rig.box);
    await settled();
    rig.questions[1]?.reply(RISKY);
    await settled();
    expect(rig.latest).toEqual({ kind: 'checked', text: 'Piet', report: RISKY });
  });
});

describe('a box that leaves while a press of Post is held', () => {
  const reports = report(finding({ spans: [{ start: 0, end: 3 }] }));
  async function pressAndLeave(): Promise<void> {
    rig.type('Jan');
    await settled();
    expect(rig.session.sending(rig.box)).toBe(false);
    await settled();
    rig.session.closed(rig.box);
  }

  test('asks nothing, and leaves nothing open', async () => {
    await pressAndLeave();
    for (const { reply } of rig.questions) reply(reports);
    await settled();
    expect([rig.asked, rig.session.boxes()]).toEqual([[], []]);
  });

  test('asks at the box that the same draft is in by then, and at no other', async () => {
    await pressAndLeave();
    const [other, same] = [new FakeBox(), new FakeBox()];
    same.text = 'Jan';
    other.text = 'Piet';
    for (const one of [same, other]) rig.session.opened(one);
    await settled();
    for (let at = 0; at < 4; at += 1) {
      rig.questions[at]?.reply(reports);
      await settled();
    }
    expect(rig.asked.map(({ box }) => box)).toEqual([same]);
    expect([...other.sent, ...same.sent, ...rig.box.sent]).toEqual([]);
    for (const one of [same, other]) rig.session.closed(one);
  });
});

test('boxes without end take turns, and those that have left meanwhile take none', async () => {
  const all = Array.from({ length: 40 }, (_, index) => Object.assign(new FakeBox(), { text: `draft ${index}` }));
  for (const one of all) rig.session.opened(one);
  await settled();
  const first = rig.questions.splice(0);
  expect(first.length).toBeLessThan(10);
  for (const one of all.slice(0, -1)) rig.session.closed(one);
  rig.type('Jan');
  for (const { reply } of first) reply(RISKY);
  await settled();
  expect(rig.questions.map(({ text }) => text)).toEqual(['draft 39', 'Jan']);
  rig.session.closed(all.at(-1) ?? rig.box);
});

test('what is told of late, of a box that closed, does not open it again', () => {
  rig.session.opened(rig.box);
  rig.session.closed(rig.box);
  rig.session.changed(rig.box);
  expect(rig.session.boxes()).toEqual([]);
});
