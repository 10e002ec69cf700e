import { before, behind, perInput, spanOf } from '#detectors/surroundings.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import { lowered } from '#text/lowered.ts';

const N = '(?<!\\d[.,]?|[€£$#+-])(?:1[0-2]\\d|\\d{1,2})';
const WORDED_TENS = '(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|honderd)';

/** Says itself that it is somebody's age. */
const OUTRIGHT = [
  `${N}[- ]?jarigen?(?!\\p{L})`,
  `${N} ?(?:jaar|jr\\.?|maanden|mnd|weken) (?:oud|jong)(?!\\p{L})`,
  `${WORDED_TENS}(?:[- ]?jarige|er|plusser)(?!\\p{L})`,
  `(?:achter|diep|voor|begin|eind)?(?:aan)? ?in de ${WORDED_TENS}(?!\\p{L})`,
  `${WORDED_TENS} jaar (?:oud|jong)(?!\\p{L})`,
  'eeuwelinge?(?!\\p{L})',
  `(?<!\\p{L})âgée?s? de ${N} (?:ans|mois)`,
  `(?<!\\p{L})(?:octogénaire|nonagénaire|centenaire|septuagénaire)(?!\\p{L})`,
  `${N}[- ]?(?:years?|yrs?|months?|weeks?)[- ]olds?(?!\\p{L})`,
  `${N} ?(?:yo|y\\/o|y\\.o\\.?)(?!\\p{L})`,
  `(?<!\\p{L})age[d:]? ${N}(?!\\d|[%.,]\\d)`,
  `in (?:his|her|their) (?:early |mid |late )?(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|\\d0s)`,
  `${N} jahre alt`,
  `${N}-?jährigen?(?!\\p{L})`,
];
/** An age by what stands before it: "bewoner van 83", "wordt 100", "(22)", "turned 90". */
const BY_FRONT = [
  `(?<=(?<!\\p{L})(?:man|vrouw|mevrouw|meneer|dame|heer|jongen|meisje|gast|kind|baby|peuter|kleuter|cli[ëe]nte?|bewoner|bewoonster|pati[ëe]nte?|pleegkind|pleegzoon|pleegdochter|opa|oma|moeder|vader|zoon|dochter|madam|iemand) van )${N}(?: (?:jaar|maanden))?`,
  `(?<=(?<!\\p{L})(?:wordt|werd|geworden|turned|turns|turning|wird) )${N}(?=[\\s.,!?)]|$)(?! (?:kilo|kg|km|euro|keer|x|procent|uur|graden|miles|percent))`,
  `(?<=\\p{L} \\()${N}(?: ?(?:j|jr|jaar|ans|mois|m|maanden|yrs))?(?=\\))`,
  `(?<=\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]+)?, )${N}(?=[,.](?!\\d)| (?:jaar|is|en|and|et|ans)(?!\\p{L}))(?: (?:jaar|ans))?`,
];
/** "81 jaar", "82 ans": an age unless it is a length of time. */
const YEARS = `${N} ?(?:jaar|jr|j|ans|ann?ées|mois|jahre|yrs|years)(?![\\p{L}\\d])`;

/** Quick to ask: without these there is no age of its kind. */
const MAYBE_CERTAIN =
  /jarig|(?:jaar|jr\.?|maanden|mnd|weken) (?:oud|jong)|(?:tig|honderd)(?:er|plusser)|in de \S*(?:tig|honderd)|eeuweling|âg|naire|(?:year|yr|month|week)s?[- ]old|\d ?y(?:o|\/o|\.o)|age[d:]? \d|in (?:his|her|their) |jahre alt|jährig/;
const MAYBE_BEHIND_WORDS = /(?:van|wordt|werd|geworden|turned|turns|turning|wird) \d|\(\d|, \d/;
const MAYBE_YEARS = /\d ?(?:j|ans|ann|mois|yrs|years)/;

/** In small letters, but for what a capital tells. */
const PATTERN = (parts: readonly string[]) => new RegExp(`(?:${parts.join('|')})`, 'gu');
const CERTAIN = PATTERN(OUTRIGHT);
const BEHIND_WORDS = PATTERN(BY_FRONT);
const SPAN_OF_YEARS = new RegExp(YEARS, 'gu');

/** Before a number of years: then it is a length of time. */
const SINCE =
  /(?<!\p{L})(?:al|reeds|sinds|na|over|binnen|om de|elke|per|gedurende|bijna|ruim|meer dan|zo'n|ongeveer|voor|in|laatste|afgelopen|komende|eerste|vandaag|precies|hoeveel|werk nu|al bijna|depuis|il y a|pendant|dans|apr[èe]s|en|durant|plus de|ces|derni[èe]res?|for|after|in|within|over|last|past|next|every|about|almost|nearly|seit|nach|vor|fast)\s*$/u;
/** Behind a number of years: what it counts. */
const COUNTS =
  /^\s*(?:geleden|terug|getrouwd|gehuwd|samen|ervaring|lang|later|eerder|in dienst|bij|dienst|bestaan|jong team|al|op de|weg|heb|elke|aan d|clean|nuchter|wachten|garantie|celstraf|opvoeder|verple|zorgkundige|begeleider|werk|vrijwillig|leraar|lid|stage|op stage|zonder|na|de mariage|d['’]exp|de carri|de service|de m[ée]tier|d['’]anciennet|plus tard|auparavant|apr[èe]s|que|de plus|de blagues|et plus|ou plus|of ouder|en ouder|and o|or o|de prison|de garantie|dans|chez|of|ago|later|experience|married|together|in|at|on|clean|sober|since|with|zusammen|verheiratet|sp[äa]ter|erfahrung)/u;
/** What is so old is no person. */
const THING =
  /(?<!\p{L})(?:gebouw|huis|school|organisatie|vereniging|stichting|vzw|rusthuis|woonzorgcentrum|wzc|ziekenhuis|afdeling|bedrijf|winkel|auto|fiets|boom|kerk|bestaat|bestaan|jubileum|viert haar|b[âa]timent|maison|[ée]cole|asbl|association|building|house|charity|company|tree|church)(?!\p{L})/u;
const ANNIVERSARY = /^[- ]?(?:bestaan|jubileum|huwelijk|carri|loopbaan|dienst|anniversary|wedding)/u;

/**
 * Somebody's age: "83 jaar", "90-jarige", "een vrouw van 83", "Merel (22)", "82 ans", "aged 9", "in her eighties". Not a
 * length of time ("40 jaar getrouwd", "al 15 jaar"), nor the age of a house or an organisation. A cue for being
 * recognised, whoever's age it is. Misses bare numbers ("Jeanne 83, kamer 4").
 */
export const age: Detector = {
  id: 'age',
  detect: perInput((input) => {
    const { text } = input.document;
    const small = lowered(text);
    const certain = MAYBE_CERTAIN.test(small) ? small.matchAll(CERTAIN) : [];
    const behindWords = MAYBE_BEHIND_WORDS.test(text) ? text.matchAll(BEHIND_WORDS) : [];
    const years = MAYBE_YEARS.test(small) ? small.matchAll(SPAN_OF_YEARS) : [];
    return [
      ...matchesOf(input, certain, 1, (_front, back) => ANNIVERSARY.test(back)),
      ...matchesOf(input, behindWords, 0.8, () => false),
      ...matchesOf(input, years, 0.8, (front, back) => SINCE.test(front) || COUNTS.test(back)),
    ]
      .sort((a, b) => a.where.start - b.where.start)
      .filter((match, at, all) => at === 0 || match.where.start >= (all[at - 1]?.where.end ?? 0));
  }),
};

function matchesOf(
  { document }: DetectorInput,
  found: Iterable<RegExpExecArray>,
  certainty: number,
  isOther: (front: string, back: string) => boolean,
): readonly Match[] {
  return Array.from(found).flatMap(({ 0: written, index }) => {
    const where = spanOf(index, written);
    const front = lowered(before(document, where, 40));
    const back = lowered(behind(document, where, 20));
    return isOther(front, back) || THING.test(front) ? [] : [{ label: 'age', where, certainty }];
  });
}
