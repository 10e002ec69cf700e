import type { Browser } from 'puppeteer-core';

/** A value of the page as WebDriver BiDi describes it (w3c.github.io/webdriver-bidi, "script.RemoteValue"). */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** The few commands of WebDriver BiDi that Puppeteer does not offer itself. */
export interface Bidi {
  /** Calls a function in the world of a page. */
  call(context: string, code: string, args: readonly object[], serialization?: object): Promise<RemoteValue>;
  /** Runs a function with one string in the browser's own window, with all its rights. */
  inChrome(code: string, argument: string): Promise<RemoteValue>;
}

export function bidiOf(browser: Browser): Bidi {
  // Not part of Puppeteer's public types.
  const connection = () => (browser as unknown as { connection: Connection }).connection;

  async function call(context: string, code: string, args: readonly object[], serializationOptions: object = {}) {
    const { result } = await connection().send('script.callFunction', {
      functionDeclaration: code,
      arguments: args,
      target: { context },
      awaitPromise: true,
      serializationOptions,
    });
    if (result.type === 'exception') {
      throw new Error(String((result.exceptionDetails as { text?: string } | undefined)?.text));
    }
    return result.result as RemoteValue;
  }

  let own: string | undefined;
  async function ownWindow(): Promise<string> {
    const { result } = await connection().send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = result.contexts as { context: string }[];
    if (!window) throw new Error('Firefox has no window of its own');
    return window.context;
  }

  return {
    call,
    async inChrome(code, argument) {
      own ??= await ownWindow();
      return call(own, code, [{ type: 'string', value: argument }]);
    },
  };
}

/** The JSON that a function answered as a string. */
export const jsonOf = ({ value }: RemoteValue) => (typeof value === 'string' ? JSON.parse(value) : undefined);
