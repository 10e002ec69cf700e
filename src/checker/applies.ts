import type { Draft } from '#model/draft.ts';
import { fits, type Rule } from '#model/policy.ts';

/** Why a rule is not asked about a draft: it is for other circumstances. */
export type Limit = 'site' | 'surface' | 'audience' | 'account';

/** The first of the rule's limits that the draft is outside of; null when the rule is to be asked. */
export function limitOf(rule: Rule, draft: Draft): Limit | null {
  const { sites, surfaces, audience, account } = rule;
  if (sites && !fits({ sites }, draft)) return 'site';
  if (surfaces && !fits({ surfaces }, draft)) return 'surface';
  if (audience && !fits({ audience }, draft)) return 'audience';
  return account && !fits({ account }, draft) ? 'account' : null;
}
