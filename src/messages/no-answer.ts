/** Why a question stayed unanswered. `reloaded`: the extension under this page was updated, reloaded or removed. */
export class NoAnswer extends Error {
  readonly reason: 'timeout' | 'reloaded' | 'error';

  constructor(reason: NoAnswer['reason']) {
    super(`no answer: ${reason}`);
    this.reason = reason;
  }
}
