import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { personName } from '#detectors/person/person-name.ts';
import { personsOf } from '#detectors/person/persons.ts';
import type { DetectorInput } from '#model/detector.ts';
import { draftOf } from '#model/draft.ts';
import { overlaps, type Span } from '#model/span.ts';
import { namedDraft } from '#scripts/names/named-drafts.ts';
import { allLabelled } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';
import { cutDocument } from '#text/document.ts';

interface Sentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

const SETS = ['names-everyday-nl', 'ner-nl', 'ner-en', 'ner-fr', 'ordinary-nl', 'ordinary-en', 'ordinary-fr'];
const ORGANISATION = { name: '', aliases: [], ownContacts: [] };
/** Labels that a rule warns of without anything else. */
const WARNED = new Set(['client-name', 'relative-name', 'colleague-name']);
/** As the sector pack asks for a client's name. */
const WARNED_FROM = 0.5;

/** `node scripts/run.mjs measure-names FOLDER`: names found, by overlap, in labelled sentences and in the drafts. */
export async function main([folder = '']: readonly string[]): Promise<number> {
  for (const set of SETS) {
    const file = join(folder, `${set}.jsonl`);
    if (!existsSync(file)) continue;
    const sentences = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(sentenceOf);
    report(set, sentences);
    report(
      `${set} lower`,
      sentences.map(({ text, spans }) => ({ text: text.toLowerCase(), spans })),
    );
  }
  const drafts = allLabelled().map((labelled) => ({ lang: labelled.lang, ...namedDraft(labelled) }));
  for (const lang of new Set(drafts.map((draft) => draft.lang))) {
    for (const part of ['look', 'measure']) {
      const chosen = drafts.filter((draft) => draft.lang === lang && splitOf(draft.id) === part);
      report(
        `drafts ${lang} ${part}`,
        chosen.map(({ draft, places }) => ({ text: draft.text, spans: places })),
      );
    }
  }
  return 0;
}

function sentenceOf(line: string): Sentence {
  const { text, spans }: Sentence = JSON.parse(line);
  return { text, spans };
}

/** Prints the share found, the share of those said that are right, and false alarms for a thousand sentences. */
function report(name: string, sentences: readonly Sentence[]): void {
  let [gold, hit, said, right, warned] = [0, 0, 0, 0, 0];
  for (const { text, spans } of sentences) {
    const input: DetectorInput = { document: cutDocument(text), draft: draftOf(text), organisation: ORGANISATION };
    const found = personsOf(input).map(({ where }) => where);
    gold += spans.length;
    hit += spans.filter((span) => found.some((one) => overlaps(one, span))).length;
    said += found.length;
    right += found.filter((one) => spans.some((span) => overlaps(one, span))).length;
    if (personName.detect(input).some(({ label, certainty = 1 }) => WARNED.has(label) && certainty >= WARNED_FROM))
      warned += 1;
  }
  const percent = (part: number, whole: number) => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`);
  const thousand = (part: number) => ((1000 * part) / sentences.length).toFixed(1);
  console.log(
    `${name.padEnd(26)} found ${percent(hit, gold)} of ${gold}, right ${percent(right, said)}, ` +
      `alarms in 1,000: ${thousand(said - right)} names, ${thousand(warned)} of a client or colleague`,
  );
}
