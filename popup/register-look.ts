import type { RegisterProblem } from '#model/register.ts';
import type { Column } from '#register/columns.ts';
import { headingsOf, personsIn, type ReadPersons, type Table, type TableProblem } from '#register/table.ts';

/** How far somebody is with a file they chose. */
export type ImportStep =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly problem: TableProblem | RegisterProblem }
  | LookedAt
  /** `done` from 0 to 1. */
  | { readonly kind: 'building'; readonly done: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' };

/** A table as it would be used, before anything is made of it. */
export interface LookedAt {
  readonly kind: 'looked-at';
  readonly table: Table;
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  /** Absent when the columns do not tell who is who. */
  readonly found?: ReadPersons;
  readonly problem?: TableProblem;
}

/** The table with its columns as they are known by their headings, or as somebody chose them. */
export function lookAt(table: Table, chosen?: readonly Column[]): ImportStep {
  const { headings, columns: known } = headingsOf(table);
  const columns = chosen ?? known;
  const found = personsIn(table, columns);
  if (found.ok) return { kind: 'looked-at', table, headings, columns, found: found.value };
  if (found.error !== 'no-name-columns') return { kind: 'refused', problem: found.error };
  return { kind: 'looked-at', table, headings, columns, problem: found.error };
}
