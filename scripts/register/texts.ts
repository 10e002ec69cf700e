import type { RegisterFacts, RegisterProblem } from '#model/register.ts';
import type { Column } from '#register/columns.ts';
import { versionOfLists } from '#register/keys.ts';
import {
  headingsOf,
  MOST_PERSONS,
  type RowProblem,
  type RowProblemCode,
  type Table,
  type TableProblem,
} from '#register/table.ts';

export const TABLE_PROBLEMS: Readonly<Record<TableProblem, string>> = {
  empty: 'nobody is in it',
  'no-name-columns': 'expected a column with surnames and one with first or calling names, or one with whole names',
  'too-many-rows': `more than ${MOST_PERSONS} rows; split it by location`,
  'too-large': 'the file is too large; save it as CSV, or split it by location',
  'not-a-table': 'expected a CSV or XLSX file',
  'unclosed-quote': 'a quote is opened and not closed, so rows run into each other',
  'old-spreadsheet': 'this is an old .xls file; save it as .xlsx or .csv',
  'unreadable-spreadsheet': 'the spreadsheet cannot be read; save it again as .xlsx or .csv',
};

const ROW_PROBLEMS: Readonly<Record<RowProblemCode, string>> = {
  'no-first-name': 'no first or calling name',
  'no-surname': 'no surname',
  formula: 'a formula; save its outcome instead',
  'too-long': 'more than 400 characters',
  'wrong-encoding': 'letters were lost when this was saved; save it as UTF-8',
  'not-a-day': 'expected a day, as 2026-03-31 or 31-03-2026',
  'not-yes-or-no': 'expected yes or no',
  'name-in-reference': 'the reference holds the name; it stands readable in the register',
};

export const REGISTER_PROBLEMS: Readonly<Record<RegisterProblem, string>> = {
  'not-a-register': 'this is no register',
  truncated: 'the end of the register is missing',
  tampered: 'the register was changed after it was built',
  'newer-version': 'the register was built by a newer version of Bezint',
  'not-signed': 'the register is not signed',
  'wrong-signature': 'the register was signed with another key',
};

/** Place and reason; no words of the row. */
export const problemLine = ({ line, column, heading, code }: RowProblem): string =>
  `line ${line}, column ${column}${heading === '' ? '' : ` (${heading})`}: ${ROW_PROBLEMS[code]}`;

/** How each column was read. */
export function columnLines(table: Table, columns: readonly Column[]): readonly string[] {
  const { headings } = headingsOf(table);
  return headings.map((heading, index) => `  ${heading || '(no heading)'}: ${columns[index]?.field ?? 'left-out'}`);
}

const DAY = 86_400_000;

export function factLines(facts: RegisterFacts, bytes: number, today: string): readonly string[] {
  const age = Math.round((Date.parse(today) - Date.parse(facts.built)) / DAY);
  return [
    `built on         ${facts.built} (${age} days old)`,
    `persons          ${facts.persons}, of whom ${facts.relatives} relatives`,
    `with a consent   ${facts.withConsent}`,
    `strangers        ${facts.strangers} of all other names match as well`,
    `rounds           ${facts.rounds} of PBKDF2-SHA-256 for one surname`,
    `signed           ${facts.isSigned ? 'yes, by this key' : 'not looked at'}`,
    `lists of names   ${facts.lists === versionOfLists() ? 'as now' : 'of another version: build it again'}`,
    `size             ${Math.ceil(bytes / 1000)} kB`,
  ];
}
