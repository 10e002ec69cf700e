import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { CHANNELS } from '#model/register.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { buildRegister } from '#register/build.ts';
import { textToSign, withSignature } from '#register/file.ts';
import { readingsOf } from '#register/forms.ts';
import { wordsOf } from '#register/keys.ts';
import { Register } from '#register/register.ts';
import { personsIn, type ReadPersons } from '#register/table.ts';
import { verdictOn } from '#register/verdict.ts';
import { readTable } from '#register-import/read-table.ts';
import { type BuildArguments, readArguments, USAGE } from '#scripts/register/arguments.ts';
import { chosenColumns } from '#scripts/register/chosen-columns.ts';
import { columnLines, factLines, problemLine, REGISTER_PROBLEMS, TABLE_PROBLEMS } from '#scripts/register/texts.ts';

const BAD_INPUT = 2;
/** More problems than this are counted, not listed. */
const PROBLEMS_SHOWN = 30;

/** `npm run register -- build clients.csv --out register.bezint`; see USAGE. */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted.ok) return refuse(`${wanted.error}\n\n${USAGE}`);
  const { command } = wanted.value;
  if (command === 'build') return build(wanted.value);
  const file = read(wanted.value.file);
  if (file === null) return refuse(`${wanted.value.file}: there is no such file`);
  if (command === 'sign') return signFile(wanted.value.file, file.toString('utf8'), wanted.value.key);
  const register = await Register.open(file.toString('utf8'), webCrypto, wanted.value.publicKey);
  if (!register.ok) return refuse(`${wanted.value.file}: ${REGISTER_PROBLEMS[register.error]}`);
  if (command === 'inspect') {
    console.log(factLines(register.value.facts, file.length, today()).join('\n'));
    return 0;
  }
  return tryNames(register.value, wanted.value.names);
}

/** The local day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const read = (path: string): Buffer<ArrayBuffer> | null =>
  existsSync(path) ? (readFileSync(path) as Buffer<ArrayBuffer>) : null;

function refuse(message: string): number {
  console.error(message);
  return BAD_INPUT;
}

async function build({ file, out, skipRefused, columns, rounds, strangers }: BuildArguments): Promise<number> {
  const bytes = read(file);
  if (!bytes) return refuse(`${file}: there is no such file`);
  const table = await readTable(bytes);
  if (!table.ok) return refuse(`${file}: ${TABLE_PROBLEMS[table.error]}`);
  const chosen = chosenColumns(table.value, columns);
  if (!chosen.ok) return refuse(`${file}: ${chosen.error}`);
  const found = personsIn(table.value, chosen.value);
  if (!found.ok)
    return refuse([`${file}: ${TABLE_PROBLEMS[found.error]}`, ...columnLines(table.value, chosen.value)].join('\n'));
  const { persons, refused, repeated } = found.value;
  report(file, found.value);
  if (persons.length === 0) return refuse('Nobody is left: nothing was written.');
  if (refused > 0 && !skipRefused) {
    return refuse('Nothing was written. Mend these rows, or build without them with --skip-refused.');
  }
  const text = await buildRegister(persons, {
    crypto: webCrypto,
    today: today(),
    rounds,
    strangers,
    onProgress: showProgress,
  });
  // Whole or not at all, also when the disk is full half way.
  writeFileSync(`${out}.part`, text);
  renameSync(`${out}.part`, out);
  console.log(
    `${out}: ${persons.length} persons, ${Math.ceil(text.length / 1000)} kB${repeated > 0 ? `; ${repeated} rows said the same twice` : ''}`,
  );
  return 0;
}

function showProgress(done: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${Math.floor(done * 100)} %${done === 1 ? '\r      \r' : ''}`);
}

function report(file: string, { refused, problems }: ReadPersons): void {
  if (refused === 0) return;
  console.error(`${file}: ${refused} rows cannot be used`);
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) console.error(`  ${problemLine(problem)}`);
  if (problems.length > PROBLEMS_SHOWN) console.error(`  and ${problems.length - PROBLEMS_SHOWN} more`);
}

/** What the register says of names, each given as one argument. */
async function tryNames(register: Register, names: readonly string[]): Promise<number> {
  for (const name of names) {
    const readings = readingsOf(
      wordsOf(name).map((norm) => ({ norm, isHyphened: false })),
      false,
    );
    await register.learn(readings.map(({ keys }) => keys));
    const meant = readings.flatMap(({ keys }) => register.find(keys)?.meant ?? []);
    const said = CHANNELS.map((channel) => `${channel} ${verdictOn(meant, 'name', channel, today()).standing}`);
    console.log(`${name}: ${meant.length === 0 ? 'not in it' : `matches; consent to be named: ${said.join(', ')}`}`);
  }
  console.log(`(${Math.round(register.facts.strangers * 100)} % of names that are not in it match as well)`);
  return 0;
}

/** Signs with an EC key (P-256) in PEM, and says which public key belongs to it. */
function signFile(path: string, file: string, keyPath: string): number {
  const text = textToSign(file);
  const pem = read(keyPath);
  if (text === null) return refuse(`${path}: ${REGISTER_PROBLEMS['not-a-register']}`);
  if (!pem) return refuse(`${keyPath}: there is no such file`);
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyDetails?.namedCurve !== 'prime256v1') return refuse(`${keyPath}: expected an EC key on P-256`);
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64');
  writeFileSync(path, withSignature(file, signature));
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  console.log(`${path} is signed. Pin this as "registerKey":\n${publicKey}`);
  return 0;
}
