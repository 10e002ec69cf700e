import Papa from 'papaparse';
import type { Result } from '#model/result.ts';
import { failed, ok } from '#model/result.ts';
import { textOf } from '#register-import/text.ts';

/** A cell as the readers give it. */
type RawCell = string | number | boolean | Date | null;

export interface RawTable {
  readonly rows: readonly (readonly RawCell[])[];
  /** Line of the first row, from 1. */
  readonly firstLine: number;
}

export type ReadProblem =
  | 'empty'
  | 'too-many-rows'
  | 'too-large'
  | 'not-a-table'
  | 'unclosed-quote'
  | 'old-spreadsheet'
  | 'unreadable-spreadsheet';

/** Rows that are read at most, the headings included; a register of more persons would not fit a browser well. */
const MOST_ROWS = 250_001;
/** In bytes. */
const LARGEST_CSV = 200_000_000;
const LARGEST_XLSX = 40_000_000;

/** The first sheet of an XLSX file, or a CSV file in any usual encoding, by what stands in it and not by its name. */
export async function readTable(bytes: Uint8Array<ArrayBuffer>): Promise<Result<RawTable, ReadProblem>> {
  if (bytes.length === 0) return failed('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed('old-spreadsheet');
  return startsWith(bytes, [0x50, 0x4b, 3, 4]) ? readSpreadsheet(bytes) : readCsv(bytes);
}

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, at) => bytes[at] === byte);

async function readSpreadsheet(bytes: Uint8Array<ArrayBuffer>): Promise<Result<RawTable, ReadProblem>> {
  if (bytes.length > LARGEST_XLSX) return failed('too-large');
  // Only where somebody brings a spreadsheet is its reader loaded.
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const rows = (await readSheet(new Blob([bytes]))) as unknown as RawCell[][];
    if (rows.length > MOST_ROWS) return failed('too-many-rows');
    return rows.length === 0 ? failed('empty') : ok({ rows, firstLine: 1 });
  } catch {
    return failed('unreadable-spreadsheet');
  }
}

const SEPARATOR_LINE = /^\uFEFF?sep=(.)\r?\n/i;

function readCsv(bytes: Uint8Array): Result<RawTable, ReadProblem> {
  if (bytes.length > LARGEST_CSV) return failed('too-large');
  const whole = textOf(bytes);
  if (whole === null) return failed('not-a-table');
  // Excel's own first line, which says what parts the cells.
  const [separatorLine = '', separator] = SEPARATOR_LINE.exec(whole) ?? [];
  const text = whole.slice(separatorLine.length);
  const { data, errors } = Papa.parse<string[]>(text, {
    preview: MOST_ROWS + 1,
    delimiter: separator ?? separatorIn(text),
  });
  if (errors.some(({ type }) => type === 'Quotes')) return failed('unclosed-quote');
  if (data.length > MOST_ROWS) return failed('too-many-rows');
  if (data.every((row) => row.every((cell) => cell.trim() === ''))) return failed('empty');
  return ok({ rows: data, firstLine: separatorLine === '' ? 1 : 2 });
}

const SEPARATORS = [';', ',', '\t', '|'];
const FIRST_LINE = /^\s*([^\r\n]*)/;

/** What parts the headings: of what stands outside quotes the sign that is there most. */
function separatorIn(text: string): string {
  const headings = (FIRST_LINE.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const count = (sign: string) => headings.split(sign).length;
  return SEPARATORS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
