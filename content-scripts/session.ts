import type { AudienceFact, BrokenReason, ComposeBox, PageEvents } from '#content-scripts/adapters/contract.ts';
import { badgeOf } from '#content-scripts/badge.ts';
import { carry } from '#content-scripts/banner/carry.ts';
import type { Banner, BoxState, BoxView, Choice } from '#content-scripts/banner/contract.ts';
import { type Answer, Gate } from '#content-scripts/gate/gate.ts';
import { type Mender, menderOf } from '#content-scripts/suggest/mend.ts';
import { Turns } from '#content-scripts/turns.ts';
import { type Watched, watch } from '#content-scripts/watched.ts';
import { within } from '#content-scripts/within.ts';
import { NoAnswer } from '#messages/no-answer.ts';
import type { BoxStatus, TabBadge } from '#messages/protocol.ts';
import type { AttachmentFacts, Surface } from '#model/draft.ts';
import { type Finding, findingKey, pointsOf, type Report, type Suggestion, withSuggestions } from '#model/report.ts';

/** Asks for a report on what the box holds; rejects with `NoAnswer`. */
export type Check = (
  box: ComposeBox,
  text: string,
  audience: AudienceFact,
  attachments: readonly AttachmentFacts[],
) => Promise<Report>;

/** The files of a box. */
export interface Files {
  /** As far as they are known now. */
  of(box: ComposeBox): readonly AttachmentFacts[];
  /** Resolves when all is known about them, or that takes too long. */
  settled(box: ComposeBox): Promise<void>;
  boxesChanged(): void;
  listenIn(root: ShadowRoot): void;
}

const NO_FILES: Files = { of: () => [], settled: async () => {}, boxesChanged() {}, listenIn() {} };

/** Why nothing is checked in this page at all; undefined while everything is. */
export type Off = 'paused' | 'reloaded' | undefined;

/** A box that left the page with a draft in it. */
interface Left {
  readonly box: ComposeBox;
  readonly text: string;
  readonly dismissed: ReadonlySet<string>;
}

/** Milliseconds after which a check without an answer is asked again: a background may be slow to wake. */
const AGAIN: readonly number[] = [100, 400, 1600];

/** Boxes that left are remembered so far back. */
const MOST_LEFT = 8;

/** What a session asks and tells besides. */
interface Told {
  /** True when the site looks different from what was known, where such boxes are. */
  readonly isStrange?: (surface: Surface) => boolean;
  /** There is a new box: somebody may be about to write. */
  readonly opened?: () => void;
  /** Words of a suggestion that the person chose are about to be put in the box. */
  readonly writing?: (words: string) => void;
  /** All boxes together have something else to say. */
  readonly badgeChanged?: (badge: TabBadge) => void;
  /** Makes suggestions fit, with the words that were brought so far. */
  readonly mender?: () => Mender;
}

const NOTHING: Report = { findings: [], unchecked: [] };

/** In UTF-16 units. */
const LONGEST_NAME = 60;

/** Milliseconds for which a person who types is taken not to choose other readers. */
const AUDIENCE_HOLDS = 500;

/** Milliseconds that a person who pressed Post waits for a check before the choice is theirs. */
const GATE_PATIENCE = 1000;

/** What happens in one page: boxes come and go, drafts are checked, findings are shown, sends are held. */
export class Session implements PageEvents {
  readonly #check: Check;
  readonly #banner: Banner;
  readonly #gate: Gate;
  readonly #files: Files;
  /** From `opened` to `closed`: what is told of a box before or after changes nothing here. */
  readonly #watched = new Map<ComposeBox, Watched>();
  /** "Dit klopt niet" about what never interrupts: it stays away in this page, whichever box has the words. */
  readonly #dismissed = new Set<string>();
  readonly #left: Left[] = [];
  readonly #turns = new Turns();
  readonly #isStrange: (surface: Surface) => boolean;
  readonly #opened: () => void;
  readonly #writing: (words: string) => void;
  readonly #changed: (badge: TabBadge) => void;
  readonly #mender: () => Mender;
  #badge = Object.values(badgeOf([], false)).join();
  #off: Off;

  constructor(
    check: Check,
    banner: Banner,
    {
      isStrange = () => false,
      opened = () => undefined,
      writing = () => undefined,
      badgeChanged = () => undefined,
      mender = () => menderOf({}),
    }: Told = {},
    files: Files = NO_FILES,
  ) {
    this.#check = check;
    this.#files = files;
    this.#banner = banner;
    this.#isStrange = isStrange;
    this.#opened = opened;
    this.#writing = writing;
    this.#changed = badgeChanged;
    this.#mender = mender;
    this.#gate = new Gate({
      // Of a file that is still being read nobody knows yet what there is to say.
      answerOn: (box) =>
        files.of(box).some(({ isPending }) => isPending) ? undefined : this.#watched.get(box)?.answer,
      filesOf: (box) => filesKey(files.of(box)),
      check: async (box) => {
        await files.settled(box);
        const watched = this.#watched.get(box);
        return watched && within(GATE_PATIENCE, this.#checkNow(watched));
      },
      ask: (box, answer) => this.#ask(box, answer),
      pressAgain: (box) => this.#banner.pressAgain(box),
    });
  }

  opened(box: ComposeBox): void {
    this.#opened();
    const watched = watch(box);
    this.#watched.set(box, watched);
    this.#takeUp(watched);
    this.changed(box);
    this.#files.boxesChanged();
  }

  changed(box: ComposeBox): void {
    const watched = this.#watched.get(box);
    if (!watched) return;
    watched.isStale = true;
    if (this.#off) this.#show(watched, watched.state);
    else watched.checking ??= this.#checkSoon(watched);
  }

  closed(box: ComposeBox): void {
    const watched = this.#watched.get(box);
    if (watched?.answer && watched.answer.text !== '') {
      this.#left.push({ box, text: watched.answer.text, dismissed: watched.dismissed });
      if (this.#left.length > MOST_LEFT) this.#left.shift();
    } else this.#gate.forget(box);
    this.#watched.delete(box);
    this.#banner.hide(box);
    this.#tellBadge();
    this.#files.boxesChanged();
  }

  /** A tree of the page was met for the first time. */
  met(root: ShadowRoot): void {
    this.#files.listenIn(root);
  }

  /** Open boxes, the newest last. */
  boxes(): readonly ComposeBox[] {
    return [...this.#watched.keys()];
  }

  /** A site that draws its box anew gives the same draft another box: what was decided about it holds there too. */
  #takeUp({ box, dismissed }: Watched): void {
    const text = box.read();
    const at = this.#left.findLastIndex((left) => left.text === text && left.box.surface === box.surface);
    const [left] = at < 0 ? [] : this.#left.splice(at, 1);
    if (!left) return;
    for (const key of left.dismissed) dismissed.add(key);
    this.#gate.inherit(left.box, box);
  }

  sending(box: ComposeBox): boolean {
    return this.#off !== undefined || this.#gate.sending(box);
  }

  wouldHold(box: ComposeBox): boolean {
    return this.#off === undefined && this.#gate.wouldHold(box);
  }

  unsent(box: ComposeBox): void {
    this.#banner.pressAgain(box);
  }

  broken(element: HTMLElement, reason: BrokenReason): void {
    this.#banner.showBroken(element, reason);
  }

  /** The person says that this finding is not right: it stays away while its words stay as they are. */
  dismiss(box: ComposeBox, finding: Finding): void {
    const watched = this.#watched.get(box);
    if (watched?.state.kind !== 'checked') return;
    const dismissed = finding.severity === 'pause' ? watched.dismissed : this.#dismissed;
    dismissed.add(findingKey(finding, watched.state.text));
    // Else all is being looked at afresh, and the answer comes without it.
    if (watched.answer) this.#accept(watched, watched.answer);
  }

  /** Works suggestions for the text on show, perhaps looked at afresh, into that of now; what is refused can be copied. */
  async apply(box: ComposeBox, suggestions: readonly Suggestion[]): Promise<void> {
    const watched = this.#watched.get(box);
    if (watched?.state.kind !== 'checked' || watched.isApplying) return;
    const [text, { text: shown }] = [box.read(), watched.state];
    const moved = carry(shown, text);
    const fitting = suggestions.flatMap(({ span, replacement }) => {
      // What stands behind everything still does when somebody has written on.
      const isLast = span.start === shown.length && span.end === shown.length;
      const now = isLast ? { start: text.length, end: text.length } : moved(span);
      return now ? [{ span: now, replacement }] : [];
    });
    const changes = this.#mender().all(text, fitting);
    if (changes.length === 0) return;
    watched.isApplying = true;
    for (const { replacement } of changes) this.#writing(replacement);
    const how = await box.replace(changes);
    watched.isApplying = false;
    if (this.#watched.get(box) !== watched) return;
    if (how === 'done') this.#banner.applied(box);
    else this.#banner.offer(box, withSuggestions(text, changes));
  }

  /** The words of a finding, when the box still holds what it is about; longer stretches are no names. */
  wordsOf(box: ComposeBox, { spans }: Finding): readonly string[] {
    const { state } = this.#watched.get(box) ?? {};
    if (state?.kind !== 'checked' || state.text !== box.read()) return [];
    return spans.map(({ start, end }) => state.text.slice(start, end)).filter((words) => words.length <= LONGEST_NAME);
  }

  /** Checking was paused or resumed here, or the policy changed: everything is looked at afresh. */
  refresh(off: Off): void {
    this.#off = off;
    for (const watched of this.#watched.values()) {
      watched.answer = undefined;
      this.changed(watched.box);
    }
  }

  get off(): Off {
    return this.#off;
  }

  status(): readonly BoxStatus[] {
    return [...this.#watched.values()].map(({ box, state, audience }) => ({
      surface: box.surface,
      audience: audience.audience,
      state: state.kind,
      findings: state.kind === 'checked' ? pointsOf(state.report.findings).length : 0,
      unchecked: state.kind === 'checked' ? state.report.unchecked.length : 0,
      ...(this.#isStrange(box.surface) && { isStrange: true as const }),
    }));
  }

  /**
   * Behind the event that changed the text, so that the key itself costs nothing. A box that a page draws anew without
   * end has left before its turn comes, and takes no time from the one that somebody writes in.
   */
  async #checkSoon(watched: Watched): Promise<Answer | undefined> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    await this.#turns.take();
    const isOpen = this.#watched.get(watched.box) === watched;
    const answer = isOpen ? await this.#run(watched) : undefined;
    this.#turns.give();
    return answer;
  }

  /** For the gate: joins the check under way, which then ends with what the box holds now. */
  #checkNow(watched: Watched): Promise<Answer | undefined> {
    watched.isStale = true;
    watched.audienceAt = Number.NEGATIVE_INFINITY;
    watched.checking ??= this.#run(watched);
    return watched.checking;
  }

  /** Checks until the answer is about what the box holds, one question at a time. */
  async #run(watched: Watched): Promise<Answer | undefined> {
    try {
      while (watched.isStale && !this.#off) {
        watched.isStale = false;
        await this.#once(watched);
      }
      watched.unanswered = 0;
      return watched.answer;
    } catch (error) {
      watched.answer = undefined;
      const reason = error instanceof NoAnswer ? error.reason : 'error';
      this.#show(watched, { kind: 'failed', reason });
      if (reason !== 'reloaded') this.#askAgain(watched);
      return undefined;
    } finally {
      watched.checking = undefined;
    }
  }

  /** Nobody has to type for it: what was written last is looked at as soon as there is somebody to ask. */
  #askAgain(watched: Watched): void {
    const pause = AGAIN[watched.unanswered];
    watched.unanswered += 1;
    if (pause === undefined) return;
    setTimeout(() => {
      const isOpen = this.#watched.get(watched.box) === watched;
      if (isOpen && watched.state.kind === 'failed') this.changed(watched.box);
    }, pause);
  }

  async #once(watched: Watched): Promise<void> {
    const { box } = watched;
    const text = box.read();
    this.#readAudience(watched);
    const attachments = this.#files.of(box);
    const files = filesKey(attachments);
    if (text === '' && files === '') {
      this.#gate.forget(box);
      watched.dismissed.clear();
      return this.#accept(watched, { text, files, audience: watched.audience.audience, report: NOTHING });
    }
    // What could not be checked stays so until there is an answer.
    if (watched.state.kind !== 'checked' && watched.unanswered === 0) this.#show(watched, { kind: 'checking' });
    const { audience } = watched.audience;
    const report = await this.#check(box, text, watched.audience, attachments);
    this.#accept(watched, { text, files, audience, report });
  }

  /** A look through the whole page, so not for every key of a quick hand; the gate has its own look before a send. */
  #readAudience(watched: Watched): void {
    const now = Date.now();
    // A clock that was set back says nothing.
    if (Math.abs(now - watched.audienceAt) < AUDIENCE_HOLDS) return;
    watched.audience = watched.box.audience();
    watched.audienceAt = now;
  }

  #accept(watched: Watched, answer: Answer): void {
    const { text } = answer;
    const findings = answer.report.findings.filter((finding) => {
      const key = findingKey(finding, text);
      return !watched.dismissed.has(key) && !this.#dismissed.has(key);
    });
    const report = { ...answer.report, findings };
    watched.answer = { ...answer, report };
    this.#show(watched, { kind: 'checked', text, report });
  }

  async #ask(box: ComposeBox, answer: Answer | undefined): Promise<Choice> {
    const watched = this.#watched.get(box);
    if (!watched) {
      this.#sendFromHeir(box);
      return 'edit';
    }
    const state = answer ? ({ kind: 'checked', text: answer.text, report: answer.report } as const) : whyNot(watched);
    const choice = await this.#banner.ask({ ...this.#viewOf(watched), state });
    // Under an extension that is gone nothing can be checked any more: said once here, from then on at every box.
    if (state.kind === 'failed' && state.reason === 'reloaded') this.refresh('reloaded');
    return choice;
  }

  /** The site drew the box anew after the person pressed Post: that holds for the same draft in the new one. */
  #sendFromHeir(box: ComposeBox): void {
    const text = box.read();
    const heir = this.boxes().findLast((other) => other.surface === box.surface && other.read() === text);
    if (heir && text !== '' && this.sending(heir) && !heir.submit()) this.#banner.pressAgain(heir);
  }

  #show(watched: Watched, state: BoxState): void {
    // A box that left the page while its check was under way stays hidden.
    if (this.#watched.get(watched.box) !== watched) return;
    // A check that was under way when checking was switched off says nothing any more.
    watched.state = this.#off ? { kind: 'off', reason: this.#off } : state;
    this.#banner.show(this.#viewOf(watched));
    if (watched.state.kind !== 'checking') this.#tellBadge();
  }

  #tellBadge(): void {
    const states = [...this.#watched.values()].map(({ state }) => state);
    const badge = badgeOf(states, this.#off !== undefined);
    const told = Object.values(badge).join();
    if (told === this.#badge) return;
    this.#badge = told;
    this.#changed(badge);
  }

  #viewOf({ box, state, audience }: Watched): BoxView {
    return { box, state, audience, isStrange: this.#isStrange(box.surface) };
  }
}

/** What is said of a send that nothing is known about: its check failed, or is still under way. */
const whyNot = ({ state }: Watched): BoxState =>
  state.kind === 'failed' || state.kind === 'off' ? state : { kind: 'failed', reason: 'timeout' };

/** Tells one state of the files from another: which they are, what is known and what was answered. */
const filesKey = (attachments: readonly AttachmentFacts[]): string =>
  attachments.length === 0 ? '' : JSON.stringify(attachments);
