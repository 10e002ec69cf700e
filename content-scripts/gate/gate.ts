import type { ComposeBox } from '#content-scripts/adapters/contract.ts';
import type { Audience } from '#model/draft.ts';
import { findingKey, type Report } from '#model/report.ts';

/** The newest answer on a box, with the very text and audience it is about. */
export interface Answer {
  readonly text: string;
  readonly audience: Audience;
  /** Which files go along, and what was answered about them; '' without any. */
  readonly files: string;
  readonly report: Report;
}

/** What the gate needs of the rest of the page's script. */
export interface GateHelp {
  /** The newest answer on the box, or undefined when there is none yet. */
  answerOn(box: ComposeBox): Answer | undefined;
  /** Like `Answer.files`, as it is now. */
  filesOf(box: ComposeBox): string;
  /** Checks the box as it is now. Undefined: could not check (no answer in time, extension reloaded). */
  check(box: ComposeBox): Promise<Answer | undefined>;
  /** The one dialog. `answer` is undefined when the check failed. */
  ask(box: ComposeBox, answer: Answer | undefined): Promise<'edit' | 'send'>;
  /** The site did not take the repeated send: the person is asked to press it once more. */
  pressAgain(box: ComposeBox): void;
}

/** "Toch plaatsen": holds until the draft changes in substance, that is, until another pause comes up. */
interface Allowance {
  /** This very text goes, with these very files, also when it could not be checked. */
  readonly text: string;
  readonly files: string;
  readonly reasons: ReadonlySet<string>;
}

interface Held {
  /** A check or a dialog is under way: every further gesture is held without a second one. */
  isBusy: boolean;
  allowed: Allowance | undefined;
}

/**
 * Decides whether a draft may go. It holds a send until what is sent was checked, asks the person once when there is
 * a `pause`, and lets go only the very text that was checked.
 */
export class Gate {
  readonly #help: GateHelp;
  readonly #held = new WeakMap<ComposeBox, Held>();

  constructor(help: GateHelp) {
    this.#help = help;
  }

  /** The adapter's question at each attempt to send: true lets it through, false holds it. */
  sending(box: ComposeBox): boolean {
    if (!this.wouldHold(box)) return true;
    const held = this.#heldOf(box);
    if (!held.isBusy) {
      held.isBusy = true;
      void this.#decide(box, held);
    }
    return false;
  }

  /** What `sending` would answer now, without doing anything. */
  wouldHold(box: ComposeBox): boolean {
    const held = this.#heldOf(box);
    if (held.isBusy) return true;
    const text = box.read();
    const files = this.#help.filesOf(box);
    // Nothing written and nothing attached: a like, a voice message. There is no draft to hold.
    if (text.trim() === '' && files === '') return false;
    if (held.allowed?.text === text && held.allowed.files === files) return false;
    const answer = this.#currentAnswer(box, text);
    return answer === undefined || !mayGo(answer, held.allowed);
  }

  /** The box was emptied or left: what was allowed for its draft is over. */
  forget(box: ComposeBox): void {
    const held = this.#held.get(box);
    if (held) held.allowed = undefined;
  }

  /** The draft goes on in another box. */
  inherit(from: ComposeBox, to: ComposeBox): void {
    const { allowed } = this.#heldOf(from);
    if (allowed) this.#heldOf(to).allowed = allowed;
  }

  async #decide(box: ComposeBox, held: Held): Promise<void> {
    try {
      const answer = this.#currentAnswer(box, box.read()) ?? (await this.#help.check(box));
      const text = answer?.text ?? box.read();
      const files = answer?.files ?? this.#help.filesOf(box);
      if (!answer || !mayGo(answer, held.allowed)) {
        const choice = await this.#help.ask(box, answer);
        if (choice === 'edit') return box.focus();
      }
      // The draft changed under the dialog or while checking: nobody has seen what would go now.
      if (box.read() !== text || this.#help.filesOf(box) !== files) return;
      held.allowed = { text, files, reasons: new Set(answer ? reasonsOf(answer) : []) };
    } finally {
      held.isBusy = false;
    }
    if (!box.submit()) this.#help.pressAgain(box);
  }

  /** An answer about another text, or about other readers, counts as none. */
  #currentAnswer(box: ComposeBox, text: string): Answer | undefined {
    const answer = this.#help.answerOn(box);
    if (answer?.text !== text || answer.files !== this.#help.filesOf(box)) return undefined;
    return answer.audience === box.audience().audience ? answer : undefined;
  }

  #heldOf(box: ComposeBox): Held {
    const known = this.#held.get(box);
    if (known) return known;
    const fresh: Held = { isBusy: false, allowed: undefined };
    this.#held.set(box, fresh);
    return fresh;
  }
}

/** True when every pause in it was already sent anyway by the person. */
const mayGo = (answer: Answer, allowed: Allowance | undefined): boolean =>
  reasonsOf(answer).every((reason) => allowed?.reasons.has(reason));

/** The pauses of an answer, by their keys. */
const reasonsOf = ({ text, report }: Answer): readonly string[] =>
  report.findings.filter(({ severity }) => severity === 'pause').map((finding) => findingKey(finding, text));
