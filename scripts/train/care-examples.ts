import { type Found, lookThrough, type Measures, measuresOf } from '#detectors/care/measures.ts';
import { stretchesOf } from '#detectors/care/stretches.ts';
import type { About, Mention } from '#detectors/subject.ts';
import type { DetectorInput } from '#model/detector.ts';
import { draftOf } from '#model/draft.ts';
import type { Who } from '#model/match.ts';
import type { Topic } from '#model/topic.ts';
import { isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import type { LabelledDraft } from '#test/corpus/labelled.ts';
import { cutDocument, tokenIndexAt } from '#text/document.ts';

/** What the two forests learn to say. */
export const TASKS = { 'care-detail': 'care-detail', traceable: 'client-traceable' } as const satisfies Record<
  string,
  Topic
>;
export type Task = keyof typeof TASKS;

/** Whether a draft should be said to hold it: `either` where both are right, or where another detector decides. */
export type Wanted = 'yes' | 'no' | 'either';

export function wantedOf(task: Task, { topics, alsoFine, spans, severity }: LabelledDraft): Wanted {
  const topic = TASKS[task];
  if (alsoFine.includes(topic)) return 'either';
  const told = spans.filter(({ label }) => label === 'care-detail').map(({ who }) => who);
  const ofClients = told.some((who) => who === 'client' || who === 'relative');
  const ofColleagues = told.includes('colleague');
  if (topics.includes(topic)) return task === 'care-detail' && ofColleagues && !ofClients ? 'either' : 'yes';
  // Consent makes it right to tell; it is told all the same.
  return task === 'care-detail' && severity === 'clear' && (ofClients || ofColleagues) ? 'either' : 'no';
}

export function inputOf(labelled: LabelledDraft): DetectorInput {
  const policy = loadBuiltIn(isBuiltIn(labelled.pack) ? labelled.pack : 'sector');
  return {
    document: cutDocument(labelled.text),
    draft: draftOf(labelled.text, labelled),
    organisation: policy.organisation,
  };
}

const ABOUT: Readonly<Record<Who, About | null>> = {
  client: 'client',
  relative: 'relative',
  colleague: 'colleague',
  public: 'public',
  'own-family': 'own-family',
  other: null,
};
const MISTAKEN: readonly About[] = ['client', 'colleague', 'own-family', 'public'];
/** How often a name is overlooked, and how often it is taken for somebody else: about as often as `personsOf` does. */
const OVERLOOKED = 0.1;
const CONFUSED = 0.08;

/**
 * The persons that a labelled draft names, as a checker would know them that errs now and then: the models must not
 * learn to trust names more than they deserve.
 */
export function namesWithErrors(
  labelled: LabelledDraft,
  { document }: DetectorInput,
  random: () => number,
): readonly Mention[] {
  const named: Mention[] = [];
  for (const { quote, label, who } of labelled.spans) {
    const right = ABOUT[who];
    if (label !== 'person-name' || !right || random() < OVERLOOKED) continue;
    const start = labelled.text.indexOf(quote);
    const end = start + quote.length;
    const from = tokenIndexAt(document.tokens, start);
    const to = tokenIndexAt(document.tokens, end - 1) + 1;
    const about = random() < CONFUSED ? (MISTAKEN[Math.floor(random() * MISTAKEN.length)] ?? right) : right;
    if (named.some((other) => other.from < to && other.to > from)) continue;
    named.push({ start, end, from, to, about, sure: true, gender: 'x', entry: 'name', pronoun: false });
  }
  return named.sort((a, b) => a.from - b.from);
}

/** The measures of every stretch of a draft. */
export function measuresIn(input: DetectorInput, named: readonly Mention[]): readonly Measures[] {
  const found: Found = lookThrough(input, named);
  return stretchesOf(input.document).map((stretch) => measuresOf(input, found, stretch));
}
