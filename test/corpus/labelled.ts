import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account, Audience, Site, Surface } from '#model/draft.ts';
import type { Who } from '#model/match.ts';
import type { Topic, Verdict } from '#model/topic.ts';

/** Words of a labelled draft, and who they are about. */
interface LabelledSpan {
  readonly quote: string;
  readonly label: 'person-name' | 'identifier' | 'care-detail' | 'traceable';
  readonly who: Who;
}

/** One labelled draft; test/corpus/drafts/README.md tells the fields. */
export interface LabelledDraft {
  readonly id: string;
  readonly lang: string;
  readonly site: Site;
  readonly surface: Surface;
  readonly audience: Audience;
  readonly account: Account;
  readonly pack: string;
  readonly text: string;
  readonly topics: readonly Topic[];
  readonly alsoFine: readonly Topic[];
  readonly spans: readonly LabelledSpan[];
  readonly severity: Verdict;
}

const FOLDER = 'test/corpus/drafts';
/** One plain sentence each, made from a frame and a name: only learned from, never counted. */
const LINES = 'test/corpus/lines';
/** Surfaces that labelled drafts may name otherwise than the product does. */
const SURFACES: Readonly<Record<string, Surface>> = { reply: 'comment', group: 'post' };

/** The labelled drafts of one JSONL file. */
export function readLabelled(file: string): readonly LabelledDraft[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const draft = JSON.parse(line);
      return { ...draft, surface: SURFACES[draft.surface] ?? draft.surface };
    });
}

/** All labelled drafts of the project, file by file in order of name. Run from the project's root. */
export const allLabelled = (): readonly LabelledDraft[] => readFolder(FOLDER);

/** Plain sentences to learn from beside the drafts. */
export const labelledLines = (): readonly LabelledDraft[] => readFolder(LINES);

function readFolder(folder: string): readonly LabelledDraft[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readLabelled(join(folder, name)));
}
