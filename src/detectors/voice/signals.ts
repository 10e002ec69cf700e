import type { DraftLanguage, Token, TokenKind } from '#model/document.ts';

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

/** What a word may be a sign of, as bits. */
const SIGN = { I: 1, you: 2, we: 4, money: 8 } as const;

/** By language: what each word is a sign of. One question a word instead of four. */
const signs = new Map<DraftLanguage, ReadonlyMap<string, number>>();

function signsOf(language: DraftLanguage): ReadonlyMap<string, number> {
  const known = signs.get(language);
  if (known) return known;
  const made = new Map<string, number>();
  const { I, you, we } = PRONOUNS[language];
  for (const [sign, forms] of Object.entries({ I, you, we, money: MONEY }) as [keyof typeof SIGN, typeof MONEY][])
    for (const form of forms) made.set(form, (made.get(form) ?? 0) | SIGN[sign]);
  signs.set(language, made);
  return made;
}

/** What was seen in a stretch. */
class Seen {
  readonly kinds: Record<TokenKind, number> = {
    word: 0,
    number: 0,
    punctuation: 0,
    mention: 0,
    hashtag: 0,
    url: 0,
    email: 0,
    emoji: 0,
  };
  readonly emoji = new Set<string>();
  I = 0;
  you = 0;
  we = 0;
  hasMoney = false;
  exclamations = 0;
  questions = 0;
  hasEllipsis = false;
  hasQuotation = false;
  hasPercentage = false;
  shouted = 0;
  hasCapital = false;
  hasSecret = false;

  add(token: Token, sign: number): void {
    const { kind, text, capital } = token;
    this.kinds[kind] += 1;
    if (sign !== 0) this.addSign(sign);
    if (capital) this.hasCapital = true;
    if (kind === 'punctuation') this.addMark(text);
    else if (kind === 'emoji') {
      for (const [name, group] of EMOJI) if (group.test(text)) this.emoji.add(name);
    } else {
      if (kind === 'word' && capital && SHOUTED.test(text)) this.shouted += 1;
      this.hasSecret ||= isSecretLike(token);
    }
  }

  private addSign(sign: number): void {
    if ((sign & SIGN.I) !== 0) this.I += 1;
    if ((sign & SIGN.you) !== 0) this.you += 1;
    if ((sign & SIGN.we) !== 0) this.we += 1;
    if ((sign & SIGN.money) !== 0) this.hasMoney = true;
  }

  private addMark(text: string): void {
    if (text === '.' || text === ',') return;
    this.exclamations += text.match(/!/g)?.length ?? 0;
    if (text.includes('?')) this.questions += 1;
    this.hasEllipsis ||= text.includes('…') || text.includes('..');
    this.hasQuotation ||= /['"«“‘]/.test(text);
    this.hasPercentage ||= text.includes('%');
  }
}

/** What can be counted in a stretch of tokens without knowing its words: the names of what was seen. */
export function signalsOf(tokens: readonly Token[], language: DraftLanguage): readonly string[] {
  const signals = new Set<string>([
    `language ${language}`,
    `length ${LENGTHS.filter((n) => tokens.length > n).length}`,
  ]);
  const steps = (name: string, seen: number, ...levels: readonly number[]): void => {
    for (const level of levels) if (seen >= level) signals.add(`${name} ${level}`);
  };
  const signs = signsOf(language);
  const seen = new Seen();
  for (const token of tokens) seen.add(token, signs.get(token.norm) ?? 0);
  for (const person of ['I', 'you', 'we'] as const) steps(person, seen[person], 1, 2, 4);
  steps('exclamation', seen.exclamations, 1, 3, 6);
  steps('question', seen.questions, 1, 2);
  if (seen.hasEllipsis) signals.add('ellipsis');
  if (seen.hasQuotation) signals.add('quotation');
  if (seen.hasPercentage) signals.add('percentage');
  steps('shouted', seen.shouted, 1, 3, 8);
  const { kinds } = seen;
  if (kinds.word > 3 && seen.shouted * 2 > kinds.word) signals.add('mostly shouted');
  if (kinds.word > 5 && !seen.hasCapital) signals.add('no capitals');
  steps('number', kinds.number, 1, 2, 4);
  if (seen.hasMoney) signals.add('money');
  if (seen.hasSecret) signals.add('secret-like');
  if (tokens[0]?.kind === 'mention') signals.add('to somebody');
  for (const kind of ['mention', 'hashtag', 'url', 'email', 'emoji'] as const) steps(kind, kinds[kind], 1, 3);
  for (const [name] of EMOJI) if (seen.emoji.has(name)) signals.add(`emoji ${name}`);
  return [...signals];
}
