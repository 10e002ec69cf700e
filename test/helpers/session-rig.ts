import type { Banner, BoxView } from '#content-scripts/banner/contract.ts';
import { Session } from '#content-scripts/session.ts';
import { MENDER } from '#content-scripts/suggest/mender.ts';
import type { Report } from '#model/report.ts';
import { FakeBox } from '#test/helpers/fake-box.ts';
import { finding, report } from '#test/helpers/findings.ts';

interface Question {
  readonly text: string;
  readonly reply: (given: Report) => void;
  readonly fail: (error: Error) => void;
}

/** A report with one pause in it. */
export const RISKY = report(finding());

/** Long enough for every task that a change brings with it. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** A session with one box, whose checks are answered by the test and whose banner notes what it is told. */
export class SessionRig {
  readonly box = new FakeBox();
  readonly session: Session;
  readonly shown: BoxView[] = [];
  readonly asked: BoxView[] = [];
  /** What the writer was told about suggestions. */
  readonly told: string[] = [];
  readonly badges: unknown[] = [];
  readonly questions: Question[] = [];
  hidden = 0;
  opened = 0;

  constructor() {
    const banner: Banner = {
      show: (view) => void this.shown.push(view),
      hide: () => {
        this.hidden += 1;
      },
      ask: async (view) => {
        this.asked.push(view);
        return 'edit';
      },
      pressAgain: () => undefined,
      applied: () => void this.told.push('applied'),
      offer: (_box, text) => void this.told.push(text),
      remind: () => undefined,
      showBroken: () => undefined,
      setTexts: () => undefined,
      dispose: () => undefined,
    };
    this.session = new Session(
      (_box, text) => new Promise((reply, fail) => void this.questions.push({ text, reply, fail })),
      banner,
      {
        mender: () => MENDER,
        badgeChanged: (badge) => void this.badges.push(badge),
        opened: () => {
          this.opened += 1;
        },
      },
    );
  }

  /** What the banner was last told to show. */
  get latest() {
    return this.shown.at(-1)?.state;
  }

  /** Writes in the box, which opens at the first word. */
  type(text: string): void {
    if (!this.session.boxes().includes(this.box)) this.session.opened(this.box);
    this.box.text = text;
    this.session.changed(this.box);
  }

  /** Writes a text and has it answered with a pause. */
  async checked(text: string): Promise<void> {
    this.type(text);
    await settled();
    this.questions.at(-1)?.reply(RISKY);
    await settled();
  }

  /** What is still asked again belongs to one test alone. */
  end(): void {
    this.session.closed(this.box);
  }
}
