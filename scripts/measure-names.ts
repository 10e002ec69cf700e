import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foundNames } from '#detectors/person/found-names.ts';
import { overlaps, type Span } from '#model/span.ts';
import { placesOf } from '#scripts/names/labels.ts';
import { allLabelled, readLabelled } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';
import { cutDocument } from '#text/document.ts';

interface Sentence {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** `npm run measure -- names FOLDER [DRAFTS]`: how many names are found, by overlap, and how many alarms are false. */
export async function main([corpora = '', drafts = '', show = '']: readonly string[]): Promise<number> {
  const least = Number(process.env.LEAST ?? 0);
  const read = (name: string): Sentence[] =>
    readFileSync(join(corpora, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Sentence);
  const found = (text: string) => foundNames(cutDocument(text)).filter((name) => name.score > least);
  const report = (name: string, sentences: readonly Sentence[]) => {
    let [gold, hit, said, right] = [0, 0, 0, 0];
    for (const { text, spans } of sentences) {
      const names = found(text);
      gold += spans.length;
      hit += spans.filter((span) => names.some((one) => overlaps(one, span))).length;
      said += names.length;
      right += names.filter((one) => spans.some((span) => overlaps(one, span))).length;
      if (show === name) {
        for (const span of spans)
          if (!names.some((one) => overlaps(one, span)))
            console.log(
              'MISS',
              text.slice(span.start, span.end),
              '|',
              text.slice(Math.max(0, span.start - 60), span.end + 60).replaceAll('\n', '⏎'),
            );
        for (const one of names)
          if (!spans.some((span) => overlaps(one, span)))
            console.log(
              'ALARM',
              text.slice(one.start, one.end),
              one.score.toFixed(1),
              '|',
              text.slice(Math.max(0, one.start - 60), one.end + 60).replaceAll('\n', '⏎'),
            );
      }
    }
    const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
    console.log(
      name.padEnd(26),
      `found ${percent(hit, gold)} of ${gold}, right ${percent(right, said)}, alarms/1000 ${((1000 * (said - right)) / sentences.length).toFixed(1)}`,
    );
  };
  const lower = (sentences: readonly Sentence[]) =>
    sentences.map(({ text, spans }) => ({ text: text.toLowerCase(), spans }));
  if (existsSync(corpora)) {
    for (const name of [
      'names-everyday-nl',
      'ner-nl',
      'ner-en',
      'ner-fr',
      'ordinary-nl',
      'ordinary-en',
      'ordinary-fr',
    ]) {
      const sentences = read(`${name}.jsonl`);
      report(name, sentences);
      report(`${name} lc`, lower(sentences));
    }
  }
  const all = (drafts ? readLabelled(drafts) : allLabelled()).map((draft) => ({
    ...draft,
    spans: placesOf(
      draft.text,
      draft.spans.filter((span) => span.label === 'person-name').map((span) => span.quote),
    ),
  }));
  for (const lang of [...new Set(all.map((draft) => draft.lang))]) {
    report(
      `drafts ${lang} train`,
      all.filter((draft) => draft.lang === lang && splitOf(draft.id) === 'look'),
    );
    report(
      `drafts ${lang} measure`,
      all.filter((draft) => draft.lang === lang && splitOf(draft.id) === 'measure'),
    );
  }
  return 0;
}
