import type { ClauseView } from '#messages/protocol.ts';

/** Lower case without accents, so that "client" finds "cliënt". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const allOf = ({ id, title, text, why, example, instead, steps, cite }: ClauseView) =>
  plain([id, title, text, why, example, instead, ...steps, cite].filter(Boolean).join('\n'));

/** Clauses in which every one of the words stands, at the start or within a word; all of them for no words. */
export function searchClauses(clauses: readonly ClauseView[], words: string): readonly ClauseView[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return clauses.filter((clause) => {
    const whole = allOf(clause);
    return wanted.every((word) => whole.includes(word));
  });
}
