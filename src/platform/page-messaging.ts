import { Asker, type Line, type LineEvents, type Reply } from '#messages/line.ts';
import type { PageProtocol } from '#messages/protocol.ts';
import { fromWire, toWire } from '#messages/wire.ts';
import { isConnected } from '#platform/connected.ts';
import { native } from '#platform/native.ts';

/** The line of a page's script to the background; see `Asker`. */
export const background = new Asker({ dial, isConnected });

function dial(events: LineEvents): Line {
  const port = native.runtime.connect();
  port.onMessage.addListener((raw) => events.answered(fromWire(raw) as Reply));
  port.onDisconnect.addListener(() => {
    // Looked at, or the browser writes it to the page's console.
    void native.runtime.lastError;
    events.closed();
  });
  return { send: (question) => port.postMessage(toWire(question)), close: () => port.disconnect() };
}

/** Tells the popup what is being checked. Returns how to stop. */
export function answerStatus(status: () => PageProtocol['status']['answer']): () => void {
  const listener = (raw: unknown, sender: { readonly id?: string }) => {
    const isOurs = sender.id === native.runtime.id && (raw as { name?: unknown } | null)?.name === 'status';
    return isOurs ? Promise.resolve(status()) : undefined;
  };
  native.runtime.onMessage.addListener(listener);
  return () => native.runtime.onMessage.removeListener(listener);
}
