/** Examples that do not hold yet; the test goes red when one of them does, or when another stops to. */
export const PENDING_FILE = 'test/packs/pending-examples.txt';

export interface Pending {
  /** Comment lines. */
  readonly head: readonly string[];
  readonly names: readonly string[];
}

/** One name a line, `rule kind language number`. */
export function readPending(text: string): Pending {
  const lines = text.split('\n').filter((line) => line !== '');
  return {
    head: lines.filter((line) => line.startsWith('#')),
    names: lines.filter((line) => !line.startsWith('#')),
  };
}
