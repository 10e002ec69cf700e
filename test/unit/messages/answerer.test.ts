import { expect, test } from 'vitest';
import { replyTo } from '#messages/answerer.ts';
import type { Handlers, Sender } from '#messages/protocol.ts';

const FROM: Sender = { tabId: 3, frameId: 0, isOwnPage: false };

const asked: unknown[] = [];
const handlers = {
  open: async (data: unknown, from: Sender) => {
    asked.push([data, from]);
    return true;
  },
  page: async () => {
    throw new Error('no settings');
  },
} as unknown as Handlers;

test('answers under the number of the question', async () => {
  expect(await replyTo({ number: 7, name: 'open', data: { clause: 'A' } }, handlers, FROM)).toEqual({
    number: 7,
    answer: true,
  });
  expect(asked).toEqual([[{ clause: 'A' }, FROM]]);
});

test('a handler that fails leaves nobody waiting, and tells nothing of why', async () => {
  expect(await replyTo({ number: 8, name: 'page', data: { site: 'x' } }, handlers, FROM)).toEqual({ number: 8 });
});

test.each([{ number: 9, name: 'open', data: { clause: 1 } }, { number: 9, name: 'toString', data: {} }, { number: 9 }])(
  'a malformed message gets no answer, so that the page says so: %j',
  async (raw) => {
    expect(await replyTo(raw, handlers, FROM)).toEqual({ number: 9 });
  },
);

test.each([null, 'open', { name: 'open', data: { clause: 'A' } }, { number: 'x' }])(
  'what has no number is left: %j',
  async (raw) => {
    expect(await replyTo(raw, handlers, FROM)).toBeUndefined();
  },
);
