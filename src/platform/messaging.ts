import browser, { type Runtime } from 'webextension-polyfill';
import { NoAnswer } from '#messages/no-answer.ts';
import { isMessage, type Message } from '#messages/parse.ts';
import type { Handlers, MessageName, PageProtocol, Protocol, Sender } from '#messages/protocol.ts';

/** False once the extension was updated, reloaded or removed under a page that still runs its old content script. */
export function isConnected(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false; // Firefox throws on the dead object
  }
}

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
  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isMessage(raw)) return undefined;
    const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    return handle(handlers, raw, { tabId: sender.tab?.id, frameId: sender.frameId, isOwnPage });
  });
}

function handle<Name extends MessageName>(handlers: Handlers, message: Message<Name>, from: Sender) {
  return handlers[message.name](message.data, from);
}

/** In a page: tells the popup what is being checked. Returns how to stop. */
export function answerStatus(status: () => PageProtocol['status']['answer']): () => void {
  const listener = (raw: unknown, sender: Runtime.MessageSender) => {
    const isOurs = sender.id === browser.runtime.id && (raw as { name?: unknown } | null)?.name === 'status';
    return isOurs ? Promise.resolve(status()) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

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
