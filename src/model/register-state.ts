import type { RegisterFacts, RegisterProblem } from '#model/register.ts';

/** What a person is told of the register on this device. */
export interface RegisterState {
  /** Absent: there is none. */
  readonly inForce?: RegisterInForce;
  /** What is wrong with the one that the organisation has set; the last good one stays in force. */
  readonly problem?: RegisterProblem;
  /** Names of which somebody said that they are no client's: when, and an id to take it back by. No names. */
  readonly notClients: readonly NotClientEntry[];
}

export interface RegisterInForce {
  readonly facts: RegisterFacts;
  /** `managed`: the organisation has set it, and it cannot be removed here. */
  readonly source: 'imported' | 'managed';
  /** Days since it was built. */
  readonly age: number;
  /** Made with other lists of names than this Bezint has: it misses some, and should be made anew. */
  readonly isOutdated?: true;
}

export interface NotClientEntry {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly since: string;
}

/** Older than this a register is likely to miss clients, in days. */
export const OLD_REGISTER = 30;
