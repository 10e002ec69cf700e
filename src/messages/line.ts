import { NoAnswer } from '#messages/no-answer.ts';
import type { MessageName, Protocol } from '#messages/protocol.ts';

/** A message of a page with the number under which its answer comes back. */
export interface Question {
  readonly number: number;
  readonly name: MessageName;
  readonly data: unknown;
}

/** What comes back; without `answer` the message was refused or its handler failed. */
export interface Reply {
  readonly number: number;
  readonly answer?: unknown;
}

/** A connection to the background; `send` throws when it is gone. */
export interface Line {
  send(question: Question): void;
  close(): void;
}

export interface LineEvents {
  answered(reply: Reply): void;
  /** The background ended: asleep, updated or removed. Not called for our own `close`. */
  closed(): void;
}

export interface LineHelp {
  /** Wakes the background when it sleeps. Throws under an extension that is gone. */
  dial(events: LineEvents): Line;
  /** False once the extension was updated, reloaded or removed. */
  isConnected(): boolean;
}

interface Open {
  readonly question: Question;
  /** In milliseconds of the clock: from then on it is too late. */
  readonly due: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (why: NoAnswer) => void;
  /** The background ended over it once already: it is not given it for ever. */
  isRepeated: boolean;
}

/** Milliseconds between two looks at what was not answered in time. */
const LOOK = 1000;

/**
 * Asks the background over one line that stays, which costs a page's main thread a fraction of a message of its own
 * each time. The line is opened at the first question. It does not keep the background awake: when that goes to sleep
 * the line ends, what was still open is asked once more over a new one, and nothing else happens until the next
 * question.
 */
export class Asker {
  /** Runs while something is open, and on for a moment: one for each question would cost more than the question. */
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #help: LineHelp;
  readonly #open = new Map<number, Open>();
  #line: Line | undefined;
  #last = 0;

  constructor(help: LineHelp) {
    this.#help = help;
  }

  /** Rejects with `NoAnswer` when there is none within `timeout` milliseconds. */
  ask<Name extends MessageName>(
    name: Name,
    data: Protocol[Name]['data'],
    timeout: number,
  ): Promise<Protocol[Name]['answer']> {
    return new Promise((resolve, reject) => {
      this.#last += 1;
      const number = this.#last;
      const given = (answer: unknown) => resolve(answer as Protocol[Name]['answer']);
      const due = Date.now() + timeout;
      const open = { question: { number, name, data }, due, resolve: given, reject, isRepeated: false };
      this.#open.set(number, open);
      this.#timer ??= setTimeout(() => this.#look(), LOOK);
      this.#send(open);
    });
  }

  /** Somebody is about to write: the background gets up. Does nothing when it is up, or gone. */
  wake(): void {
    try {
      this.#dialled();
    } catch {
      return; // the next question says so
    }
  }

  /**
   * The page is put away: a line with nothing to say would only end in it. What is open stays: the browser ends its
   * line, and it is asked again when somebody comes back.
   */
  hangUp(): void {
    if (this.#open.size > 0) return;
    this.#line?.close();
    this.#line = undefined;
  }

  #dialled(): Line {
    this.#line ??= this.#help.dial({
      answered: ({ number, answer }) =>
        this.#settle(number, (open) => {
          if (answer === undefined) open.reject(new NoAnswer('error'));
          else open.resolve(answer);
        }),
      closed: () => {
        this.#line = undefined;
        for (const open of [...this.#open.values()]) this.#sendAgain(open);
      },
    });
    return this.#line;
  }

  #send(open: Open): void {
    try {
      this.#dialled().send(open.question);
    } catch {
      // The line may have ended without a word: once more over another.
      this.#line = undefined;
      this.#sendAgain(open);
    }
  }

  #sendAgain(open: Open): void {
    if (!open.isRepeated && this.#help.isConnected()) {
      open.isRepeated = true;
      this.#send(open);
    } else this.#settle(open.question.number, ({ reject }) => reject(this.#whyGone()));
  }

  #settle(number: number, how: (open: Open) => void): void {
    const open = this.#open.get(number);
    if (!open) return;
    this.#open.delete(number);
    how(open);
  }

  #look(): void {
    this.#timer = undefined;
    const late = [...this.#open.values()].filter(({ due }) => due <= Date.now());
    for (const { question } of late) this.#settle(question.number, ({ reject }) => reject(new NoAnswer('timeout')));
    // A line that says nothing at all may be dead.
    if (late.length > 0) this.hangUp();
    if (this.#open.size > 0) this.#timer ??= setTimeout(() => this.#look(), LOOK);
  }

  #whyGone(): NoAnswer {
    return new NoAnswer(this.#help.isConnected() ? 'error' : 'reloaded');
  }
}
