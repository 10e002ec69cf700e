import type { RegisterCrypto, RegisterFacts, RegisterRecord, RegisterResult } from '#model/register.ts';
import { CHANNELS, PURPOSES } from '#model/register.ts';
import { failed, ok } from '#model/result.ts';
import { fromBase64, NumberReader, NumberWriter, toBase64 } from '#register/bytes.ts';
import { LEAST_ROUNDS, MOST_ROUNDS } from '#register/parameters.ts';
import { numberAt, type Placed } from '#register/spread.ts';

const VERSION = 1;
/** Longest file that is read, in characters: far more than 250,000 persons need. */
const LONGEST_FILE = 20_000_000;

export interface Sieve {
  readonly bits: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Whether a name with this keyed hash is let through. */
export function passes({ bits, bytes }: Sieve, mac: Uint8Array): boolean {
  const bit = numberAt(mac, 0) % bits;
  return ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** The entries of all cells: those of cell `c` stand from `starts[c]` up to `starts[c + 1]`. */
export interface Cells {
  readonly starts: Uint32Array<ArrayBuffer>;
  /** How the first names of a cell are spread over its columns, so that real ones do not meet; null in an empty cell. */
  readonly placed: readonly (Placed | null)[];
  readonly columns: Uint32Array<ArrayBuffer>;
  /** Index in `records`, for each entry. */
  readonly records: Uint32Array<ArrayBuffer>;
  /** What a name must also answer to before a consent is believed (`seal.ts`), for each entry; 0 for none. */
  readonly seals: Uint16Array<ArrayBuffer>;
}

/** Everything in a register file. No name can be read from it. */
export interface RegisterContent {
  readonly facts: Omit<RegisterFacts, 'isSigned'>;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly firsts: Sieve;
  readonly surnames: Sieve;
  readonly placed: Placed;
  readonly cells: Cells;
  /** Each different consent once, in an order that tells nothing. */
  readonly records: readonly RegisterRecord[];
}

/** What a signature is over. */
const signedPart = (body: string, version = VERSION) => `bezint-register ${version}\n${body}`;

/** The file: a line that says what it is, one line of JSON, a checksum. */
export async function writeFile(content: RegisterContent, crypto: RegisterCrypto): Promise<string> {
  const body = JSON.stringify({
    ...content.facts,
    salt: toBase64(content.salt),
    firsts: { bits: content.firsts.bits, data: toBase64(content.firsts.bytes) },
    surnames: { bits: content.surnames.bits, data: toBase64(content.surnames.bytes) },
    ways: toBase64(numbersOf(content.placed.ways)),
    cells: toBase64(cellBytes(content.cells)),
    records: content.records,
  });
  const text = signedPart(body);
  return `${text}\nsha256 ${await crypto.digest(text)}\n`;
}

/** The text that a signature is made over; null when the file is not whole. */
export function textToSign(file: string): string | null {
  const parts = partsOf(file);
  return parts && signedPart(parts.body);
}

/** The file with its signature behind it, in the place of an earlier one. */
export function withSignature(file: string, signature: string): string {
  return `${file.replace(/\s*(?:\necdsa-p256 \S+)?\s*$/, '')}\necdsa-p256 ${signature}\n`;
}

const WHOLE =
  /^\uFEFF?bezint-register 1\s+(\{[^\n]*\})\s+sha256 ([0-9a-f]{64})(?:\s+ecdsa-p256 ([A-Za-z0-9+/=]+))?\s*$/;

function partsOf(file: string): { body: string; sum: string; signature: string | undefined } | null {
  const [, body, sum, signature] = WHOLE.exec(file) ?? [];
  return body !== undefined && sum !== undefined ? { body, sum, signature } : null;
}

export interface ReadFile {
  readonly content: RegisterContent;
  readonly isSigned: boolean;
}

/** Reads a register file whole or not at all. With a key, only one that was signed with its other half. */
export async function readFile(
  file: string,
  crypto: RegisterCrypto,
  publicKey?: string,
): Promise<RegisterResult<ReadFile>> {
  const version = /^\uFEFF?bezint-register (\d{1,6})\s/.exec(file)?.[1];
  if (version === undefined || file.length > LONGEST_FILE) return failed('not-a-register');
  if (Number(version) > VERSION) return failed('newer-version');
  const parts = partsOf(file);
  if (!parts) return failed(/\ssha256 [0-9a-f]{64}\s/.test(file) ? 'tampered' : 'truncated');
  const text = signedPart(parts.body);
  if ((await crypto.digest(text)) !== parts.sum) return failed('tampered');
  if (publicKey !== undefined) {
    if (parts.signature === undefined) return failed('not-signed');
    if (!(await crypto.isSignedBy(text, parts.signature, publicKey))) return failed('wrong-signature');
  }
  const content = contentOf(parts.body);
  return content ? ok({ content, isSigned: publicKey !== undefined }) : failed('tampered');
}

/** Two bytes a number, the lower first, whatever the machine. */
function numbersOf(numbers: Uint16Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.set([number & 255, number >> 8], index * 2);
  return bytes;
}

function cellBytes({ starts, placed, columns, records, seals }: Cells): Uint8Array<ArrayBuffer> {
  const writer = new NumberWriter();
  writer.write(placed.length);
  for (const [cell, spreading] of placed.entries()) {
    const [from, to] = [starts[cell] ?? 0, starts[cell + 1] ?? 0];
    writer.write(to - from);
    if (!spreading) continue;
    writer.write(spreading.cells);
    writer.write(spreading.ways.length);
    for (const way of spreading.ways) writer.write(way);
    for (let at = from; at < to; at += 1) {
      writer.write(columns[at] ?? 0);
      writer.write(records[at] ?? 0);
      writer.write(seals[at] ?? 0);
    }
  }
  return writer.done();
}

/** Null when the bytes are no cells, or name a record that there is not. */
function readCells(bytes: Uint8Array, recordCount: number): Cells | null {
  const reader = new NumberReader(bytes);
  /** A count of things that take at least a byte each cannot be more than the bytes. */
  const count = () => {
    const value = reader.read();
    return value !== null && value <= bytes.length ? value : null;
  };
  const cellCount = count();
  if (cellCount === null) return null;
  const starts = new Uint32Array(cellCount + 1);
  const placed: (Placed | null)[] = [];
  const columns: number[] = [];
  const records: number[] = [];
  const seals: number[] = [];
  for (let cell = 0; cell < cellCount; cell += 1) {
    const entries = count();
    if (entries === null) return null;
    const spreading = entries > 0 ? readPlaced(reader, count) : null;
    if (entries > 0 && !spreading) return null;
    placed.push(spreading);
    for (let entry = 0; entry < entries; entry += 1) {
      const [column, record, seal] = [reader.read(), reader.read(), reader.read()];
      if (column === null || record === null || seal === null || record >= recordCount) return null;
      columns.push(column);
      records.push(record);
      seals.push(seal);
    }
    starts[cell + 1] = columns.length;
  }
  if (!reader.isAtEnd) return null;
  return {
    starts,
    placed,
    columns: Uint32Array.from(columns),
    records: Uint32Array.from(records),
    seals: Uint16Array.from(seals),
  };
}

function readPlaced(reader: NumberReader, count: () => number | null): Placed | null {
  const [cells, wayCount] = [reader.read(), count()];
  if (cells === null || cells === 0 || wayCount === null || wayCount === 0) return null;
  const ways = Uint16Array.from({ length: wayCount }, () => reader.read() ?? 0);
  return { cells, ways };
}

function contentOf(body: string): RegisterContent | null {
  const raw = parsed(body);
  if (!raw) return null;
  const facts = {
    persons: countIn(raw.persons),
    relatives: countIn(raw.relatives),
    withConsent: countIn(raw.withConsent),
    built: typeof raw.built === 'string' && DATE.test(raw.built) ? raw.built : null,
    rounds: countIn(raw.rounds, LEAST_ROUNDS, MOST_ROUNDS),
    strangers: typeof raw.strangers === 'number' && raw.strangers > 0 && raw.strangers < 1 ? raw.strangers : null,
  };
  const records = Array.isArray(raw.records) && raw.records.every(isRecord) ? (raw.records as RegisterRecord[]) : null;
  const [salt, ways, cellData] = [bytesIn(raw.salt), bytesIn(raw.ways), bytesIn(raw.cells)];
  const [firsts, surnames] = [sieveIn(raw.firsts), sieveIn(raw.surnames)];
  const cells = cellData && records && readCells(cellData, records.length);
  const isWhole = Object.values(facts).every((fact) => fact !== null);
  if (!isWhole || !records || !salt || !ways || ways.length % 2 !== 0 || !firsts || !surnames || !cells) return null;
  const placed = {
    cells: Math.max(1, cells.placed.length),
    ways: Uint16Array.from(
      { length: ways.length / 2 },
      (_, at) => (ways[2 * at] ?? 0) | ((ways[2 * at + 1] ?? 0) << 8),
    ),
  };
  const lists = typeof raw.lists === 'string' && LISTS_ID.test(raw.lists) ? { lists: raw.lists } : {};
  return {
    facts: { ...(facts as RegisterContent['facts']), ...lists },
    salt,
    firsts,
    surnames,
    placed,
    cells,
    records,
  };
}

const LISTS_ID = /^-?[0-9a-z]{1,8}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function parsed(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null; // the checksum held, so somebody made it by hand
  }
}

const countIn = (value: unknown, least = 0, most = 1e9): number | null =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most ? Number(value) : null;

const bytesIn = (value: unknown) => (typeof value === 'string' ? fromBase64(value) : null);

function sieveIn(value: unknown): Sieve | null {
  const { bits, data } = (value ?? {}) as { bits?: unknown; data?: unknown };
  const [count, bytes] = [countIn(bits, 1), bytesIn(data)];
  return count !== null && bytes && bytes.length === Math.ceil(count / 8) ? { bits: count, bytes } : null;
}

function isRecord(value: unknown): boolean {
  const { kind, consents } = (value ?? {}) as { kind?: unknown; consents?: unknown };
  return (kind === 'client' || kind === 'relative') && Array.isArray(consents) && consents.every(isConsent);
}

function isConsent(value: unknown): boolean {
  const { purposes, channels, until, withdrawn, reference } = (value ?? {}) as Record<string, unknown>;
  const within = (list: unknown, of: readonly string[]) =>
    Array.isArray(list) && list.every((one) => typeof one === 'string' && of.includes(one));
  return (
    within(purposes, PURPOSES) &&
    within(channels, CHANNELS) &&
    (until === undefined || (typeof until === 'string' && DATE.test(until))) &&
    typeof withdrawn === 'boolean' &&
    typeof reference === 'string'
  );
}
