import type { Token } from '#model/document.ts';

/** Said of whoever lives behind the number: "14 weigert insuline", "bij 6 koorts", "le 22 dort". */
const SAID = new Set(
  (
    'heeft had hebben weigert weigerde is was wil wilt wou blijft bleef slaapt sliep at eet drinkt drinkt moet mag kreeg ' +
    'krijgt belt belde roept riep ligt lag zit zat onrustig gevallen wakker rustig vraagt vroeg kan kon gaat ging komt kwam ' +
    'koorts om weer nog nu a est dort veut refuse demande crie pleure fait va reste sonne mange boit ' +
    'has is was wants needs refused refusing asleep awake fell pulled buzzing settled unsettled vomited desatting ' +
    'hat ist war will schlaft'
  ).split(' '),
);
const BEFORE = new Set([
  'bij',
  'op',
  'van',
  'chez',
  'le',
  'la',
  'du',
  'au',
  'au',
  'in',
  'bed',
  'bay',
  'k',
  'kamer',
  'ch',
  'rm',
  'zi',
  'der',
  'die',
  'de',
  'the',
]);
const OPENS = /^[:;,•\-–*/]$/;
const ROOM = /^(?:[a-z]?\d{1,3}[a-z]?|\d{1,2}\.\d{1,3}[a-z]?)$/;

/** Token indexes of bare room numbers that stand for who lives there. Misses those without a word that says something of them. */
export function bareRooms(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'number' && token.kind !== 'word') return [];
    if (!ROOM.test(token.norm) || !/\d/.test(token.norm)) return [];
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (!after || !SAID.has(after.norm)) return [];
    return token.first || !before || OPENS.test(before.text) || BEFORE.has(before.norm) ? [index] : [];
  });
}
