import type { Browser } from 'puppeteer-core';

/** A value of the page as WebDriver BiDi describes it (w3c.github.io/webdriver-bidi, "script.RemoteValue"). */
export interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

/** Keys without a letter, as WebDriver writes them (w3c.github.io/webdriver, "keyboard actions"). */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** The few commands of WebDriver BiDi that Puppeteer does not offer itself. */
export interface Bidi {
  /** Calls a function in the world of a page. */
  call(context: string, code: string, args: readonly object[], serialization?: object): Promise<RemoteValue>;
  /** Presses keys in a page: all down one after the other, then all up from the last to the first, in one command. */
  press(context: string, keys: readonly string[]): Promise<void>;
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

  return {
    call,
    async press(context, keys) {
      const values = keys.map((key) => KEYS[key] ?? key);
      const unknown = values.find((value) => [...value].length > 1);
      if (unknown) throw new Error(`no key ${unknown}`);
      const actions = [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
      // The keyboard of Puppeteer itself: a key that it holds stays held.
      await connection().send('input.performActions', {
        context,
        actions: [{ type: 'key', id: '__puppeteer_keyboard', actions }],
      });
    },
    async inChrome(code, argument) {
      const { result } = await connection().send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const [window] = result.contexts as { context: string }[];
      if (!window) throw new Error('Firefox has no window of its own');
      return call(window.context, code, [{ type: 'string', value: argument }]);
    },
  };
}

/** The JSON that a function answered as a string. */
export const jsonOf = ({ value }: RemoteValue) => (typeof value === 'string' ? JSON.parse(value) : undefined);
