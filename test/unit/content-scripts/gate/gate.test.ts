import { beforeEach, describe, expect, test } from 'vitest';
import { type Answer, Gate } from '#content-scripts/gate/gate.ts';
import { FakeBox } from '#test/helpers/fake-box.ts';
import { finding, report } from '#test/helpers/findings.ts';

const RISKY = 'Mevrouw Jansen is gevallen';
const OTHER_RISK = 'Mevrouw Jansen en meneer Bakker zijn gevallen';
const HARMLESS = 'Lekker weertje';

/** Answers as a checker would that pauses at every name in the text. */
function answerTo(text: string): Answer {
  const names = ['Jansen', 'Bakker'].filter((name) => text.includes(name));
  return {
    text,
    files,
    audience: 'public',
    report: report(
      ...names.map((name) =>
        finding({ spans: [{ start: text.indexOf(name), end: text.indexOf(name) + name.length }] }),
      ),
    ),
  };
}

let box: FakeBox;
let latest: Answer | undefined;
let asked: (Answer | undefined)[];
let choose: (choice: 'edit' | 'send') => void;
let checks: number;
let checkResult: (text: string) => Promise<Answer | undefined>;
let pressedAgain: number;
let files: string;
let gate: Gate;

/** Lets every promise that can settle do so. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

function typed(text: string): void {
  box.text = text;
  latest = answerTo(text);
}

beforeEach(() => {
  box = new FakeBox();
  latest = undefined;
  asked = [];
  checks = 0;
  pressedAgain = 0;
  checkResult = async (text) => answerTo(text);
  files = '';
  gate = new Gate({
    answerOn: () => latest,
    filesOf: () => files,
    check: async () => {
      checks += 1;
      latest = await checkResult(box.text);
      return latest;
    },
    ask: (_box, answer) => {
      asked.push(answer);
      return new Promise((resolve) => {
        choose = resolve;
      });
    },
    pressAgain: () => {
      pressedAgain += 1;
    },
  });
});

describe('a draft that was checked', () => {
  test('goes untouched when nothing asks for a pause', () => {
    typed(HARMLESS);
    expect(gate.sending(box)).toBe(true);
    expect(asked).toEqual([]);
  });

  test('goes untouched with a warning that is no pause', () => {
    box.text = RISKY;
    latest = { text: RISKY, files, audience: 'public', report: report(finding({ severity: 'warn' })) };
    expect(gate.sending(box)).toBe(true);
  });

  test('is held with one dialog when something asks for a pause', async () => {
    typed(RISKY);
    expect(gate.sending(box)).toBe(false);
    await settled();
    expect(asked).toHaveLength(1);
    expect(box.sent).toEqual([]);
  });

  test('a photo without a word is a draft; an answer about other files is none', async () => {
    expect(gate.sending(box)).toBe(true);
    files = 'photo';
    latest = answerTo('');
    expect(gate.sending(box)).toBe(true);
    files = 'photo and what was answered';
    checkResult = async () => ({ ...answerTo(''), report: report(finding({ severity: 'pause' })) });
    expect(gate.sending(box)).toBe(false);
    await settled();
    expect(asked).toHaveLength(1);
    choose('send');
    await settled();
    expect(box.sent).toEqual(['']);
    expect(gate.sending(box)).toBe(true);
    files = 'another photo';
    expect(gate.sending(box)).toBe(false);
  });

  test('is held without a second dialog while the first is open', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    expect([gate.sending(box), gate.sending(box)]).toEqual([false, false]);
    await settled();
    expect(asked).toHaveLength(1);
  });
});

describe('the choice', () => {
  test('"send" sends exactly once', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    expect(box.sent).toEqual([RISKY]);
  });

  test('"send" lets the very same text through when the site asks again', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    expect(gate.sending(box)).toBe(true);
  });

  test('"edit" sends nothing and gives the box the focus back', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('edit');
    await settled();
    expect(box.sent).toEqual([]);
    expect(box.focused).toBe(1);
  });

  test('after "edit" a harmless text goes without a dialog', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('edit');
    await settled();
    typed(HARMLESS);
    expect(gate.sending(box)).toBe(true);
    expect(asked).toHaveLength(1);
  });

  test('after "send" a comma more is no new question', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    typed(`${RISKY}!`);
    expect(gate.sending(box)).toBe(true);
  });

  test('after "send" another client is a new question', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    typed(OTHER_RISK);
    expect(gate.sending(box)).toBe(false);
    await settled();
    expect(asked).toHaveLength(2);
  });

  test('is forgotten with the draft', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    gate.forget(box);
    expect(gate.sending(box)).toBe(false);
  });

  test('does not send a text that changed under the dialog', async () => {
    typed(RISKY);
    gate.sending(box);
    await settled();
    box.text = OTHER_RISK;
    choose('send');
    await settled();
    expect(box.sent).toEqual([]);
  });

  test('asks to press again when the site does not take the send', async () => {
    box.takesSend = false;
    typed(RISKY);
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    expect(pressedAgain).toBe(1);
    expect(gate.sending(box)).toBe(true);
  });
});

describe('a draft newer than its answer', () => {
  test('is held, checked, and sent once by itself when harmless', async () => {
    typed(RISKY);
    box.text = HARMLESS;
    expect(gate.sending(box)).toBe(false);
    await settled();
    expect(checks).toBe(1);
    expect(asked).toEqual([]);
    expect(box.sent).toEqual([HARMLESS]);
  });

  test('is held, checked, and asked about when risky', async () => {
    typed(HARMLESS);
    box.text = RISKY;
    gate.sending(box);
    await settled();
    expect(asked).toEqual([answerTo(RISKY)]);
  });

  test('does not go by itself when it changes during the check', async () => {
    checkResult = async (text) => {
      box.text = RISKY;
      return answerTo(text);
    };
    box.text = HARMLESS;
    gate.sending(box);
    await settled();
    expect(box.sent).toEqual([]);
  });
});

test('an answer about other readers counts as none', async () => {
  typed(HARMLESS);
  latest = { ...answerTo(HARMLESS), audience: 'direct' };
  expect(gate.sending(box)).toBe(false);
  await settled();
  expect(checks).toBe(1);
});

describe('a draft that cannot be checked', () => {
  beforeEach(() => {
    checkResult = async () => undefined;
    box.text = RISKY;
  });

  test('is held and the person is asked', async () => {
    expect(gate.sending(box)).toBe(false);
    await settled();
    expect(asked).toEqual([undefined]);
  });

  test('goes once when the person chooses so', async () => {
    gate.sending(box);
    await settled();
    choose('send');
    await settled();
    expect(box.sent).toEqual([RISKY]);
  });
});

test('asking whether it would hold neither asks the person nor sends', async () => {
  typed(RISKY);
  expect(gate.wouldHold(box)).toBe(true);
  typed(HARMLESS);
  expect(gate.wouldHold(box)).toBe(false);
  await settled();
  expect([asked.length, box.sent.length]).toEqual([0, 0]);
});

test('nothing written is nothing to hold', () => {
  box.text = ' \n';
  expect(gate.sending(box)).toBe(true);
});
