import { writeFileSync } from 'node:fs';
import { hashOf } from '#detectors/learned/hash.ts';
import { type NamedDraft, namedDraft, readNamedDrafts } from '#scripts/names/named-drafts.ts';
import { everydayDrafts, trainTagger } from '#scripts/names/train-tagger.ts';
import { namesBy, trainWho } from '#scripts/names/train-who.ts';
import { allLabelled } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';

/** So many taggers are trained on a part of the drafts, so that each draft is read by one that had not seen it. */
const FOLDS = 3;
/** An everyday sentence is a draft that nobody wrote as one: it counts for less. */
const EVERYDAY_WEIGHT = 0.2;

/**
 * `npm run train -- names FOLDER`: learns the name models anew and writes rules/models. FOLDER holds everyday-nl.txt,
 * -fr and -en (sentences, one a line) and the gazetteers; its text is not part of the project. Same input, same models.
 */
export async function main([corpora]: readonly string[]): Promise<number> {
  if (!corpora) {
    console.error('which folder holds everyday-nl.txt, everyday-fr.txt, everyday-en.txt and the gazetteers?');
    return 2;
  }
  const drafts = [
    ...allLabelled()
      .filter(({ id }) => splitOf(id) === 'look')
      .map(namedDraft),
    ...readNamedDrafts('test/corpus/names'),
  ];
  const tagger = trainTagger(corpora, drafts);
  writeFileSync('rules/models/names.txt', tagger.weights);
  writeFileSync('rules/models/known-words.txt', tagger.known);
  const foldOf = ({ id }: NamedDraft) => hashOf(`f${id}`) % FOLDS;
  const readers = Array.from({ length: FOLDS }, (_, fold) =>
    namesBy(
      trainTagger(
        corpora,
        drafts.filter((draft) => foldOf(draft) !== fold),
      ),
    ),
  );
  const read = (draft: NamedDraft) => readers[foldOf(draft)]?.(draft) ?? [];
  const { files } = trainWho([
    ...drafts.map((draft) => ({ ...draft, names: read(draft) })),
    ...everydayDrafts(corpora).map((draft) => ({ ...draft, names: read(draft), weight: EVERYDAY_WEIGHT })),
  ]);
  writeFileSync('rules/models/is-person.txt', files.isPerson);
  writeFileSync('rules/models/who.txt', files.who);
  console.log(`trained on ${drafts.length} drafts`);
  return 0;
}
