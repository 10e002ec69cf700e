import type { Token, TokenKind } from '#model/document.ts';
import { isApostrophe, isDigit, isEmoji, isInvisible, isLetter, isMark, isSpace, normOf } from '#text/characters.ts';
import { type Link, linksOf } from '#text/links.ts';

/** Longer runs are cut here: no word, handle or number of a person is longer, and every later step stays bounded. */
const MAX_LENGTH = 200;
const NUMBER_JOINTS = new Set(['.', ',', ':', '/']);
/** Hold a word together between two letters: V&VN, résident·e·s, J*nneke. */
const WORD_JOINTS = new Set(['&', '·', '‧', '*']);
/** Short words that begin with their apostrophe: 's avonds, 't huis, 'n beetje. */
const LEADING = /^[stnmkr]$|^(?:em|ie|ns|tis|kzal)$/i;
/** Before an apostrophe these are words of their own: l'hôpital, d'Aya, qu'elle, t'is. */
const ELISIONS = /^(?:[ldjmtsnc]|qu|jusqu|lorsqu|puisqu)$/i;
/** Compared without their @ or #. */
const SIGNED: ReadonlySet<TokenKind> = new Set(['mention', 'hashtag']);
const CAPITAL = /^\p{Lu}|^\p{Lt}/u;
const ZERO_WIDTH_JOINER = 0x200d;
const KEYCAP = 0x20e3;

const width = (code: number): number => (code > 0xffff ? 2 : 1);
const isFlagLetter = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff;
const isSkinTone = (code: number): boolean => code >= 0x1f3fb && code <= 0x1f3ff;

/** Most words begin with a plain letter: no pattern is needed to tell its case. */
function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text);
}

/** A token before its sentence is known. */
export type CutToken = Omit<Token, 'first'>;

/** Cuts the text into tokens, in order. Blanks are no tokens. One pass; never throws, whatever the text. */
export function tokensOf(text: string): readonly CutToken[] {
  return new Cutter(text).run();
}

class Cutter {
  private readonly tokens: CutToken[] = [];
  private readonly links: readonly Link[];
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
    this.links = linksOf(text);
  }

  run(): readonly CutToken[] {
    let next = 0;
    while (this.at < this.text.length) {
      const link = this.links[next];
      if (link && this.at >= link.start) {
        next += 1;
        if (this.at === link.start) this.add(link.kind, link.end);
        continue;
      }
      this.step(link ? link.start : this.text.length);
    }
    return this.tokens;
  }

  /** Takes one token, or steps over one blank. Stops before `limit`, where a link begins. */
  private step(limit: number): void {
    const code = this.codeAt(this.at);
    if (isSpace(code) || isInvisible(code)) this.at += width(code);
    else if (isLetter(code) || isMark(code)) this.addWord(limit);
    else if (isDigit(code)) this.addNumber(limit);
    else if (isEmoji(code)) this.add('emoji', this.emojiEnd(this.at));
    else if (code === 0x40 || code === 0x23) this.addTagged(code === 0x40 ? 'mention' : 'hashtag', limit);
    else if (isApostrophe(code) && this.leadingApostrophe(limit)) return;
    else this.add('punctuation', this.repeatEnd(code, limit));
  }

  /** What stands behind an elision is left for the next step. */
  private addWord(limit: number): void {
    this.add('word', this.elisionEnd(limit) ?? this.wordEnd(this.at, limit));
  }

  /** Two letters must follow: "l'an" is two words, "z'n" is one. */
  private elisionEnd(limit: number): number | null {
    for (let at = this.at + 1; at + 2 < limit && at <= this.at + 7; at += 1) {
      if (!isApostrophe(this.codeAt(at))) continue;
      const follows = isLetter(this.codeAt(at + 1)) && isLetter(this.codeAt(at + 2));
      return follows && ELISIONS.test(this.text.slice(this.at, at)) ? at + 1 : null;
    }
    return null;
  }

  private wordEnd(start: number, limit: number): number {
    let at = start;
    const last = Math.min(limit, start + MAX_LENGTH);
    while (at < last) {
      const code = this.codeAt(at);
      if (isLetter(code) || isMark(code) || isDigit(code)) at += width(code);
      else if (this.isJoint(code, at) || this.isHidden(code, at)) at += width(code);
      else break;
    }
    return Math.min(at, limit);
  }

  private isJoint(code: number, at: number): boolean {
    if (!isApostrophe(code) && !WORD_JOINTS.has(this.text.charAt(at))) return false;
    return isLetter(this.codeAt(at + 1)) && isLetter(this.codeAt(at - 1));
  }

  /** Invisible characters inside a word; those at its edge belong to the blank. */
  private isHidden(code: number, at: number): boolean {
    if (!isInvisible(code)) return false;
    let next = at;
    // Bounded: a paste of nothing but invisible characters is looked through once.
    while (next < at + 16 && isInvisible(this.codeAt(next))) next += width(this.codeAt(next));
    return isLetter(this.codeAt(next)) || isMark(this.codeAt(next)) || isDigit(this.codeAt(next));
  }

  private addNumber(limit: number): void {
    if (this.isKeycap()) {
      this.add('emoji', this.emojiEnd(this.at));
      return;
    }
    let at = this.at;
    const last = Math.min(limit, at + MAX_LENGTH);
    while (at < last) {
      const code = this.codeAt(at);
      if (isDigit(code) || isLetter(code) || isMark(code) || this.isHidden(code, at)) at += width(code);
      else if (NUMBER_JOINTS.has(this.text.charAt(at)) && this.isBetweenDigits(at)) at += 1;
      else break;
    }
    this.add('number', Math.min(at, limit));
  }

  private isBetweenDigits(at: number): boolean {
    return isDigit(this.codeAt(at - 1)) && isDigit(this.codeAt(at + 1));
  }

  private isKeycap(): boolean {
    const next = this.codeAt(this.at + 1);
    return next === KEYCAP || (next === 0xfe0f && this.codeAt(this.at + 2) === KEYCAP);
  }

  /** The whole of what is drawn as one picture: skin tones, joined figures, flags. */
  private emojiEnd(start: number): number {
    let at = start + width(this.codeAt(start));
    const last = start + MAX_LENGTH;
    if (isFlagLetter(this.codeAt(start)) && isFlagLetter(this.codeAt(at))) at += 2;
    while (at < this.text.length && at < last) {
      const code = this.codeAt(at);
      const joined = this.codeAt(at - 1) === ZERO_WIDTH_JOINER && isEmoji(code);
      if (!joined && !isInvisible(code) && !isMark(code) && !isSkinTone(code)) break;
      at += width(code);
    }
    return at;
  }

  private addTagged(kind: 'mention' | 'hashtag', limit: number): void {
    const previous = this.codeAt(this.at - 1);
    let at = this.at + 1;
    let letters = 0;
    const last = Math.min(limit, at + MAX_LENGTH);
    while (at < last) {
      const code = this.codeAt(at);
      const joint = code === 0x5f || (kind === 'mention' && (code === 0x2e || code === 0x2d) && this.isInside(at));
      if (isLetter(code)) letters += 1;
      if (!joint && !isLetter(code) && !isDigit(code) && !isMark(code)) break;
      at += width(code);
    }
    const glued = isLetter(previous) || isDigit(previous);
    if (letters > 0 && !glued) this.add(kind, Math.min(at, limit));
    else this.add('punctuation', this.at + 1);
  }

  private isInside(at: number): boolean {
    const [before, after] = [this.codeAt(at - 1), this.codeAt(at + 1)];
    return (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after));
  }

  private leadingApostrophe(limit: number): boolean {
    const end = this.wordEnd(this.at + 1, limit);
    if (end === this.at + 1 || !LEADING.test(this.text.slice(this.at + 1, Math.min(end, this.at + 6)))) return false;
    this.add('word', end);
    return true;
  }

  private repeatEnd(code: number, limit: number): number {
    let at = this.at + width(code);
    const last = Math.min(limit, this.at + MAX_LENGTH);
    while (at < last && this.codeAt(at) === code) at += width(code);
    return Math.max(this.at + width(code), Math.min(at, limit));
  }

  private add(kind: TokenKind, end: number): void {
    const text = this.text.slice(this.at, end);
    const norm = kind === 'punctuation' ? text : normOf(SIGNED.has(kind) ? text.slice(1) : text);
    this.tokens.push({ start: this.at, end, text, norm, kind, capital: isCapital(text) });
    this.at = end;
  }

  private codeAt(at: number): number {
    return this.text.codePointAt(at) ?? -1;
  }
}
