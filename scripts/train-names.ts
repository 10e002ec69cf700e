import { writeFileSync } from 'node:fs';
import { type NamedDraft, namedDraft, readNamedDrafts } from '#scripts/names/named-drafts.ts';
import { everydayDrafts, trainTagger } from '#scripts/names/train-tagger.ts';
import { namesBy } from '#scripts/names/train-who.ts';
import { foldsByAuthor } from '#scripts/train/folds.ts';
import { type FoundNames, keepFoundNames } from '#scripts/train/found-names.ts';
import { allLabelled, labelledLines } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';

/** So many taggers are trained on a part of the drafts, so that each draft is read by one that had not seen it. */
const FOLDS = 3;

/**
 * `npm run train -- names FOLDER`: learns the name tagger anew, and keeps the names that it finds for `npm run train --
 * judgement`. FOLDER holds everyday-nl.txt, -fr and -en (sentences, one a line) and the gazetteers; its text is not
 * part of the project. Same input, same models.
 */
export async function main([corpora]: readonly string[]): Promise<number> {
  if (!corpora) {
    console.error('which folder holds everyday-nl.txt, everyday-fr.txt, everyday-en.txt and the gazetteers?');
    return 2;
  }
  const labelled = allLabelled();
  const part = (wanted: ReturnType<typeof splitOf>): readonly NamedDraft[] =>
    labelled.filter(({ id }) => splitOf(id) === wanted).map(namedDraft);
  const drafts = [...part('look'), ...labelledLines().map(namedDraft), ...readNamedDrafts('test/corpus/names')];
  const tagger = trainTagger(corpora, drafts);
  writeFileSync('rules/models/names.txt', tagger.weights);
  writeFileSync('rules/models/known-words.txt', tagger.known);
  const found: Record<string, FoundNames[string]> = {};
  const read = (some: readonly NamedDraft[], reader: ReturnType<typeof namesBy>): void => {
    for (const draft of some) found[draft.id] = reader(draft);
  };
  read(part('measure'), namesBy(tagger));
  const foldOf = foldsByAuthor(
    drafts.map(({ id }) => id),
    FOLDS,
  );
  const everyday = everydayDrafts(corpora);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = new Set(drafts.filter(({ id }) => foldOf(id) === fold));
    const reader = namesBy(
      trainTagger(
        corpora,
        drafts.filter((draft) => !held.has(draft)),
      ),
    );
    read([...held, ...everyday.filter((_, index) => index % FOLDS === fold)], reader);
  }
  keepFoundNames(found);
  console.log(`trained on ${drafts.length} drafts; next: npm run train -- judgement ${corpora}`);
  return 0;
}
