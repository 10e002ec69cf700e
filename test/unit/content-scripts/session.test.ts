import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Banner, BoxView } from '#content-scripts/banner/contract.ts';
import { Session } from '#content-scripts/session.ts';
import { NoAnswer } from '#messages/no-answer.ts';
import type { Report } from '#model/report.ts';
import { FakeBox } from '#test/helpers/fake-box.ts';
import { finding, report } from '#test/helpers/findings.ts';

let box: FakeBox;
let shown: BoxView[];
let hidden: number;
let asked: BoxView[];
let told: string[];
let badges: unknown[];
let opened: number;
let questions: { text: string; reply: (given: Report) => void; fail: (error: Error) => void }[];
let session: Session;

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
const latest = () => shown.at(-1)?.state;
const risky = report(finding());

function type(text: string): void {
  box.text = text;
  session.changed(box);
}

beforeEach(() => {
  box = new FakeBox();
  shown = [];
  asked = [];
  told = [];
  badges = [];
  opened = 0;
  hidden = 0;
  questions = [];
  const banner: Banner = {
    show: (view) => void shown.push(view),
    hide: () => {
      hidden += 1;
    },
    ask: async (view) => {
      asked.push(view);
      return 'edit';
    },
    pressAgain: () => undefined,
    applied: () => void told.push('applied'),
    offer: (_box, text) => void told.push(text),
    remind: () => undefined,
    showBroken: () => undefined,
    setTexts: () => undefined,
    dispose: () => undefined,
  };
  session = new Session(
    (_box, text) => new Promise((reply, fail) => void questions.push({ text, reply, fail })),
    banner,
    {
      badgeChanged: (badge) => void badges.push(badge),
      opened: () => {
        opened += 1;
      },
    },
  );
});

afterEach(() => {
  // What is still asked again belongs to this test alone.
  session.closed(box);
  vi.useRealTimers();
});

test('an empty box is shown as checked without asking', async () => {
  session.opened(box);
  await settled();
  expect(latest()).toEqual({ kind: 'checked', text: '', report: { findings: [], unchecked: [] } });
  expect(questions).toEqual([]);
});

test('a typed text is asked about, and shown as checking until the answer', async () => {
  type('Jan');
  await settled();
  expect(latest()).toEqual({ kind: 'checking' });
  questions[0]?.reply(risky);
  await settled();
  expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: risky });
});

test('while a question is open further keys ask no second one, but the last text is asked about after it', async () => {
  type('J');
  await settled();
  type('Ja');
  type('Jan');
  await settled();
  expect(questions.map(({ text }) => text)).toEqual(['J']);
  questions[0]?.reply(report());
  await settled();
  expect(questions.map(({ text }) => text)).toEqual(['J', 'Jan']);
});

test('no answer is shown as failed, with its reason', async () => {
  type('Jan');
  await settled();
  questions[0]?.fail(new NoAnswer('timeout'));
  await settled();
  expect(latest()).toEqual({ kind: 'failed', reason: 'timeout' });
});

describe('a background that takes long over its first check', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('is shown as checking for as long as it takes, then with its answer', async () => {
    type('Jan');
    await vi.advanceTimersByTimeAsync(8000);
    expect(shown.map(({ state }) => state.kind)).toEqual(['checking']);
    questions[0]?.reply(risky);
    await vi.advanceTimersByTimeAsync(0);
    expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: risky });
  });

  test('leaves a person who pressed Post the choice after a second, while the mark goes on checking', async () => {
    type('Jan');
    await vi.advanceTimersByTimeAsync(10);
    expect(session.sending(box)).toBe(false);
    await vi.advanceTimersByTimeAsync(990);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    expect(asked.map(({ state }) => state)).toEqual([{ kind: 'failed', reason: 'timeout' }]);
    expect(latest()).toEqual({ kind: 'checking' });
    questions[0]?.reply(report());
    await vi.advanceTimersByTimeAsync(0);
    questions[1]?.reply(report());
    await vi.advanceTimersByTimeAsync(0);
    expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: report() });
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('a box that opens is told of before its text is looked at, so that the background can get up', () => {
  session.opened(box);
  expect(opened).toBe(1);
});

test('after a failure the next key asks again', async () => {
  type('Jan');
  await settled();
  questions[0]?.fail(new NoAnswer('timeout'));
  await settled();
  type('Jan!');
  await settled();
  expect(questions).toHaveLength(2);
});

test('a check without an answer is asked again by itself, so that a background that woke late is heard', async () => {
  vi.useFakeTimers();
  type('Jan');
  await vi.advanceTimersByTimeAsync(0);
  questions[0]?.fail(new NoAnswer('timeout'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(questions.map(({ text }) => text)).toEqual(['Jan', 'Jan']);
  expect(latest()).toEqual({ kind: 'failed', reason: 'timeout' });
  questions[1]?.reply(risky);
  await vi.advanceTimersByTimeAsync(0);
  expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: risky });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(questions).toHaveLength(2);
});

test('a background that never answers is left in peace after a few times, and asked again with the next key', async () => {
  vi.useFakeTimers();
  type('Jan');
  for (let time = 0; time < 10; time += 1) {
    await vi.advanceTimersByTimeAsync(5000);
    questions.at(-1)?.fail(new NoAnswer('timeout'));
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(questions).toHaveLength(4);
  type('Jan!');
  await vi.advanceTimersByTimeAsync(0);
  expect(questions.at(-1)?.text).toBe('Jan!');
});

test('a box that left, and an extension that is gone, ask nothing again', async () => {
  vi.useFakeTimers();
  type('Jan');
  await vi.advanceTimersByTimeAsync(0);
  questions[0]?.fail(new NoAnswer('reloaded'));
  await vi.advanceTimersByTimeAsync(60_000);
  type('Jan!');
  await vi.advanceTimersByTimeAsync(0);
  questions[1]?.fail(new NoAnswer('error'));
  session.closed(box);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(questions).toHaveLength(2);
});

test('under an extension that is gone the person is asked once, then sends go through and the mark says why', async () => {
  type('Jan');
  await settled();
  questions[0]?.fail(new NoAnswer('reloaded'));
  await settled();
  expect(session.sending(box)).toBe(false);
  await settled();
  questions[1]?.fail(new NoAnswer('reloaded'));
  await settled();
  expect(asked).toHaveLength(1);
  expect(session.sending(box)).toBe(true);
  expect(latest()).toEqual({ kind: 'off', reason: 'reloaded' });
});

test('while paused nothing is asked, everything goes, and the mark says so', async () => {
  session.opened(box);
  session.refresh('paused');
  type('Jan');
  await settled();
  expect(questions).toEqual([]);
  expect(latest()).toEqual({ kind: 'off', reason: 'paused' });
  expect(session.sending(box)).toBe(true);
});

test('a dismissed finding stays away for the same words and comes back for others', async () => {
  type('Jan');
  await settled();
  questions[0]?.reply(risky);
  await settled();
  const [first] = risky.findings;
  if (first) session.dismiss(box, first);
  expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: report() });
  type('Piet');
  await settled();
  const other = report(finding({ spans: [{ start: 0, end: 4 }] }));
  questions[1]?.reply(other);
  await settled();
  expect(latest()).toEqual({ kind: 'checked', text: 'Piet', report: other });
});

test('an answer for a box that has left is not shown', async () => {
  type('Jan');
  await settled();
  session.closed(box);
  const before = shown.length;
  questions[0]?.reply(risky);
  await settled();
  expect([shown.length, hidden]).toEqual([before, 1]);
});

test('the popup is told counts and states, no words', async () => {
  type('Jan');
  await settled();
  questions[0]?.reply(risky);
  await settled();
  expect(session.status()).toEqual([
    { surface: 'post', audience: 'public', state: 'checked', findings: 1, unchecked: 0 },
  ]);
});

describe('suggestions', () => {
  const NAMED = 'Met mevrouw Jansen gewandeld';
  const instead = { span: { start: 4, end: 18 }, replacement: 'een bewoner' };

  async function checked(text: string): Promise<void> {
    type(text);
    await settled();
    questions.at(-1)?.reply(risky);
    await settled();
  }

  test('are worked in, and the writer hears how to take them back', async () => {
    await checked(NAMED);
    await session.apply(box, [instead]);
    expect([box.text, told]).toEqual(['Met een bewoner gewandeld', ['applied']]);
  });

  test('find their words again behind what was typed meanwhile', async () => {
    await checked(NAMED);
    box.text = `Vandaag! ${NAMED}`;
    await session.apply(box, [instead]);
    expect(box.text).toBe('Vandaag! Met een bewoner gewandeld');
  });

  test('for the end of the draft stand at the end of what it is by now', async () => {
    await checked('Mooi');
    box.text = 'Mooi weer.';
    await session.apply(box, [{ span: { start: 4, end: 4 }, replacement: 'Uit eigen naam.' }]);
    expect(box.text).toBe('Mooi weer. Uit eigen naam.');
  });

  test('for words that are no longer there do nothing', async () => {
    await checked(NAMED);
    box.text = 'Met mevrouw Bakker gewandeld';
    await session.apply(box, [instead]);
    expect([box.text, told]).toEqual(['Met mevrouw Bakker gewandeld', []]);
  });

  test('that the box does not take are offered to be copied', async () => {
    box.takesWords = false;
    await checked(NAMED);
    await session.apply(box, [instead]);
    expect([box.text, told]).toEqual([NAMED, ['Met een bewoner gewandeld']]);
  });

  test('are worked in once, however often they are pressed', async () => {
    await checked(NAMED);
    await Promise.all([session.apply(box, [instead]), session.apply(box, [instead])]);
    expect(box.text).toBe('Met een bewoner gewandeld');
  });
});

describe('a box that the site draws anew', () => {
  const again = () => {
    const other = new FakeBox();
    other.text = box.text;
    session.closed(box);
    session.opened(other);
    return other;
  };

  test('keeps what was said about a pause in the same draft', async () => {
    type('Jan');
    await settled();
    questions[0]?.reply(risky);
    await settled();
    const [first] = risky.findings;
    if (first) session.dismiss(box, first);
    again();
    await settled();
    questions[1]?.reply(risky);
    await settled();
    expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: report() });
  });

  test('with another text is another draft', async () => {
    type('Jan');
    await settled();
    questions[0]?.reply(risky);
    await settled();
    const [first] = risky.findings;
    if (first) session.dismiss(box, first);
    session.closed(box);
    box.text = 'Piet';
    session.opened(box);
    await settled();
    questions[1]?.reply(risky);
    await settled();
    expect(latest()).toEqual({ kind: 'checked', text: 'Piet', report: risky });
  });
});

test('a dismissed note stays away in the next draft too, a dismissed pause does not', async () => {
  const span = { start: 0, end: 3 };
  const note = finding({ rule: 'sector/heated', severity: 'note', spans: [span] });
  const pause = finding({ spans: [span] });
  type('Jan');
  await settled();
  questions[0]?.reply(report(pause, note));
  await settled();
  session.dismiss(box, note);
  session.dismiss(box, pause);
  type('');
  await settled();
  type('Jan');
  await settled();
  questions[1]?.reply(report(pause, note));
  await settled();
  expect(latest()).toEqual({ kind: 'checked', text: 'Jan', report: report(pause) });
});

test('the toolbar is told what all boxes say together, only when that changes, and again when they are gone', async () => {
  type('Jan');
  await settled();
  questions[0]?.reply(risky);
  await settled();
  type('Jan!');
  await settled();
  questions[1]?.reply(risky);
  await settled();
  session.refresh('paused');
  session.refresh(undefined);
  session.closed(box);
  expect(badges).toEqual([
    { points: 1, verdict: 'pause', state: 'on' },
    { points: 0, verdict: 'clear', state: 'off' },
    { points: 0, verdict: 'clear', state: 'on' },
  ]);
});

test('who will read it is looked up once in a burst of keys, and afresh for a send', async () => {
  let looks = 0;
  box.audience = () => {
    looks += 1;
    return { audience: 'public' };
  };
  for (const text of ['J', 'Ja', 'Jan']) {
    type(text);
    await settled();
    questions.at(-1)?.reply(report());
    await settled();
  }
  expect(looks).toBe(1);
  type('Jan!');
  expect(session.sending(box)).toBe(false);
  await settled();
  expect(looks).toBeGreaterThan(1);
});

test('boxes without end take turns, and those that have left meanwhile take none', async () => {
  const all = Array.from({ length: 40 }, (_, index) => Object.assign(new FakeBox(), { text: `draft ${index}` }));
  for (const one of all) session.opened(one);
  await settled();
  const first = questions.splice(0);
  expect(first.length).toBeLessThan(10);
  for (const one of all.slice(0, -1)) session.closed(one);
  type('Jan');
  for (const { reply } of first) reply(risky);
  await settled();
  expect(questions.map(({ text }) => text)).toEqual(['draft 39', 'Jan']);
  session.closed(all.at(-1) ?? box);
});

test('what is told of late, of a box that closed, does not open it again', () => {
  session.opened(box);
  session.closed(box);
  session.changed(box);
  expect(session.boxes()).toEqual([]);
});
