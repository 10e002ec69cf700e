import type { Finding, Report } from '#model/report.ts';

/** Whether a box's banner is unfolded, who did that, and for which rules it has already come forward by itself. */
export interface Folding {
  readonly open: false | 'itself' | 'person';
  readonly offered: ReadonlySet<string>;
}

export const FOLDED: Folding = { open: false, offered: new Set() };

/**
 * After a check. The banner comes forward once for each rule that warns or pauses, never for a note, and never again
 * for what was already shown in this draft. An emptied box without a file starts a new draft.
 */
export function afterReport({ open, offered }: Folding, text: string, report: Report): Folding {
  const hasFiles = report.findings.some(({ attachment }) => attachment);
  if (text.trim() === '' && !hasFiles) return open === 'person' ? { open, offered: new Set() } : FOLDED;
  const heavy = report.findings.filter(({ severity }) => severity !== 'note').map(keyOf);
  const isNew = heavy.some((rule) => !offered.has(rule));
  const seen = isNew ? new Set([...offered, ...heavy]) : offered;
  if (open === 'itself' && heavy.length === 0) return { open: false, offered: seen };
  return { open: open || (isNew ? 'itself' : false), offered: seen };
}

/** The same rule about another file is another thing to look at. */
const keyOf = ({ rule, attachment }: Finding): string => `${rule} ${attachment?.id ?? ''}`;

/** The person folds or unfolds. What came forward by itself and was not seen yet is unfolded by that. */
export function toggled({ open, offered }: Folding, isUnseen = false): Folding {
  return { open: open && !(isUnseen && open === 'itself') ? false : 'person', offered };
}
