import type { Question, Reply } from '#messages/line.ts';

/**
 * What goes over a line, as text: the browser's own way of copying an object costs a page's main thread some 0.3 ms a
 * message, a text next to nothing. What has a file in it goes as it is.
 */
export function toWire(said: Question | Reply): unknown {
  const what = 'data' in said ? said.data : (said as Reply).answer;
  return holdsFile(what) ? said : JSON.stringify(said);
}

/** Files stand at the top of a message or one below. */
const holdsFile = (what: unknown): boolean =>
  typeof what === 'object' &&
  what !== null &&
  (what instanceof Blob || Object.values(what).some((part) => part instanceof Blob));

/** What came over a line, not looked at yet; undefined when it is a text of another kind. */
export function fromWire(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
