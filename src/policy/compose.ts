import type { Label } from '#model/labels.ts';
import type {
  CitedLine,
  Clause,
  ClauseKind,
  PolicyDocument,
  PolicyPack,
  Question,
  Rule,
  RuleChange,
  SuggestionWords,
} from '#model/policy.ts';
import type { PackFile } from '#policy/pack-shape.ts';
import { inEach } from '#policy/problem-texts.ts';
import { nameNow, type Renames } from '#policy/references.ts';

/** A pack with its base worked in. Both have passed validation; `finish` is still to follow on the last one. */
export function compose(file: PackFile, base: PolicyPack | undefined, renames: Renames): PolicyPack {
  const documents = [...(base?.documents ?? []), ...file.documents];
  const { organisation } = file;
  const disclaimer = file.disclaimer ?? base?.disclaimer;
  const reminder = file.reminder ?? base?.reminder;
  return {
    id: file.id,
    version: file.version,
    title: file.title,
    basedOn: base ? [base.id, ...base.basedOn] : [],
    organisation: {
      name: organisation.name,
      aliases: organisation.aliases ?? [],
      ownContacts: organisation.ownContacts ?? [],
    },
    documents,
    clauses: [...file.clauses.map((clause) => composeClause(clause, base, documents)), ...(base?.clauses ?? [])],
    ...composeRules(file, base, renames),
    questions: composeQuestions(file, base),
    contacts: file.contacts ?? base?.contacts ?? [],
    roles: organisation.roles ?? [],
    accounts: organisation.accounts ?? [],
    workDevices: organisation.workDevices ?? [],
    ...(disclaimer && { disclaimer }),
    suggest: { ...base?.suggest, ...file.suggest },
    gate: file.gate ?? base?.gate ?? [],
    ...(reminder && { reminder }),
    mayHideNotes: file.mayHideNotes ?? base?.mayHideNotes ?? true,
    beforeYouPost: file.beforeYouPost ?? (base?.beforeYouPost ?? []).map((line) => citedAnew(line, file, base)),
  };
}

/** A line of the base pack that cites a clause on a topic now cites the pack's own clause on it. */
function citedAnew(line: CitedLine, { cites }: PackFile, base: PolicyPack | undefined): CitedLine {
  const [topic] = base?.clauses.find(({ id }) => id === line.clause)?.topics ?? [];
  return { ...line, clause: (topic && cites?.[topic]) ?? line.clause };
}

/** Gives every rule the words of the whole pack for the labels that it looks for, below its own. */
export function finish(pack: PolicyPack): PolicyPack {
  return { ...pack, rules: pack.rules.map((rule) => ({ ...rule, suggest: wordsFor(rule, pack.suggest) })) };
}

function wordsFor(rule: Rule, ofPack: SuggestionWords): SuggestionWords {
  const { all = [], any = [], eachOf = [] } = rule.when;
  const looksFor: readonly Label[] = [...all, ...any, ...eachOf.flat()];
  const own = Object.entries(ofPack).filter(([label]) => looksFor.some((each) => each === label));
  return { ...Object.fromEntries(own), ...rule.suggest };
}

type FileClause = PackFile['clauses'][number];

function composeClause(
  { document, from = [], like, theme, ...own }: FileClause,
  base: PolicyPack | undefined,
  documents: readonly PolicyDocument[],
): Clause {
  const model = base?.clauses.find(({ id }) => id === like);
  const short = documents.find(({ id }) => id === document)?.short;
  const { section } = own;
  return {
    ...(model && borrowed(model)),
    ...own,
    theme: theme ?? model?.theme ?? 'habits',
    document,
    cite: inEach((language) => (short ? `${short[language]}, ${section[language]}` : section[language])),
    from,
  };
}

/** What a clause takes from the one it says it is like. */
function borrowed({ why, example, instead, steps }: Clause): Partial<Clause> {
  return { ...(why && { why }), ...(example && { example }), ...(instead && { instead }), ...(steps && { steps }) };
}

function composeRules(file: PackFile, base: PolicyPack | undefined, renames: Renames) {
  const own = (file.rules ?? []).map(({ examples: _tests, ...rule }) => rule);
  const off = new Map(file.off?.map((each) => [nameNow(each.rule, renames), each.because]));
  const overrides = new Map(file.override?.map((each) => [nameNow(each.rule, renames), each]));
  const changes: RuleChange[] = [];
  const inherited = (base?.rules ?? []).flatMap((rule): Rule[] => {
    const because = off.get(rule.id);
    if (because) {
      changes.push({ rule: rule.id, kind: 'off', fields: [], because });
      return [];
    }
    const cited = { ...rule, clause: ownClause(file, rule, 'check') };
    const override = overrides.get(rule.id);
    if (!override) return [cited];
    const { rule: _name, because: reason, ...fields } = override;
    changes.push({
      rule: rule.id,
      kind: 'overridden',
      fields: Object.keys(fields),
      ...(reason && { because: reason }),
    });
    return [{ ...cited, ...fields }];
  });
  changes.push(...own.map(({ id }): RuleChange => ({ rule: id, kind: 'added', fields: [] })));
  // What the organisation itself says speaks before what the base pack says on the same topic.
  return { rules: [...own, ...inherited], changes };
}

/** The pack's clause on the topic, when that one is honoured in this way; else the clause of the base pack. */
function ownClause({ cites, clauses }: PackFile, { topic, clause }: Cited, how: ClauseKind): string {
  const own = clauses.find(({ id }) => id === cites?.[topic]);
  return own?.how.includes(how) ? own.id : clause;
}

type Cited = Pick<Rule | Question, 'topic' | 'clause'>;

function composeQuestions(file: PackFile, base: PolicyPack | undefined): readonly Question[] {
  const own = file.questions ?? [];
  const replaced = new Set(own.flatMap(({ replaces }) => replaces ?? []));
  return [
    ...(base?.questions ?? [])
      .filter(({ id }) => !replaced.has(id))
      .map((question) => ({ ...question, clause: ownClause(file, question, 'ask') })),
    ...own.map(({ replaces: _old, points = [], ...question }) => ({ ...question, points })),
  ];
}
