import type { Translated } from '#model/language.ts';
import type { Circumstances, Clause, PolicyPack, Rule } from '#model/policy.ts';

const PARTS = ['severity', 'message', 'advice', 'when', 'where', 'variants'] as const;
/** What a pack may say otherwise about a rule; which clause is cited changes with every pack and is not told here. */
type ChangedPart = (typeof PARTS)[number];

/** What one rule is under a pack, beside what it is under another. */
export type RuleDifference =
  | { readonly kind: 'added'; readonly rule: Rule; readonly clause: Clause | undefined }
  | { readonly kind: 'off'; readonly rule: Rule; readonly because?: Translated }
  | {
      readonly kind: 'changed';
      readonly rule: Rule;
      readonly was: Rule;
      readonly parts: readonly ChangedPart[];
      readonly because?: Translated;
    };

/** Rule by rule what the pack makes of the base: what is new, what is said otherwise, what is no longer checked. */
export function differences(base: PolicyPack, pack: PolicyPack): readonly RuleDifference[] {
  const before = new Map(base.rules.map((rule) => [rule.id, rule]));
  const after = new Set(pack.rules.map(({ id }) => id));
  const becauseOf = (id: string) => {
    const because = pack.changes.find(({ rule }) => rule === id)?.because;
    return because ? { because } : {};
  };
  const kept = pack.rules.flatMap((rule): readonly RuleDifference[] => {
    const was = before.get(rule.id);
    if (!was) return [{ kind: 'added', rule, clause: pack.clauses.find(({ id }) => id === rule.clause) }];
    const parts = PARTS.filter((part) => !isSame(partOf(was, part), partOf(rule, part)));
    return parts.length > 0 ? [{ kind: 'changed', rule, was, parts, ...becauseOf(rule.id) }] : [];
  });
  const off = base.rules.filter(({ id }) => !after.has(id));
  return [...kept, ...off.map((rule): RuleDifference => ({ kind: 'off', rule, ...becauseOf(rule.id) }))];
}

const partOf = (rule: Rule, part: ChangedPart): unknown => (part === 'where' ? whereOf(rule) : rule[part]);

/** Where a rule holds, and nothing else of it. */
export const whereOf = ({ sites, surfaces, audience, account }: Circumstances): Circumstances => ({
  ...(sites && { sites }),
  ...(surfaces && { surfaces }),
  ...(audience && { audience }),
  ...(account && { account }),
});

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
