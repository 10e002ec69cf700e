import type { DraftLanguage } from '#model/document.ts';
import type { CutToken } from '#text/tokens.ts';

/**
 * Small words that give a language away, in the form of `Token.norm`. A word that two languages share stands in
 * neither ("was", "in", "die", "is"). Dutch holds Flemish in-between language too ("ni", "da", "ge").
 */
const TELLING: Readonly<Record<DraftLanguage, string>> = {
  nl:
    'het een van niet ook maar voor wel nog naar bij zijn haar hij zij wij jij jullie ik je zo dat wat dit deze om uit ' +
    'aan als dan toch heel heeft heb hebben hebt werd worden wordt kan moet mag gaat komt doet staat zit ligt vandaag ' +
    "morgen gisteren weer even eens altijd nooit veel meer niks iets iemand iedereen onze ons uw mijn m'n z'n 't 'n " +
    'ni nie da ge gij gullie hem ne nen den veur efkes ff wij zelf tussen onder boven door tegen omdat want terwijl ' +
    "bewoner bewoners cliënt cliente collega collega's zorg mevrouw meneer mw dhr kamer dag week uur jaar goed mooi " +
    'lekker leuk fijn bedankt dank groetjes proficiat mensen kinderen moeder vader oma opa wie waar waarom hoe wanneer ' +
    'geen zonder sinds tot nu hier daar gewoon echt alleen eigenlijk alle alles iedere elke en met op te er ze zei',
  fr:
    'le la les des du une et est sont dans pour avec sur pas plus mais ou qui que quoi ce cette ces mon ma mes ton ta ' +
    'son sa ses notre nos votre vos leur leurs je tu il elle nous vous ils elles on ne se au aux par chez tout tous ' +
    "toute toutes tres bien aussi encore toujours jamais depuis hier demain aujourd'hui aujourd hui matin soir jour ete " +
    'etait ai as avons avez ont fait faire peut va merci bonjour bonsoir coucou madame monsieur mme mr mlle residente ' +
    "resident patiente chambre soins c'est j'ai c' j' l' d' qu' n' s' m' t' y'a ya trop comme quand ca cela rien quelqu'un " +
    'svp stp pcq pr de un',
  en:
    "the and of to for with you your my his her their our this that those these he she they we it's i'm i'll don't can't " +
    "isn't are were has have had been not but from at who what when where why how all just so very really today tomorrow " +
    'yesterday morning night please thanks thank love one some any there here about out up down again only into over ' +
    'after before because if would could should will can did does do got get gets going day week year resident residents ' +
    'care home staff mum dad them him an be by or on as it i ur u im dont cant lol',
  de:
    'der das und ist nicht ein eine einen einem einer ich du er wir ihr sie mit auf fur von zu im am den dem auch noch ' +
    'nur aber wenn dass weil wie wo wer was bei nach aus sind war hat haben wird werden kann muss mein meine dein sein ' +
    'unser unsere heute morgen gestern frau herr bitte danke sehr schon immer wieder uns euch ihnen zum zur uber um bis ' +
    'gegen ohne durch bewohner bewohnerin pflege schwester kein keine dienst liebe lieber jetzt hier da',
};

const WEIGHTS: ReadonlyMap<string, ReadonlyMap<DraftLanguage, number>> = weigh();

/** All of them: the words that stand in every draft. */
export const SMALL_WORDS: readonly string[] = [...WEIGHTS.keys()];

function weigh() {
  const weights = new Map<string, Map<DraftLanguage, number>>();
  for (const [language, words] of Object.entries(TELLING) as [DraftLanguage, string][]) {
    for (const word of words.split(' ')) weights.set(word, (weights.get(word) ?? new Map()).set(language, 1));
  }
  // A word of several languages tells the less, the more there are.
  for (const languages of weights.values()) {
    const share = 1 / languages.size ** 2;
    for (const language of languages.keys()) languages.set(language, share);
  }
  return weights;
}

/** Spellings that hardly occur elsewhere: a hint where no small word stands. */
const SPELLINGS: readonly [DraftLanguage, RegExp][] = [
  ['nl', /ij|aa|uu|sch(?=[aeiou])|ieuw|oe[kdlnrt]|tje$/],
  ['fr', /eux$|eau|aient$|ement$|tion$|[çêèàù]|ique$/],
  ['en', /ing$|th|ough|wh|ly$|[^s]sh/],
  ['de', /[äöüß]|lich$|ung$|keit$|sch(?=[lmnrw])|ei[nt]/],
];
const HINT = 0.25;
/** A second language is named from this share of the first one's weight. */
const MIXED = 0.34;
/** So many words decide; a long paste is not counted to its end. */
const ENOUGH = 2_000;

/** Likeliest first, never empty; several when the text is mixed, all of them when nothing tells. */
export function languagesOf(tokens: readonly CutToken[]): readonly DraftLanguage[] {
  const score: Record<DraftLanguage, number> = { nl: 0, fr: 0, en: 0, de: 0 };
  let words = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    const weights = WEIGHTS.get(token.norm);
    if (weights) for (const [language, weight] of weights) score[language] += weight;
    else if (token.text.length >= 4) hint(token.text.toLowerCase(), score);
    words += 1;
    if (words >= ENOUGH) break;
  }
  const ranked = (Object.keys(score) as DraftLanguage[]).sort((a, b) => score[b] - score[a]);
  const top = ranked[0] ? score[ranked[0]] : 0;
  return top === 0 ? ranked : ranked.filter((language) => score[language] >= top * MIXED);
}

function hint(word: string, score: Record<DraftLanguage, number>): void {
  for (const [language, spelling] of SPELLINGS) if (spelling.test(word)) score[language] += HINT;
}
