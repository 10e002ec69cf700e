/** The id of a labelled draft: whoever wrote it, with the sign that follows, and its number, if it has one. */
export function draftId(id: string): { readonly stem: string; readonly number: number | null } {
  const [, stem = id, digits] = /^(.*?)(\d+)$/.exec(id) ?? [];
  return { stem, number: digits === undefined ? null : Number(digits) };
}
