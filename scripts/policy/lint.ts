import type { Detector } from '#model/detector.ts';
import { coverageOf } from '#scripts/policy/coverage.ts';
import { changeText, topicsFromBase } from '#scripts/policy/describe.ts';
import { outcomeName, runExamples } from '#scripts/policy/examples.ts';
import type { LoadedPack } from '#scripts/policy/pack-files.ts';

export interface Linted {
  /** What the pack is and does. */
  readonly summary: readonly string[];
  /** Worth mending; the pack works without. */
  readonly advice: readonly string[];
  /** Names of examples of which the checker says otherwise. */
  readonly wrong: readonly string[];
}

/** Looks at a pack that is in order as its author would like somebody to. */
export function lint({ file, pack }: LoadedPack, detectors: readonly Detector[]): Linted {
  const own = file.clauses.map(({ id }) => id);
  const served = coverageOf(
    pack,
    file.documents.map(({ id }) => id),
  );
  const outcomes = runExamples(file, pack, detectors);
  const fromBase = file.extends ? topicsFromBase(pack, own) : [];
  return {
    summary: [
      `${pack.id} ${pack.version}: ${pack.organisation.name}, ${own.length} clauses, ${pack.rules.length} rules, ${pack.questions.length} questions`,
      ...pack.changes.map((change) => `  ${changeText(change)}`),
      ...(fromBase.length > 0 ? [`  still cite the base pack: ${fromBase.join(', ')}`] : []),
    ],
    advice: [
      ...served.flatMap(({ clause, gaps }) =>
        gaps.map((gap) => `${clause.id}: "how" says ${gap}, no rule or question does`),
      ),
      ...(file.rules ?? []).filter(({ examples }) => !examples).map(({ id }) => `${id}: no examples`),
      ...(pack.contacts.some(({ mail, phone }) => mail ?? phone)
        ? []
        : ['contacts: nobody with a mail address or a phone']),
    ],
    wrong: outcomes.filter(({ right }) => !right).map(outcomeName),
  };
}
