import type { ClauseKind } from '#model/policy.ts';

/** How one clause of a policy is to be honoured, before any pack says so. */
export interface WantedClause {
  readonly id: string;
  readonly how: readonly ClauseKind[];
  /** What findings under it are about. */
  readonly topics: readonly string[];
}

/**
 * The clauses of the five policies as their readers broke them down: id, how it is honoured, what findings are about.
 * What the gate, the popup or the person's role takes care of counts as guidance. WU-3 is asked besides being checked:
 * a photo that has lost its facts does not tell what took it.
 */
const POLICIES: Readonly<Record<string, string>> = {
  'zorggroep-h-hart': `
    HH-1  | check       | abusive
    HH-2  | guide       | private-use
    HH-3  | check       | care-detail client-name client-traceable identifier
    HH-4  | ask check   | photo-consent
    HH-5  | check       | work-grievance
    HH-6  | check       | abusive
    HH-7  | check guide | criticism-response
    HH-8  | ask check   | internal-info rights
    HH-9  | ask         | photo-consent
    HH-10 | ask         | photo-dignity
    HH-11 | check       | source-missing
    HH-12 | check       | readability
    HH-13 | check       | abusive criticism-response heated
    HH-14 | guide       |
    HH-15 | guide       | heated
    HH-16 | guide       | private-use
    HH-17 | check       | only-link`,
  'sterk-huis': `
    SH-0      | ask check   | client-name colleague-name photo-consent
    SH-1      | guide       |
    SH-2      | check       | criticism-response
    SH-3      | guide       |
    SH-4      | check       | disclaimer-missing work-grievance
    SH-5      | check       | internal-info
    SH-6      | check       | care-detail client-name colleague-name
    SH-7      | guide       | private-use
    SH-8      | guide       |
    SH-do-1   | check guide | abusive
    SH-do-2   | check       | private-use
    SH-do-3   | ask check   | rights
    SH-do-4   | check       | only-link source-missing
    SH-do-5   | check       | disclaimer-missing speaks-for-organisation
    SH-do-6   | guide       |
    SH-dont-1 | check       | care-detail client-name
    SH-dont-2 | check       | care-detail
    SH-dont-3 | check       | abusive heated
    SH-dont-4 | ask         | photo-consent rights
    SH-dont-5 | check       | identifier internal-info
    SH-dont-6 | check       | disclaimer-missing speaks-for-organisation`,
  wulverhorst: `
    WU-1     | ask check       | care-detail client-name client-traceable identifier
    WU-2     | check           | care-detail client-name
    WU-3     | ask check guide | photo-metadata
    WU-4     | ask             | photo-consent
    WU-5     | guide           |
    WU-6     | guide           |
    WU-7/8   | check           | private-use
    WU-9     | check           | client-contact
    WU-10    | check           | client-contact
    WU-11    | guide           |
    WU-12    | ask check       | rights source-missing
    WU-13    | guide           |
    WU-14/15 | guide           | private-use
    WU-16    | check           | work-grievance
    WU-17    | guide           |`,
  sgl: `
    SGL-2   | guide | speaks-for-organisation
    SGL-3   | guide |
    SGL-4/5 | guide |
    SGL-6a  | check | promise
    SGL-6b  | guide |
    SGL-6c  | check | role-not-stated
    SGL-6d  | check | care-detail client-name internal-info
    SGL-6e  | check | only-link
    SGL-6f  | check | work-grievance
    SGL-6g  | check | speaks-for-organisation
    SGL-6h  | check | disclaimer-missing
    SGL-6i  | check | work-grievance
    SGL-6j  | check | heated
    SGL-6k  | check | client-contact
    SGL-6l  | check | care-detail client-contact client-name
    SGL-7   | check | criticism-response`,
  sector: `
    ZT-1 | ask check | client-name colleague-name identifier photo-consent
    ZT-2 | ask       | client-name photo-consent
    ZT-3 | check     | client-name photo-consent
    ZT-4 | guide     |
    ZT-5 | check     | client-traceable`,
};

/** The clauses that the policy behind a built-in pack has, in its order. */
export function wantedClauses(pack: string): readonly WantedClause[] {
  return (POLICIES[pack] ?? '')
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().split(' ').filter(Boolean)))
    .map(([id = [], how = [], topics = []]) => ({ id: id.join(' '), how: how as readonly ClauseKind[], topics }));
}
