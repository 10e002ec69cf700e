import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { SMALL_WORDS } from '#text/languages.ts';
import { packPhrases } from '#text/packed-phrases.ts';
import { entriesOf, packWords } from '#text/sorted-words.ts';

const FOLDER = 'rules/packed';

/** Lists that stand alone. Those whose entries are told to people, as `because`, stay text: consent, disclaimers. */
const ALONE = [
  'access-words',
  'capital-words',
  'care-de',
  'care-en',
  'care-fr',
  'care-nl',
  'care-terms',
  'identifier-context',
  'occupations',
  'people-de',
  'people-en',
  'people-fr',
  'people-nl',
  'places',
  'traceable-de',
  'traceable-en',
  'traceable-fr',
  'traceable-nl',
];
/** Single words that the register compares letter by letter. */
const WORDS = ['first-names', 'more-surnames', 'name-words', 'surnames'];
const VOICE = 'staff opinion work acts tone strong gripes inside barbs replies sharing'.split(' ');

/** `node scripts/run.mjs pack-lists`: makes rules/packed from rules/lists; after every change of a list. */
export async function main(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  let bytes = 0;
  for (const [name, text] of packedLists()) {
    writeFileSync(`${FOLDER}/${name}.txt`, text);
    bytes += gzipSync(text).length;
  }
  console.log(`${FOLDER}: ${bytes} bytes gzipped`);
  return 0;
}

/** The files of rules/packed as they should stand, by name. */
export function packedLists(): ReadonlyMap<string, string> {
  return new Map([
    ...ALONE.map((name): [string, string] => [name, packPhrases(listOf(name), SMALL_WORDS)]),
    ...WORDS.map((name): [string, string] => [name, packWords(listOf(name))]),
    ['who-cues', packPhrases(whoCues(), SMALL_WORDS)],
    ['voice', packPhrases(merged(VOICE.map((name) => listOf(`voice-${name}`))), SMALL_WORDS)],
    ['public-persons', packPhrases(publicPersons(listOf('public-persons')), [], MISTAKEN_PERSONS)],
  ]);
}

/** The list of public persons is asked about names only: one name in a thousand is taken for one that is on it. */
const MISTAKEN_PERSONS = 9;

const listOf = (name: string) => readFileSync(`rules/lists/${name}.txt`, 'utf8');

/** What tells who is meant, with the phrases of consent and of made-up names, each list as one cue. */
function whoCues(): string {
  const valued = (name: string, value: string) => listOf(name).replace(/^[^#\n].*$/gm, `$&\t${value}`);
  return merged([listOf('who-cues'), valued('consent', 'consent-phrase'), valued('made-up-name', 'made-up')]);
}

/** One list, in which a phrase that stands in several of them has the cues of all. */
function merged(lists: readonly string[]): string {
  const cues = new Map<string, string>();
  for (const line of lists.join('\n').split('\n')) {
    const [phrase = '', names = ''] = line.split('\t');
    if (names === '') continue;
    const known = cues.get(phrase);
    cues.set(phrase, known === undefined ? names : `${known} ${names}`);
  }
  return [...cues].map(([phrase, names]) => `${phrase}\t${names}`).join('\n');
}

/** The whole name of each person, and the last name where it is told apart. */
function publicPersons(list: string): string {
  const entries = entriesOf(list);
  const whole = entries.map((entry) => `${entry.replace('/', ' ')}\twhole`);
  const last = entries.flatMap((entry) => entry.split('/').slice(1, 2)).map((name) => `${name}\tlast`);
  return [...whole, ...last].map((line) => line.replaceAll('-', ' ')).join('\n');
}
