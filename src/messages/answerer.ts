import type { Reply } from '#messages/line.ts';
import { isMessage, type Message } from '#messages/parse.ts';
import type { Handlers, MessageName, Sender } from '#messages/protocol.ts';

export const handle = <Name extends MessageName>(handlers: Handlers, message: Message<Name>, from: Sender) =>
  handlers[message.name](message.data, from);

/**
 * Answers what comes over one page's line. A malformed message and one whose handler failed come back with no answer;
 * what has no number is left.
 */
export async function replyTo(raw: unknown, handlers: Handlers, from: Sender): Promise<Reply | undefined> {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { number, ...message } = raw as { readonly number?: unknown };
  if (!Number.isSafeInteger(number)) return undefined;
  const reply = { number: Number(number) };
  if (!isMessage(message)) return reply;
  try {
    return { ...reply, answer: await handle(handlers, message, from) };
  } catch {
    return reply;
  }
}
