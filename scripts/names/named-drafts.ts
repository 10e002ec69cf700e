import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WhoClass } from '#detectors/person/who.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { overlaps, type Span } from '#model/span.ts';
import { placesOf } from '#scripts/names/labels.ts';
import type { LabelledDraft } from '#test/corpus/labelled.ts';

export interface Place extends Span {
  readonly who: WhoClass;
}

/** A draft with every place where a person stands, and who that is. */
export interface NamedDraft {
  readonly id: string;
  readonly draft: Draft;
  readonly places: readonly Place[];
}

/** A labelled draft with its persons in place; the longer of two quotes wins. */
export function namedDraft(labelled: LabelledDraft): NamedDraft {
  const isAtEase = !labelled.topics.includes('colleague-name') && labelled.severity === 'clear';
  const places: Place[] = [];
  const quotes = labelled.spans
    .filter((span) => span.label === 'person-name')
    .sort((a, b) => b.quote.length - a.quote.length);
  for (const { quote, who } of quotes) {
    for (const place of placesOf(labelled.text, [quote])) {
      if (places.some((other) => overlaps(other, place))) continue;
      places.push({ ...place, who: who === 'colleague' && isAtEase ? 'colleague-at-ease' : who });
    }
  }
  return { id: labelled.id, draft: draftOf(labelled.text, labelled), places };
}

const WHO_LETTERS: Readonly<Record<string, WhoClass>> = {
  c: 'client',
  r: 'relative',
  k: 'colleague',
  e: 'colleague-at-ease',
  p: 'public',
  f: 'own-family',
  o: 'other',
  n: 'none',
};
const PLACE_LETTERS: Readonly<Record<string, Partial<Draft>>> = {
  f: { site: 'facebook', surface: 'post', audience: 'public' },
  c: { site: 'facebook', surface: 'comment', audience: 'public' },
  F: { site: 'facebook', surface: 'post', audience: 'public', account: 'organisation' },
  l: { site: 'linkedin', surface: 'post', audience: 'public' },
  L: { site: 'linkedin', surface: 'post', audience: 'public', account: 'organisation' },
  x: { site: 'x', surface: 'post', audience: 'public' },
  g: { site: 'whatsapp', surface: 'message', audience: 'group' },
  d: { site: 'whatsapp', surface: 'message', audience: 'direct' },
  s: { site: 'whatsapp', surface: 'status', audience: 'public' },
};
const MARK = /\{(\w) ([^}]+)\}/g;

/** The drafts of `test/corpus/names`; their form stands at the top of the first file. */
export function readNamedDrafts(folder: string): readonly NamedDraft[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line, index) => marked(`${name}-${index}`, line)),
    );
}

function marked(id: string, line: string): NamedDraft {
  const [place = '', source = ''] = line.split('\t');
  const places: Place[] = [];
  let text = '';
  let done = 0;
  for (const match of source.matchAll(MARK)) {
    const [all, letter = '', name = ''] = match;
    const who = WHO_LETTERS[letter];
    if (!who) throw new Error(`${id}: nobody is called ${letter}`);
    text += source.slice(done, match.index);
    places.push({ start: text.length, end: text.length + name.length, who });
    text += name;
    done = match.index + all.length;
  }
  const known = PLACE_LETTERS[place];
  if (!known) throw new Error(`${id}: no place is called ${place}`);
  return { id, draft: draftOf(text + source.slice(done), known), places };
}
