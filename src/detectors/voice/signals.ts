import type { DraftLanguage, Token } from '#model/document.ts';

/** Who is spoken of, by language: "je" is "you" in Dutch and "I" in French. */
const PRONOUNS: Readonly<Record<DraftLanguage, Readonly<Record<'I' | 'you' | 'we', ReadonlySet<string>>>>> = {
  nl: {
    I: words("ik 'k k ikke mij me mijn m'n mn mijne ikzelf mezelf"),
    you: words('u uw uwe gij ge jij je jou jouw jullie gullie ulder jullie'),
    we: words("wij we ons onze w'"),
  },
  fr: {
    I: words("je j' j moi mon ma mes me m'"),
    you: words("tu toi te t' ton ta tes vous votre vos"),
    we: words('nous notre nos'),
  },
  en: {
    I: words("i i'm im i've i'll i'd me my mine myself"),
    you: words("you your yours you're youre u ur yourself"),
    we: words("we our ours us we're we've we'll"),
  },
  de: {
    I: words('ich mir mich mein meine meinen meinem meiner'),
    you: words('du dich dir dein deine sie ihr ihnen ihre euch euer'),
    we: words('wir uns unser unsere unseren unserem'),
  },
};

const EMOJI: readonly [string, RegExp][] = [
  ['wry', /[🙃🙄🤡👏🍿👌😒😏🤦🤷😑💩]/u],
  ['angry', /[🤬😡😠👊🖕😤]/u],
  ['glad', /[🎉🥳😍🥰😊💪🙏🤩✨🎈🏆]|❤|💜|💙|💚|🧡/u],
  ['laughing', /[😂🤣😅😄😁😆]/u],
  ['hush', /[🤫🙊🙈😳👀😇🤭🤐😬😉]/u],
  ['sad', /[😢😭😔🥺💔🕯]/u],
];

const MONEY = words('€ $ £ euro euros eur ton miljoen million millions pound pounds k');
const SECRET_LENGTH = 6;
const SHOUTED = /^\p{Lu}{3,}$/u;
const LENGTHS = [5, 10, 20, 40, 80, 160];

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Letters and digits in one word, as in a password. */
const isSecretLike = ({ kind, text }: Token): boolean =>
  (kind === 'word' || kind === 'number') && text.length >= SECRET_LENGTH && /\d/.test(text) && /[a-z]/i.test(text);

/** What can be counted in a stretch of tokens without knowing its words: the names of what was seen. */
export function signalsOf(tokens: readonly Token[], language: DraftLanguage): readonly string[] {
  const signals = new Set<string>([
    `language ${language}`,
    `length ${LENGTHS.filter((n) => tokens.length > n).length}`,
  ]);
  const count = (matches: (token: Token) => boolean): number => tokens.filter(matches).length;
  const steps = (name: string, seen: number, ...levels: readonly number[]): void => {
    for (const level of levels) if (seen >= level) signals.add(`${name} ${level}`);
  };
  for (const person of ['I', 'you', 'we'] as const) {
    const forms = PRONOUNS[language][person];
    steps(
      person,
      count(({ norm }) => forms.has(norm)),
      1,
      2,
      4,
    );
  }
  const marks = tokens.filter(({ kind }) => kind === 'punctuation');
  const exclamations = marks.reduce((sum, { text }) => sum + (text.match(/!/g)?.length ?? 0), 0);
  steps('exclamation', exclamations, 1, 3, 6);
  steps('question', marks.filter(({ text }) => text.includes('?')).length, 1, 2);
  if (marks.some(({ text }) => text.includes('…') || text.includes('..'))) signals.add('ellipsis');
  if (marks.some(({ text }) => /['"«“‘]/.test(text))) signals.add('quotation');
  if (marks.some(({ text }) => text.includes('%'))) signals.add('percentage');
  const spoken = tokens.filter(({ kind }) => kind === 'word');
  const shouted = spoken.filter(({ capital, text }) => capital && SHOUTED.test(text)).length;
  steps('shouted', shouted, 1, 3, 8);
  if (spoken.length > 3 && shouted * 2 > spoken.length) signals.add('mostly shouted');
  if (spoken.length > 5 && !tokens.some(({ capital }) => capital)) signals.add('no capitals');
  steps(
    'number',
    count(({ kind }) => kind === 'number'),
    1,
    2,
    4,
  );
  if (tokens.some(({ norm }) => MONEY.has(norm))) signals.add('money');
  if (tokens.some(isSecretLike)) signals.add('secret-like');
  if (tokens[0]?.kind === 'mention') signals.add('to somebody');
  for (const kind of ['mention', 'hashtag', 'url', 'email', 'emoji'] as const)
    steps(
      kind,
      count((token) => token.kind === kind),
      1,
      3,
    );
  for (const [name, group] of EMOJI)
    if (tokens.some(({ kind, text }) => kind === 'emoji' && group.test(text))) signals.add(`emoji ${name}`);
  return [...signals];
}
