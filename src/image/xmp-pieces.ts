/** A tag or the text between two tags. Of a tag, `text` is what stands behind its name. */
export interface Piece {
  readonly kind: 'open' | 'close' | 'text';
  /** In lower case. */
  readonly name: string;
  readonly text: string;
}

/** What is skipped whole: where it begins, and how it ends. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<?', '?>'],
] as const;
const [DATA, DATA_END] = ['<![CDATA[', ']]>'];

/** Cuts XML into tags and texts in one pass, whatever is wrong with it; what is never closed ends it. */
export function* pieces(source: string): Generator<Piece> {
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    if (open !== at) {
      const end = open === -1 ? source.length : open;
      yield { kind: 'text', name: '', text: source.slice(at, end) };
      at = end;
      continue;
    }
    const skipped = SKIPPED.find(([start]) => source.startsWith(start, at));
    if (skipped) {
      const end = source.indexOf(skipped[1], at);
      if (end === -1) return;
      at = end + skipped[1].length;
    } else if (source.startsWith(DATA, at)) {
      const end = source.indexOf(DATA_END, at);
      if (end === -1) return;
      yield { kind: 'text', name: '', text: source.slice(at + DATA.length, end) };
      at = end + DATA_END.length;
    } else {
      const end = tagEnd(source, at);
      if (end === -1) return;
      yield tagOf(source.slice(at + 1, end));
      at = end + 1;
    }
  }
}

/**
 * Where the tag that begins at `at` ends; a sign in quotes does not count. No value holds a `<`: quotes around one are
 * not a pair, but what is left of a broken tag. -1 when it never ends.
 */
function tagEnd(source: string, at: number): number {
  for (let next = at + 1; next < source.length; next += 1) {
    const sign = source[next];
    if (sign === '>') return next;
    if (sign !== '"' && sign !== "'") continue;
    const close = source.indexOf(sign, next + 1);
    if (close !== -1 && !source.slice(next, close).includes('<')) next = close;
  }
  return -1;
}

/** Longest name that is looked at, in UTF-16 units. */
const LONGEST_NAME = 200;

function tagOf(tag: string): Piece {
  const isClose = tag.startsWith('/');
  const [name = ''] = /^[\w.:-]*/.exec(tag.slice(isClose ? 1 : 0, LONGEST_NAME)) ?? [];
  const text = tag.slice(name.length + (isClose ? 1 : 0));
  return { kind: isClose ? 'close' : 'open', name: name.toLowerCase(), text };
}

/** Names, in lower case, and values of a tag's attributes. */
export function* attributesOf(text: string): Generator<readonly [string, string]> {
  for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at)) {
    const [, name] = /([\w.:-]+)\s*$/.exec(text.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
    let start = at + 1;
    while (start < text.length && text.charAt(start).trim() === '') start += 1;
    const quote = text.charAt(start);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, start + 1) : -1;
    if (name && end !== -1) yield [name.toLowerCase(), text.slice(start + 1, end)];
    at = end === -1 ? start + 1 : end + 1;
  }
}
