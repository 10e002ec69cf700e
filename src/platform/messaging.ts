import browser, { type Runtime } from 'webextension-polyfill';
import { isMessage, type Message } from '#messages/parse.ts';
import type { MessageName, Protocol } from '#messages/protocol.ts';

type Handlers = { [Name in MessageName]: (data: Protocol[Name]['data']) => Promise<Protocol[Name]['answer']> };

/**
 * Asks the background. Rejects when the extension was reloaded under the page, when the background threw, or after
 * `timeout` milliseconds.
 */
export async function ask<Name extends MessageName>(
  name: Name,
  data: Protocol[Name]['data'],
  timeout: number,
): Promise<Protocol[Name]['answer']> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer to "${name}" in ${timeout} ms`)), timeout);
  });
  try {
    return (await Promise.race([browser.runtime.sendMessage({ name, data }), late])) as Protocol[Name]['answer'];
  } finally {
    clearTimeout(timer);
  }
}

/** Answers messages of our own pages and content scripts; everything malformed or foreign is left unanswered. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isMessage(raw)) return undefined;
    return handle(handlers, raw);
  });
}

function handle<Name extends MessageName>(handlers: Handlers, message: Message<Name>) {
  return handlers[message.name](message.data);
}
