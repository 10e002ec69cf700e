import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { finding, report } from '#test/helpers/findings.ts';
import { RISKY, SessionRig, settled } from '#test/helpers/session-rig.ts';

// What the writer does with what was found.

let rig: SessionRig;
beforeEach(() => {
  rig = new SessionRig();
});
afterEach(() => rig.end());

test('a dismissed finding stays away for the same words and comes back for others', async () => {
  await rig.checked('Jan');
  const [first] = RISKY.findings;
  if (first) rig.session.dismiss(rig.box, first);
  expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: report() });
  rig.type('Piet');
  await settled();
  const other = report(finding({ spans: [{ start: 0, end: 4 }] }));
  rig.questions[1]?.reply(other);
  await settled();
  expect(rig.latest).toEqual({ kind: 'checked', text: 'Piet', report: other });
});

test('a dismissed note stays away in the next draft too, a dismissed pause does not', async () => {
  const span = { start: 0, end: 3 };
  const note = finding({ rule: 'sector/heated', severity: 'note', spans: [span] });
  const pause = finding({ spans: [span] });
  rig.type('Jan');
  await settled();
  rig.questions[0]?.reply(report(pause, note));
  await settled();
  rig.session.dismiss(rig.box, note);
  rig.session.dismiss(rig.box, pause);
  rig.type('');
  await settled();
  rig.type('Jan');
  await settled();
  rig.questions[1]?.reply(report(pause, note));
  await settled();
  expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: report(pause) });
});

test('while all is looked at afresh, what is on show is dismissed as ever', async () => {
  await rig.checked('Jan');
  rig.session.refresh(undefined);
  const [first] = RISKY.findings;
  if (first) rig.session.dismiss(rig.box, first);
  await settled();
  rig.questions[1]?.reply(RISKY);
  await settled();
  expect(rig.latest).toEqual({ kind: 'checked', text: 'Jan', report: report() });
});

describe('suggestions', () => {
  const NAMED = 'Met mevrouw Jansen gewandeld';
  const instead = { span: { start: 4, end: 18 }, replacement: 'een bewoner' };

  test('are worked in, and the writer hears how to take them back', async () => {
    await rig.checked(NAMED);
    await rig.session.apply(rig.box, [instead]);
    expect([rig.box.text, rig.told]).toEqual(['Met een bewoner gewandeld', ['applied']]);
  });

  test('are worked in while all is looked at afresh', async () => {
    await rig.checked(NAMED);
    rig.session.refresh(undefined);
    await rig.session.apply(rig.box, [instead]);
    expect([rig.box.text, rig.told]).toEqual(['Met een bewoner gewandeld', ['applied']]);
  });

  test('find their words again behind what was typed meanwhile', async () => {
    await rig.checked(NAMED);
    rig.box.text = `Vandaag! ${NAMED}`;
    await rig.session.apply(rig.box, [instead]);
    expect(rig.box.text).toBe('Vandaag! Met een bewoner gewandeld');
  });

  test('for the end of the draft stand at the end of what it is by now', async () => {
    await rig.checked('Mooi');
    rig.box.text = 'Mooi weer.';
    await rig.session.apply(rig.box, [{ span: { start: 4, end: 4 }, replacement: 'Uit eigen naam.' }]);
    expect(rig.box.text).toBe('Mooi weer. Uit eigen naam.');
  });

  test('for words that are no longer there do nothing', async () => {
    await rig.checked(NAMED);
    rig.box.text = 'Met mevrouw Bakker gewandeld';
    await rig.session.apply(rig.box, [instead]);
    expect([rig.box.text, rig.told]).toEqual(['Met mevrouw Bakker gewandeld', []]);
  });

  test('that the box does not take are offered to be copied', async () => {
    rig.box.takesWords = false;
    await rig.checked(NAMED);
    await rig.session.apply(rig.box, [instead]);
    expect([rig.box.text, rig.told]).toEqual([NAMED, ['Met een bewoner gewandeld']]);
  });

  test('are worked in once, however often they are pressed', async () => {
    await rig.checked(NAMED);
    await Promise.all([rig.session.apply(rig.box, [instead]), rig.session.apply(rig.box, [instead])]);
    expect(rig.box.text).toBe('Met een bewoner gewandeld');
  });
});
