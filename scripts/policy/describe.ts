import type { Circumstances, Condition, PolicyPack, RuleChange } from '#model/policy.ts';

/** A condition as a line of words. */
export function conditionText({
  all,
  any,
  atLeast,
  eachOf,
  none,
  within,
  who,
  certainty,
  together,
}: Condition): string {
  return [
    ...(all ? [all.map(code).join(' and ')] : []),
    ...(any ? [`${atLeast && atLeast > 1 ? `at least ${atLeast} of ` : ''}${any.map(code).join(' or ')}`] : []),
    ...(eachOf ?? []).map((group) => `one of ${group.map(code).join(', ')}`),
    ...(none ? [`without ${none.map(code).join(', ')}`] : []),
    ...(within && within !== 'draft' ? [`in one ${within}`] : []),
    ...(who ? [`about ${who.join(', ')}`] : []),
    ...(certainty !== undefined ? [`certainty ${certainty}`] : []),
    ...(together !== undefined ? [`together ${together}`] : []),
  ].join('; ');
}

/** Where a rule holds; empty when everywhere. */
export function circumstancesText({ sites, surfaces, audience, account }: Circumstances): string {
  return [
    ...(sites ?? []),
    ...(surfaces ?? []),
    ...(audience ?? []).map((each) => `${each} audience`),
    ...(account ?? []).map((each) => `${each} account`),
  ].join(', ');
}

const code = (text: string) => `\`${text}\``;

/** What a pack makes of its base, one line a change. */
export function changeText({ rule, kind, fields, because }: RuleChange): string {
  const what = kind === 'off' ? 'switched off' : kind === 'added' ? 'added' : `overrides ${fields.join(', ')}`;
  return `${rule}: ${what}${because ? ` – ${because.en}` : ''}`;
}

/** Topics whose findings still cite a clause of a base pack. */
export function topicsFromBase(pack: PolicyPack, ownClauses: readonly string[]): readonly string[] {
  const own = new Set(ownClauses);
  const foreign = [...pack.rules, ...pack.questions].filter(({ clause }) => !own.has(clause));
  return [...new Set(foreign.map(({ topic, clause }) => `${topic} (${clause})`))];
}
