import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromWire, toWire } from '#messages/wire.ts';

test('every draft comes out as it went in, whatever signs it holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)) }),
      (text) => {
        const question = { number: 1, name: 'check', data: { text } } as const;
        expect(fromWire(toWire(question))).toEqual(question);
      },
    ),
  );
});

test('goes as text, and with a file in it as it is', () => {
  const file = new Blob(['words']);
  expect(typeof toWire({ number: 1, answer: { isDone: true } })).toBe('string');
  expect(typeof toWire({ number: 1 })).toBe('string');
  const [question, reply] = [{ number: 1, name: 'photo', data: { file } } as const, { number: 1, answer: file }];
  expect([toWire(question), toWire(reply)]).toEqual([question, reply]);
  expect([fromWire(question), fromWire(reply)]).toEqual([question, reply]);
  const result = { number: 1, answer: { ok: true, value: file } };
  expect(toWire(result)).toBe(result);
});

test.each(['', '{', 'no'])('%j is nothing that anybody of ours says', (raw) => {
  expect(fromWire(raw)).toBeUndefined();
});
