import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Token } from '#model/document.ts';
import type { Match } from '#model/match.ts';
import type { Organisation } from '#model/policy.ts';
import { normOf } from '#text/characters.ts';
import { type PhraseHit, type PhraseMatcher, phraseMatcher } from '#text/phrases.ts';

/** A name in small letters is trusted from this length; "vlinder" and "zeppelin" are words, "westerlinde" is not. */
const LONG_NAME = 9;
const SHORTEST_TAG = 3;
/** A tag that goes on behind the name ("#sterkhuisgoirle") is trusted from this length of the name. */
const LONG_TAG = 6;
const ARTICLES = /^(?:de|het|'t|le|la|les|the) /;

interface Names {
  readonly matcher: PhraseMatcher;
  /** As tags, handles and host names write them: one word without signs. */
  readonly squashed: readonly string[];
  /** The organisation's own name, however it is written; aliases may be everyday words. */
  readonly own: ReadonlySet<string>;
}

const namesByOrganisation = new WeakMap<Organisation, Names>();

/**
 * The organisation that the policy is of, or one of its facilities, by name, hashtag, handle or web address. Names
 * that may be everyday words count only with a capital. A sector policy has no organisation, so nothing is found.
 */
export const organisation: Detector = {
  id: 'organisation',
  detect: (input) => {
    const names = namesOf(input.organisation);
    const named = names.matcher.find(input.document).filter((hit) => isMeant(hit, input, names));
    const tagged = input.document.tokens.filter((token) => isTag(token, names));
    return [...named, ...tagged]
      .map(({ start, end }): Match => ({ label: 'organisation', where: { start, end } }))
      .sort((a, b) => a.where.start - b.where.start);
  },
};

function namesOf(organisation: Organisation): Names {
  const known = namesByOrganisation.get(organisation);
  if (known) return known;
  const all = [organisation.name, ...organisation.aliases];
  const names: Names = {
    matcher: phraseMatcher(all.map(plainEntry).join('\n')),
    squashed: [...new Set(all.map(squash).filter((name) => name.length >= SHORTEST_TAG))],
    own: new Set([organisation.name, organisation.name.replace(/^(?:De|Het|Le|La|Les|The) /, '')].map(plainEntry)),
  };
  namesByOrganisation.set(organisation, names);
  return names;
}

/** Without the signs that mean something in a list. */
const plainEntry = (name: string): string => name.replace(/[|*~()\t\n#]/g, ' ').trim();

const squash = (name: string): string =>
  normOf(name)
    .replace(ARTICLES, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

function isMeant({ from, to, entry }: PhraseHit, { document }: DetectorInput, { own }: Names): boolean {
  const tokens = document.tokens.slice(from, to);
  if (tokens.some(({ kind }) => kind === 'hashtag' || kind === 'mention')) return false;
  return own.has(entry) || isLong(entry) || hasItsCapital(tokens);
}

const isLong = (entry: string): boolean =>
  squash(entry).length >= LONG_NAME && normOf(entry).replace(ARTICLES, '').includes(' ');

/** On its longest word: articles and company forms are written small. */
function hasItsCapital(tokens: readonly Token[]): boolean {
  return tokens.reduce((best, token) => (token.text.length > best.text.length ? token : best)).capital;
}

function isTag({ kind, norm }: Token, { squashed }: Names): boolean {
  if (kind === 'url' || kind === 'email') {
    const host = norm.replace(/^https?:\/\//, '').split('/')[0] ?? '';
    const parts = host
      .replace(/^.*@/, '')
      .split('.')
      .map((part) => part.replace(/[^\p{L}\p{N}]/gu, ''));
    return parts.some((part) => squashed.includes(part));
  }
  if (kind !== 'hashtag' && kind !== 'mention') return false;
  const tag = norm.replace(/[^\p{L}\p{N}]/gu, '');
  return squashed.some((name) => tag === name || (name.length >= LONG_TAG && tag.startsWith(name)));
}
