import { checkWithRegister } from '#background/register-check.ts';
import type { RegisterView } from '#background/register-detector.ts';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { overlaps } from '#model/span.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { pick, randomFrom } from '#scripts/names/random.ts';
import type { MadePerson, Variant } from '#scripts/register/made-names.ts';
import { allLabelled } from '#test/corpus/labelled.ts';
import { splitOf } from '#test/corpus/split.ts';

const options = { policy: loadBuiltIn('sector'), detectors: DETECTORS, language: 'nl' } as const;

export interface RecallByKind {
  readonly kind: string;
  found: number;
  /** Found without the register too. */
  without: number;
  all: number;
}

/** How persons are written, and in what sentences: `@` stands for the name. */
export interface Writing {
  readonly variantsOf: (person: MadePerson, random: () => number) => readonly Variant[];
  readonly carriers: { readonly care: readonly string[]; readonly plain: readonly string[] };
}

/** How many of the ways in which the registered are written come up as a client's name, with and without the register. */
export async function recall(
  persons: readonly MadePerson[],
  { variantsOf, carriers }: Writing,
  view: RegisterView,
  seed: number,
): Promise<readonly RecallByKind[]> {
  const random = randomFrom(seed);
  const kinds = new Map<string, RecallByKind>();
  for (const person of persons) {
    for (const { kind, text, isWeak } of variantsOf(person, random)) {
      const carrier = pick(isWeak || random() < 0.5 ? carriers.care : carriers.plain, random);
      const draft = draftOf(
        carrier.replace('@', () => text),
        { site: 'facebook', surface: 'post', audience: 'public' },
      );
      const place = { start: carrier.indexOf('@'), end: carrier.indexOf('@') + text.length };
      const counts = kinds.get(kind) ?? { kind, found: 0, without: 0, all: 0 };
      kinds.set(kind, counts);
      const isNamed = (report: ReturnType<typeof check>) =>
        report.findings.some(
          ({ topic, spans }) => topic === 'client-name' && spans.some((span) => overlaps(span, place)),
        );
      counts.all += 1;
      if (isNamed(await checkWithRegister(draft, options, { view }))) counts.found += 1;

      if (isNamed(check(draft, options))) counts.without += 1;
    }
  }
  return [...kinds.values()];
}

/** A labelled draft, and whether nothing was learned from it. */
export interface DraftWithout {
  readonly draft: Draft;
  readonly isUnseen: boolean;
}

/** Our labelled drafts in which no client, relative of one or case is. */
export function draftsWithoutClients(): readonly DraftWithout[] {
  const about = new Set(['client-name', 'client-traceable', 'care-detail']);
  return allLabelled()
    .filter(
      ({ topics, spans }) =>
        !topics.some((topic) => about.has(topic)) && !spans.some(({ who }) => who === 'client' || who === 'relative'),
    )
    .map((labelled) => ({
      draft: draftOf(labelled.text, labelled),
      isUnseen: splitOf(labelled.id) === 'measure',
    }));
}

export interface FalseHits {
  readonly drafts: number;
  /** Drafts of which the report says more, or something heavier, because of the register. */
  readonly changed: number;
  /** The same of the drafts that nothing was learned from. */
  readonly unseen: Pick<FalseHits, 'drafts' | 'changed'>;
}

/** How often the register changes what is said of drafts in which no client is. */
export async function falseHits(drafts: readonly DraftWithout[], view: RegisterView): Promise<FalseHits> {
  const summary = ({ findings }: ReturnType<typeof check>) =>
    findings.map(({ rule, severity, spans }) => `${rule} ${severity} ${spans.map(({ start }) => start)}`).join('; ');
  let [changed, unseen] = [0, 0];
  for (const { draft, isUnseen } of drafts) {
    const [before, after] = [check(draft, options), await checkWithRegister(draft, options, { view })];
    if (summary(before) === summary(after)) continue;
    changed += 1;
    if (isUnseen) unseen += 1;
  }
  const unseenDrafts = drafts.filter(({ isUnseen }) => isUnseen).length;
  return { drafts: drafts.length, changed, unseen: { drafts: unseenDrafts, changed: unseen } };
}
