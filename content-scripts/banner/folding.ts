import type { Finding, Report } from '#model/report.ts';

/** Whether a box's banner is unfolded, who did that, and for which rules it has already come forward by itself. */
export interface Folding {
  readonly open: false | 'itself' | 'person';
  readonly offered: ReadonlySet<string>;
  /** Those of them that the person folded away. */
  readonly aside: ReadonlySet<string>;
}

export const FOLDED: Folding = { open: false, offered: new Set(), aside: new Set() };

/**
 * After a check. The banner comes forward once for each rule that warns or pauses, never for a note, and never again
 * for what was already shown in this draft – unless it went by itself, as a warning does that half a sentence gave and
 * the next word took back: nobody may have seen that one. An emptied box without a file starts a new draft.
 */
export function afterReport({ open, offered, aside }: Folding, text: string, report: Report): Folding {
  const hasFiles = report.findings.some(({ attachment }) => attachment);
  if (text.trim() === '' && !hasFiles) return open === 'person' ? { ...FOLDED, open } : FOLDED;
  const heavy = report.findings.filter(({ severity }) => severity !== 'note').map(keyOf);
  const isNew = heavy.some((rule) => !offered.has(rule));
  const seen = isNew ? new Set([...offered, ...heavy]) : offered;
  if (open === 'itself' && heavy.length === 0) return { open: false, offered: aside, aside };
  return { open: open || (isNew ? 'itself' : false), offered: seen, aside };
}

/** The same rule about another file is another thing to look at. */
const keyOf = ({ rule, attachment }: Finding): string => `${rule} ${attachment?.id ?? ''}`;

/** The person folds or unfolds. What came forward by itself and was not seen yet is unfolded by that. */
export function toggled({ open, offered, aside }: Folding, isUnseen = false): Folding {
  const isFolded = open !== false && !(isUnseen && open === 'itself');
  return { open: isFolded ? false : 'person', offered, aside: isFolded ? offered : aside };
}
