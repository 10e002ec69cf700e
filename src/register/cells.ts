import { failed, ok, type Result } from '#model/result.ts';
import { normOf } from '#text/characters.ts';

/** A cell as a reader of tables gives it. */
export type Cell = string | number | boolean | Date | null | undefined;

/** Longest cell that is read, in UTF-16 units. */
export const LONGEST_CELL = 400;

/** The text of a cell; '' for one that says that it is empty. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  const text = String(cell).replace(/\s+/g, ' ').trim();
  return /^(?:-+|n\/?a|nvt|n\.v\.t\.?|null|geen|aucun|none|\?)$/i.test(text) ? '' : text;
}

/** What a spreadsheet would calculate, left in an export as text: then the value is not there. */
export const isFormula = (text: string): boolean => /^=/.test(text) || /^[@+-][^\d\s][^(]*\(/.test(text);

const YES = new Set('ja j yes y oui o true waar vrai 1 x v ok akkoord accord toegestaan gegeven given ✓ ✔'.split(' '));
const NO = new Set('nee neen n no non false onwaar faux 0 niet geweigerd refuse refused weigert'.split(' '));

/** Yes or no in three languages; null for anything else. An empty cell is no. */
export function answerIn(cell: Cell): boolean | null {
  const word = normOf(textOf(cell));
  return word === '' || NO.has(word) ? false : YES.has(word) ? true : null;
}

/** Days before 1970 that spreadsheets count from. */
const SPREADSHEET_EPOCH = 25_569;
const DAY = 86_400_000;

/** A day as `YYYY-MM-DD`: 2026-03-01, 1-3-2026, 01/03/2026, 1.3.26 (day first), or a spreadsheet's own number. */
export function dayIn(cell: Cell): Result<string, 'not-a-day'> {
  if (typeof cell === 'number' && cell > 20_000 && cell < 80_000) {
    return ok(new Date((Math.floor(cell) - SPREADSHEET_EPOCH) * DAY).toISOString().slice(0, 10));
  }
  const text = textOf(cell);
  const [, year, month, day] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text) ??
    swapped(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(text));
  if (year === undefined || month === undefined || day === undefined) return failed('not-a-day');
  const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? failed('not-a-day') : ok(iso);
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] =>
  found ? [found[0], found[3], found[2], found[1]] : [];

/** The day after. */
export function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
}
