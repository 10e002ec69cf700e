import type { Account, Audience, Draft, Site, Surface } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import type { Language, Translated } from '#model/language.ts';
import type { Who } from '#model/match.ts';
import type { Theme } from '#model/theme.ts';
import type { Severity, Topic } from '#model/topic.ts';

export const CLAUSE_KINDS = ['check', 'ask', 'guide'] as const;
/** How a clause is honoured: a rule looks for it, a question is asked, or the popup guides. */
export type ClauseKind = (typeof CLAUSE_KINDS)[number];

/** The text that a clause comes from. */
export interface PolicyDocument {
  readonly id: string;
  /** As it is printed on the document, in its own language. */
  readonly title: string;
  /** How a finding names it in a few words: "Sterk Huis". */
  readonly short: Translated;
  readonly publisher: string;
  readonly version?: string;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly date?: string;
}

/** One paragraph of the organisation's policy, in our own words, with where it stands. */
export interface Clause {
  /** As the policy numbers it, e.g. `HH-3`. */
  readonly id: string;
  readonly how: readonly ClauseKind[];
  /** What findings under this clause may be about; empty for guidance that no check can serve. */
  readonly topics: readonly Topic[];
  readonly theme: Theme;
  readonly title: Translated;
  readonly text: Translated;
  readonly why?: Translated;
  readonly example?: Translated;
  readonly instead?: Translated;
  readonly steps?: readonly Translated[];
  /** Id of its document in `PolicyPack.documents`. */
  readonly document: string;
  /** Section of the document. */
  readonly section: Translated;
  /** How a finding cites it: "Sterk Huis, grondbeginsel 6". */
  readonly cite: Translated;
  /** Clauses of other policies that this one was distilled from. */
  readonly from: readonly string[];
}

/** When a rule applies: labels that must stand, may stand, must not stand within the given reach. */
export interface Condition {
  /**
   * About whom a match must be to count. A match that does not say about whom always counts. Default: everybody a
   * rule can be about, that is `client`, `relative` and `colleague`.
   */
  readonly who?: readonly Who[];
  /** Matches of which the detector is less sure than this do not count, 0 to 1. Default 0. */
  readonly certainty?: number;
  /** The certainties of all that the condition asks for, multiplied, must reach this, 0 to 1. Default 0. */
  readonly together?: number;
  readonly all?: readonly Label[];
  /** At least `atLeast` (default 1) of these. */
  readonly any?: readonly Label[];
  readonly atLeast?: number;
  /** At least one of every group. */
  readonly eachOf?: readonly (readonly Label[])[];
  readonly none?: readonly Label[];
  /** Default `draft`. */
  readonly within?: 'sentence' | 'paragraph' | 'draft';
}

/**
 * Where something holds; an absent list means everywhere. An unknown site or surface fits no list; of an unknown
 * audience anybody may be part, so it counts as public.
 */
export interface Circumstances {
  readonly sites?: readonly Site[];
  readonly surfaces?: readonly Surface[];
  readonly audience?: readonly Audience[];
  readonly account?: readonly Account[];
}

/** What a rule says instead in particular circumstances, e.g. another clause in a chat. */
export interface Variant extends Circumstances {
  readonly clause?: string;
  readonly severity?: Severity;
  readonly message?: Translated;
  readonly advice?: Translated;
}

/** Words that may replace what was found, in the language of the draft. `''` means: leave it out. */
export type SuggestionWords = Readonly<Partial<Record<Label, Readonly<Record<Language, readonly string[]>>>>>;

export interface Rule extends Circumstances {
  /** `pack/what-it-is-about`. */
  readonly id: string;
  readonly topic: Topic;
  readonly clause: string;
  readonly severity: Severity;
  readonly when: Condition;
  readonly message: Translated;
  readonly advice: Translated;
  /** The first that fits the draft counts; see `ruleFor`. */
  readonly variants?: readonly Variant[];
  readonly suggest?: SuggestionWords;
}

export const CONTACT_PURPOSES = ['doubt', 'criticism', 'news', 'story', 'report', 'policy'] as const;
/**
 * What one asks somebody for: in doubt about a post, criticism seen, news to tell, an own story to pass on,
 * a colleague's careless post, a change to the policy.
 */
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

export interface Contact {
  readonly role: Translated;
  readonly mail?: string;
  readonly phone?: string;
  readonly for: readonly ContactPurpose[];
}

/** A function that may speak for the organisation. */
interface OfficialRole {
  readonly id: string;
  readonly title: Translated;
  /** Findings about these topics do not concern who has this role. */
  readonly exempts: readonly Topic[];
  /** Where it speaks, as the policy puts it: "Twitter, LinkedIn". */
  readonly where?: Translated;
}

/** An account of the organisation itself, to follow or to share from. */
interface OfficialAccount {
  readonly on: string;
  readonly name: string;
}

/** A camera that belongs to the organisation, as photos name it. */
export interface WorkDevice {
  readonly make?: string;
  readonly model: string;
}

/** Sentences that say "I write this as myself", in the language of the draft. */
export interface Disclaimer {
  /** At most 80 characters, for sites that count them. */
  readonly short: Translated;
  readonly long: Translated;
}

export const QUESTION_MOMENTS = [
  'photo',
  'faces',
  'photo-device',
  'photo-place',
  'photo-names',
  'photo-details',
  'client',
  'material',
] as const;
/**
 * When a question is asked: a photo or film attached; people in it; people in it and not known to be made with a
 * device of the organisation; the file itself tells the exact place, names of people, or other things that nobody
 * sees; a client meant; something of others used.
 */
export type QuestionMoment = (typeof QUESTION_MOMENTS)[number];

/** What no program can know and is therefore asked. */
export interface Question extends Circumstances {
  readonly id: string;
  readonly topic: Topic;
  readonly clause: string;
  readonly severity: Severity;
  readonly on: QuestionMoment;
  readonly question: Translated;
  /** Points to look at before answering. */
  readonly points: readonly Translated[];
}

/** One line with the clause it comes from. */
export interface CitedLine {
  readonly clause: string;
  readonly text: Translated;
}

/** What a pack made of a rule of its base pack. */
export interface RuleChange {
  readonly rule: string;
  readonly kind: 'added' | 'overridden' | 'off';
  /** Names of the fields that were replaced, as in the pack. */
  readonly fields: readonly string[];
  readonly because?: Translated;
}

/** What the packs say about the organisation; detectors need it to tell its own facts from a person's. */
export interface Organisation {
  readonly name: string;
  /** Other names, facilities, companies: by any of these a draft mentions the organisation. */
  readonly aliases: readonly string[];
  /** Own public numbers, addresses and mail domains: never identifiers of a person. */
  readonly ownContacts: readonly string[];
}

/** What the checker needs. */
export interface Policy {
  readonly id: string;
  readonly title: Translated;
  readonly organisation: Organisation;
  readonly clauses: readonly Clause[];
  readonly rules: readonly Rule[];
  /** What is asked about attached files, among others. */
  readonly questions?: readonly Question[];
  readonly workDevices?: readonly WorkDevice[];
  readonly disclaimer?: Disclaimer;
  /** Words to offer by what was found, also where no rule names them: for making a whole draft anonymous. */
  readonly suggest?: SuggestionWords;
}

/** A whole policy pack, its base pack already worked in: what popup and banner show and offer. */
export interface PolicyPack extends Policy {
  readonly version: string;
  /** Ids of the packs below it, nearest first. */
  readonly basedOn: readonly string[];
  readonly documents: readonly PolicyDocument[];
  readonly contacts: readonly Contact[];
  readonly roles: readonly OfficialRole[];
  readonly accounts: readonly OfficialAccount[];
  readonly workDevices: readonly WorkDevice[];
  readonly suggest: SuggestionWords;
  readonly questions: readonly Question[];
  /** Lines that the dialog after Post may show. */
  readonly gate: readonly CitedLine[];
  /** What the opt-in reminder in working hours says. */
  readonly reminder?: CitedLine;
  /** Whether a person may leave notes unshown. */
  readonly mayHideNotes: boolean;
  /** "Before you post": at most ten lines. */
  readonly beforeYouPost: readonly CitedLine[];
  readonly changes: readonly RuleChange[];
}

/** True when the draft is one of the named sites, surfaces, audiences and accounts. */
export function fits({ sites, surfaces, audience, account }: Circumstances, draft: Draft): boolean {
  return (
    isIn(sites, draft.site) &&
    isIn(surfaces, draft.surface) &&
    isIn(audience, draft.audience === 'unknown' ? 'public' : draft.audience) &&
    isIn(account, draft.account)
  );
}

const isIn = (wanted: readonly string[] | undefined, is: string) => wanted === undefined || wanted.includes(is);

/** The rule as it speaks about this draft: with what the first fitting variant says instead. */
export function ruleFor(rule: Rule, draft: Draft): Rule {
  const variant = rule.variants?.find((each) => fits(each, draft));
  if (!variant) return rule;
  const { clause, severity, message, advice } = { ...rule, ...variant };
  return { ...rule, clause, severity, message, advice };
}
