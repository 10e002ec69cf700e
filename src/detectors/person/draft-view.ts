import type { Cue } from '#detectors/person/cues.ts';
import { cuesOf } from '#detectors/person/cues.ts';
import type { NameSpan } from '#detectors/person/name-spans.ts';
import type { TextDocument } from '#model/document.ts';
import type { Draft } from '#model/draft.ts';

/** What is the same for all names of a draft, looked up once, so that a long draft costs no more a word than a short one. */
export interface DraftView {
  readonly draft: Draft;
  readonly document: TextDocument;
  readonly names: readonly NameSpan[];
  /** In order of where they begin. */
  readonly cues: readonly Cue[];
  /** For each token, the index of the first cue that begins there or later. */
  readonly firstCue: Int32Array;
  /** For each token, the index of its sentence. */
  readonly sentenceOf: Int32Array;
  /** For each sentence, the ids of its cues. */
  readonly cuesIn: readonly ReadonlySet<string>[];
  /** For each sentence, whether it speaks to somebody: je, u, vous, you. */
  readonly addresses: Uint8Array;
  /** How often each word stands in the draft. */
  readonly counts: ReadonlyMap<string, number>;
  /** First and last tokens of names: what stands beside a name may be one too. */
  readonly nameStarts: ReadonlySet<number>;
  readonly nameEnds: ReadonlySet<number>;
}

/** The cues that begin in the tokens from `from` up to `to`, in their order. */
export function cuesBetween({ cues, firstCue }: DraftView, from: number, to: number): readonly Cue[] {
  return cues.slice(firstCue[from] ?? cues.length, firstCue[to] ?? cues.length);
}

const SECOND_PERSON = new Set(
  'je jij jou jouw u uw ge gij tu te toi ton ta vous votre vos you your ur du dein ihr sie'.split(' '),
);

export function draftView(draft: Draft, document: TextDocument, names: readonly NameSpan[]): DraftView {
  const { tokens, sentences } = document;
  const cues = cuesOf(document);
  const sentenceOf = new Int32Array(tokens.length);
  const addresses = new Uint8Array(Math.max(1, sentences.length));
  const counts = new Map<string, number>();
  let sentence = 0;
  for (const [index, { start, norm }] of tokens.entries()) {
    while (sentence < sentences.length - 1 && (sentences[sentence + 1]?.start ?? 0) <= start) sentence += 1;
    sentenceOf[index] = sentence;
    if (SECOND_PERSON.has(norm)) addresses[sentence] = 1;
    counts.set(norm, (counts.get(norm) ?? 0) + 1);
  }
  const cuesIn = Array.from({ length: Math.max(1, sentences.length) }, () => new Set<string>());
  for (const { id, from } of cues) cuesIn[sentenceOf[from] ?? 0]?.add(id);
  const firstCue = new Int32Array(tokens.length + 1);
  let next = 0;
  for (let index = 0; index <= tokens.length; index += 1) {
    while (next < cues.length && (cues[next]?.from ?? 0) < index) next += 1;
    firstCue[index] = next;
  }
  return {
    draft,
    document,
    names,
    cues,
    firstCue,
    sentenceOf,
    cuesIn,
    addresses,
    counts,
    nameStarts: new Set(names.map(({ from }) => from)),
    nameEnds: new Set(names.map(({ to }) => to)),
  };
}
