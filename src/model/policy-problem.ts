import type { Translated } from '#model/language.ts';

const PROBLEM_CODES = [
  'not-json',
  'too-large',
  'too-deep',
  'too-many',
  'wrong-type',
  'unknown-key',
  'missing-key',
  'duplicate-key',
  'not-a-choice',
  'too-long',
  'too-short',
  'out-of-range',
  'bad-format',
  'markup',
  'duplicate',
  'unknown-reference',
  'unknown-base',
  'cycle',
  'contradiction',
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** One thing that is wrong with a policy pack or a managed value: where, what was found, what was expected. */
export interface PolicyProblem {
  readonly code: ProblemCode;
  /** As the person knows the file: its name, or "managed policy". */
  readonly file: string;
  /** `rules[3].severity`; empty for the file as a whole. */
  readonly path: string;
  /** From 1; absent when the value did not come from a text. */
  readonly line?: number;
  readonly column?: number;
  /** The rule it stands in, as far as that one has a readable id. */
  readonly rule?: string;
  readonly found: Translated;
  readonly expected: Translated;
}
