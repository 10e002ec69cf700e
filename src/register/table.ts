import type { RegisterPerson } from '#model/register.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { type Cell, isFormula, LONGEST_CELL, textOf } from '#register/cells.ts';
import { CONSENT_FIELDS, type Column, columnsOf, hasNames, type NameField } from '#register/columns.ts';
import { type ConsentColumn, type ConsentProblem, consentsIn } from '#register/consents.ts';
import { firstKey, surnameKey, wordsOf } from '#register/keys.ts';

/** An export as a reader of tables gives it: the first row holds the headings. */
export interface Table {
  readonly rows: readonly (readonly Cell[])[];
  /** Line of the first row in the file, from 1. */
  readonly firstLine: number;
}

export const MOST_PERSONS = 250_000;

/** Why an export as a whole cannot be used. */
export type TableProblem =
  | 'empty'
  | 'no-name-columns'
  | 'too-many-rows'
  | 'too-large'
  | 'not-a-table'
  | 'unclosed-quote'
  | 'old-spreadsheet'
  | 'unreadable-spreadsheet';

/** Why one row cannot be used. */
export type RowProblemCode =
  | ConsentProblem
  | 'no-first-name'
  | 'no-surname'
  | 'formula'
  | 'too-long'
  | 'wrong-encoding'
  | 'name-in-reference';

/** One thing that is wrong in a row. It names places only, no words of the export but the heading. */
export interface RowProblem {
  readonly line: number;
  /** As a spreadsheet letters them: A, B, … AA. */
  readonly column: string;
  readonly heading: string;
  readonly code: RowProblemCode;
}

export interface ReadPersons {
  readonly persons: readonly RegisterPerson[];
  /** Rows that were refused; each has at least one problem. */
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  /** Rows that said again what an earlier one said. */
  readonly repeated: number;
  readonly columns: readonly Column[];
}

/** How the columns of a table would be read, and what they are called; for showing and for changing. */
export function headingsOf({ rows }: Table): {
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
} {
  const headings = (rows[0] ?? []).map((cell) => textOf(cell));
  return { headings, columns: columnsOf(headings) };
}

/**
 * The persons in an export. Each row stands by itself: what cannot be read is refused with line, column and reason,
 * and nothing of it is used. `chosen` are columns that somebody picked, in the place of those known by their heading.
 */
export function personsIn(table: Table, chosen?: readonly Column[]): Result<ReadPersons, TableProblem> {
  const { rows, firstLine } = table;
  if (rows.length === 0) return failed('empty');
  const { headings, columns: known } = headingsOf(table);
  const columns = chosen ?? known;
  if (!hasNames(columns)) return failed('no-name-columns');
  const reader = new RowReader(headings, columns);
  for (const [index, row] of rows.entries()) {
    if (index === 0 || row.every((cell) => textOf(cell) === '')) continue;
    if (reader.persons.length > MOST_PERSONS) return failed('too-many-rows');
    reader.read(row, firstLine + index);
  }
  if (reader.persons.length === 0 && reader.refused === 0) return failed('empty');
  const { persons, refused, problems, repeated } = reader;
  return ok({ persons, refused, problems, repeated, columns });
}

/** More problems than this are counted, not told. */
const MOST_PROBLEMS = 1000;

class RowReader {
  readonly persons: RegisterPerson[] = [];
  readonly problems: RowProblem[] = [];
  refused = 0;
  repeated = 0;
  readonly #headings: readonly string[];
  readonly #columns: readonly Column[];
  readonly #consentColumns: readonly ConsentColumn[];
  /** Whole rows, so that a row said twice is one person. */
  readonly #seen = new Set<string>();
  /** Persons by their number in the care system: rows of one number are one person. */
  readonly #numbered = new Map<string, number>();

  constructor(headings: readonly string[], columns: readonly Column[]) {
    this.#headings = headings;
    this.#columns = columns;
    this.#consentColumns = columns.flatMap((column, index) =>
      CONSENT_FIELDS.some((field) => field === column.field) ? [{ ...column, index } as ConsentColumn] : [],
    );
  }

  read(row: readonly Cell[], line: number): void {
    const used = row.map((cell, index) => (this.#columns[index]?.field === 'left-out' ? '' : textOf(cell)));
    const key = used.join('\u0000');
    if (this.#seen.has(key)) {
      this.repeated += 1;
      return;
    }
    this.#seen.add(key);
    const before = this.problems.length;
    const told = this.#person(row, used, line);
    const isRefused = told === null || this.problems.length > before;
    if (isRefused) this.refused += 1;
    else this.#keep(told, this.#text(used, 'number'), line);
    if (this.problems.length > MOST_PROBLEMS) this.problems.length = MOST_PROBLEMS;
  }

  #keep({ firsts, surnames, consents, relatives }: ReadRow, number: string, line: number): void {
    const known = number === '' ? undefined : this.#numbered.get(number);
    const earlier = known === undefined ? undefined : this.persons[known];
    if (known !== undefined && earlier) {
      // The care system has a row for each consent of the same person.
      this.persons[known] = {
        ...earlier,
        firsts: [...new Set([...earlier.firsts, ...firsts])],
        surnames: [...new Set([...earlier.surnames, ...surnames])],
        record: { kind: 'client', consents: [...earlier.record.consents, ...consents] },
      };
    } else {
      if (number !== '') this.#numbered.set(number, this.persons.length);
      this.persons.push({ line, firsts, surnames, record: { kind: 'client', consents } });
    }
    for (const relative of relatives)
      this.persons.push({ line, ...relative, record: { kind: 'relative', consents: [] } });
  }

  #person(row: readonly Cell[], used: readonly string[], line: number): ReadRow | null {
    const before = this.problems.length;
    for (const [index, text] of used.entries()) {
      if (isFormula(text)) this.#refuse(line, index, 'formula');
      else if (text.length > LONGEST_CELL) this.#refuse(line, index, 'too-long');
      else if (LOST.test(text)) this.#refuse(line, index, 'wrong-encoding');
    }
    if (this.problems.length > before) return null;
    const { consents, problems } = consentsIn(row, this.#consentColumns);
    for (const { index, code } of problems) this.#refuse(line, index, code);
    const names = this.#names(used);
    if (!names.surnames.some((name) => surnameKey(wordsOf(name)) !== '')) {
      this.#refuse(line, this.#indexOf('surname', 'name', 'maiden'), 'no-surname');
    }
    if (!names.firsts.some((name) => firstKey(wordsOf(name)) !== '')) {
      this.#refuse(line, this.#indexOf('first', 'name', 'calling'), 'no-first-name');
    }
    this.#lookIntoReferences(line, used, names);
    return this.problems.length > before ? null : { ...names, consents, relatives: this.#relatives(used, names) };
  }

  #names(used: readonly string[]): Names {
    const [firsts, surnames] = [new Set<string>(), new Set<string>()];
    for (const field of ['first', 'calling', 'nickname'] as const) {
      const text = this.#text(used, field);
      if (text === '') continue;
      for (const one of text.split(/[,;/]| of | ou | or /)) firsts.add(one.trim());
      // Of Maria Johanna Elisabeth people say Maria, seldom all.
      const [own = ''] = text.split(' ');
      firsts.add(own);
    }
    const prefix = this.#text(used, 'prefix');
    for (const field of ['surname', 'maiden'] as const) addSurnames(surnames, this.#text(used, field), prefix);
    const whole = this.#text(used, 'name');
    if (whole !== '') {
      const split = splitName(whole);
      if (split.first !== '') firsts.add(split.first);
      addSurnames(surnames, split.surname, prefix);
    }
    firsts.delete('');
    return { firsts: [...firsts], surnames: [...surnames] };
  }

  /** "An Mertens (dochter); zoon Piet": who has no surname of their own is taken to have the client's. */
  #relatives(used: readonly string[], { surnames }: Names): readonly Names[] {
    return this.#text(used, 'relatives')
      .replace(/\([^)]*\)/g, ' ')
      .split(/[;,/|]|\ben\b|\bet\b|\band\b|&/)
      .map((one) =>
        one
          .replace(KINSHIP, ' ')
          .replace(/[^\p{L}\p{M}' .-]/gu, ' ')
          .trim(),
      )
      .filter((one) => one.length > 1)
      .map((one) => splitName(one))
      .map(({ first, surname }) => ({ firsts: [first], surnames: surname === '' ? surnames : [surname] }))
      .filter(({ firsts }) => firsts.some((first) => firstKey(wordsOf(first)) !== ''));
  }

  /** A reference stands readable in the file; one that holds the name would give it away. */
  #lookIntoReferences(line: number, used: readonly string[], { firsts, surnames }: Names): void {
    const telling = new Set([...firsts, ...surnames].flatMap(wordsOf).filter((word) => word.length > 3));
    for (const column of this.#consentColumns) {
      const text = used[column.index] ?? '';
      if (column.field !== 'reference' || text === '') continue;
      const squeezed = wordsOf(text).join('');
      if ([...telling].some((word) => squeezed.includes(word))) this.#refuse(line, column.index, 'name-in-reference');
    }
  }

  #text(used: readonly string[], field: NameField): string {
    return this.#columns
      .flatMap((column, index) => (column.field === field ? [used[index] ?? ''] : []))
      .filter((text) => text !== '')
      .join(field === 'relatives' ? '; ' : ' ');
  }

  #indexOf(...fields: readonly NameField[]): number {
    return Math.max(
      0,
      this.#columns.findIndex(({ field }) => fields.some((one) => one === field)),
    );
  }

  #refuse(line: number, index: number, code: RowProblemCode): void {
    this.problems.push({ line, column: letterOf(index), heading: this.#headings[index] ?? '', code });
  }
}

/** Letters that were lost, or read in another encoding than they were written in: "ZoÃ«", "Müller" as "MÃ¼ller". */
const LOST = /\uFFFD|[ÃÄÅ][\u0080-\u00BF\u2018-\u2026\u20AC]|â€|(?<!\p{Lu}\p{Lu})[ÃÂ]$/u;

interface Names {
  readonly firsts: readonly string[];
  readonly surnames: readonly string[];
}

interface ReadRow extends Names {
  readonly consents: RegisterPerson['record']['consents'];
  readonly relatives: readonly Names[];
}

const KINSHIP =
  /(?<!\p{L})(?:dochter|zoon|kleinzoon|kleindochter|echtgenoot|echtgenote|partner|man|vrouw|moeder|vader|mama|papa|broer|zus|zuster|neef|nicht|fils|fille|époux|épouse|mari|femme|mère|père|frère|sœur|soeur|nièce|neveu|petit-fils|petite-fille|son|daughter|husband|wife|mother|father|brother|sister|nephew|niece|oom|tante|nonkel)(?!\p{L})[: ]*/giu;

/** A double surname is known by each of its sides: Jansen-de Vries. */
function addSurnames(to: Set<string>, text: string, prefix: string): void {
  for (const side of text.split(/-|\/|;| e\.v\. | geb\. | née /)) {
    if (side.trim() !== '') to.add(`${prefix} ${side}`.trim());
  }
}

/** "Peeters, Jan", "Jan Peeters", "Maria van den Berg": a first name and what is left. */
function splitName(name: string): { readonly first: string; readonly surname: string } {
  const [surname, first] = name.split(',').map((part) => part.trim());
  if (surname !== undefined && first !== undefined) return { first, surname };
  const at = name.indexOf(' ');
  return at === -1 ? { first: name, surname: '' } : { first: name.slice(0, at), surname: name.slice(at + 1) };
}

/** Column letters as spreadsheets count them. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
