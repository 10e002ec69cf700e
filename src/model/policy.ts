import type { Account, Audience, Site, Surface } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import type { Translated } from '#model/language.ts';
import type { Severity, Topic } from '#model/topic.ts';

/** One paragraph of the organisation's policy, in our own words, with where it stands. */
export interface Clause {
  /** As the policy numbers it, e.g. `HH-3`. */
  readonly id: string;
  /** How it is honoured: a rule looks for it, a question is asked, or the popup guides. */
  readonly how: readonly ('check' | 'ask' | 'guide')[];
  readonly title: Translated;
  readonly text: Translated;
  readonly why?: Translated;
  readonly example?: Translated;
  readonly instead?: Translated;
  readonly steps?: readonly Translated[];
  /** Section of the document. */
  readonly section: Translated;
}

/** When a rule applies: labels that must stand, may stand, must not stand within the given reach. */
export interface Condition {
  readonly all?: readonly Label[];
  /** At least `atLeast` (default 1) of these. */
  readonly any?: readonly Label[];
  readonly atLeast?: number;
  readonly none?: readonly Label[];
  readonly within?: 'sentence' | 'paragraph' | 'draft';
}

export interface Rule {
  /** `pack/what-it-is-about`. */
  readonly id: string;
  readonly topic: Topic;
  readonly clause: string;
  readonly severity: Severity;
  readonly when: Condition;
  readonly sites?: readonly Site[];
  readonly surfaces?: readonly Surface[];
  readonly audience?: readonly Audience[];
  readonly account?: readonly Account[];
  readonly message: Translated;
  readonly advice: Translated;
}

/** What the packs say about the organisation; detectors need it to tell its own facts from a person's. */
export interface Organisation {
  readonly name: string;
  /** Other names, facilities, companies: by any of these a draft mentions the organisation. */
  readonly aliases: readonly string[];
  /** Own public numbers, addresses and mail domains: never identifiers of a person. */
  readonly ownContacts: readonly string[];
}

export interface Policy {
  readonly id: string;
  readonly title: Translated;
  readonly organisation: Organisation;
  readonly clauses: readonly Clause[];
  readonly rules: readonly Rule[];
}
