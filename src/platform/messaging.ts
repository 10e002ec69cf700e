import browser, { type Runtime } from 'webextension-polyfill';
import { handle, replyTo } from '#messages/answerer.ts';
import { NoAnswer } from '#messages/no-answer.ts';
import { isMessage } from '#messages/parse.ts';
import type { Handlers, MessageName, PageProtocol, Protocol, Sender } from '#messages/protocol.ts';
import { fromWire, toWire } from '#messages/wire.ts';
import { isConnected } from '#platform/connected.ts';

/** Asks the background. Rejects with `NoAnswer` when there is none within `timeout` milliseconds. */
export async function ask<Name extends MessageName>(
  name: Name,
  data: Protocol[Name]['data'],
  timeout: number,
): Promise<Protocol[Name]['answer']> {
  if (!isConnected()) throw new NoAnswer('reloaded');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('timeout')), timeout);
  });
  try {
    const given = await Promise.race([browser.runtime.sendMessage({ name, data }), late]);
    // A background that refused the message as malformed answers nothing at all.
    if (given === undefined) throw new NoAnswer('error');
    return given as Protocol[Name]['answer'];
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(isConnected() ? 'error' : 'reloaded');
  } finally {
    clearTimeout(timer);
  }
}

/** Answers messages of our own pages and content scripts; everything malformed or foreign is left unanswered. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) =>
    sender.id === browser.runtime.id && isMessage(raw) ? handle(handlers, raw, senderOf(sender)) : undefined,
  );
  browser.runtime.onConnect.addListener((port) => {
    const { sender } = port;
    if (sender?.id !== browser.runtime.id) return port.disconnect();
    port.onMessage.addListener(async (raw) => {
      const reply = await replyTo(fromWire(raw), handlers, senderOf(sender));
      try {
        if (reply) port.postMessage(toWire(reply));
      } catch {
        return; // the page went away meanwhile
      }
    });
  });
}

const senderOf = ({ url, tab, frameId }: Runtime.MessageSender): Sender => ({
  tabId: tab?.id,
  frameId,
  isOwnPage: url?.startsWith(browser.runtime.getURL('')) ?? false,
});

/** In the popup: what the page in the current tab says; undefined where no content script runs. */
export async function askCurrentTab(): Promise<PageProtocol['status']['answer'] | undefined> {
  try {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return undefined;
    return await browser.tabs.sendMessage(tab.id, { name: 'status' }, { frameId: 0 });
  } catch {
    return undefined; // not one of the four sites, or opened before the extension was installed
  }
}
