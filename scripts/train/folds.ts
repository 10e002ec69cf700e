import { draftId } from '#test/corpus/draft-id.ts';

/** Whoever wrote a draft: its id without the number. */
function authorOf(id: string): string {
  const { stem, number } = draftId(id);
  return number === null ? id : stem.replace(/-$/, '');
}

/**
 * In which of `count` parts each draft is held back. All drafts of one author stay together, so that what is learned
 * on the others must do on a hand that nobody has seen, as it will in earnest. The largest authors are dealt first,
 * each to the part that is smallest by then.
 */
export function foldsByAuthor(ids: readonly string[], count: number): (id: string) => number {
  const sizes = new Map<string, number>();
  for (const id of ids) sizes.set(authorOf(id), (sizes.get(authorOf(id)) ?? 0) + 1);
  const parts = Array.from({ length: count }, () => 0);
  const folds = new Map<string, number>();
  const inOrder = [...sizes].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  for (const [author, size] of inOrder) {
    const fold = parts.indexOf(Math.min(...parts));
    parts[fold] = (parts[fold] ?? 0) + size;
    folds.set(author, fold);
  }
  return (id) => folds.get(authorOf(id)) ?? 0;
}
