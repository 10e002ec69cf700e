import type { Clause, PolicyPack, Rule } from '#model/policy.ts';
import type { ProblemCode } from '#model/policy-problem.ts';
import { TOPICS, type Topic } from '#model/topic.ts';
import type { PackFile } from '#policy/pack-shape.ts';
import type { Path } from '#policy/path.ts';
import { choicesOf, inEach, same, shown } from '#policy/problem-texts.ts';
import type { Flaw } from '#policy/validate.ts';

/** Old rule ids and what they are called now. */
export type Renames = Readonly<Record<string, string>>;

/** What a rule is called now. */
export const nameNow = (rule: string, renames: Renames): string =>
  (Object.hasOwn(renames, rule) ? renames[rule] : undefined) ?? rule;

/** Everything in a well-shaped pack that refers to what is not there or contradicts itself. */
export function referenceFlaws(file: PackFile, base: PolicyPack | undefined, renames: Renames): readonly Flaw[] {
  return new References(file, base, renames).check();
}

type Condition = Rule['when'];
type Told = Pick<Clause, 'id' | 'how' | 'topics'>;

class References {
  private readonly file: PackFile;
  private readonly base: PolicyPack | undefined;
  private readonly renames: Renames;
  private readonly clauses: ReadonlyMap<string, Told>;
  private readonly baseRules: ReadonlyMap<string, Rule>;
  private readonly flaws: Flaw[] = [];

  constructor(file: PackFile, base: PolicyPack | undefined, renames: Renames) {
    this.file = file;
    this.base = base;
    this.renames = renames;
    // Own clauses first: they are what is mostly meant.
    this.clauses = new Map([...file.clauses, ...(base?.clauses ?? [])].map((clause) => [clause.id, clause]));
    this.baseRules = new Map(base?.rules.map((rule) => [rule.id, rule]));
  }

  check(): readonly Flaw[] {
    this.checkClauses();
    this.checkRules();
    this.checkOverrides();
    this.checkQuestions();
    this.checkLines();
    return this.flaws;
  }

  private checkClauses(): void {
    const documents = [...this.file.documents, ...(this.base?.documents ?? [])].map(({ id }) => id);
    const above = new Set(this.base?.clauses.map(({ id }) => id));
    for (const [index, clause] of this.file.clauses.entries()) {
      const at = ['clauses', index];
      if (above.has(clause.id)) this.add('duplicate', [...at, 'id'], shown(clause.id), OWN_ID);
      this.refer(clause.document, documents, [...at, 'document']);
      if (clause.like !== undefined) this.refer(clause.like, [...above], [...at, 'like']);
      else if (clause.theme === undefined) this.add('missing-key', at, NOTHING, same('"theme" / "like"'));
      if (clause.topics.length === 0 && clause.how.some((how) => how !== 'guide')) {
        this.add('contradiction', [...at, 'topics'], shown(clause.topics), choicesOf(TOPICS, undefined));
      }
    }
  }

  private checkRules(): void {
    for (const [index, rule] of (this.file.rules ?? []).entries()) {
      const at = ['rules', index];
      this.checkOwnId(rule.id, [...this.baseRules.keys()], at);
      this.checkCondition(rule.when, [...at, 'when']);
      this.checkCited(rule.clause, rule.topic, 'check', [...at, 'clause']);
      for (const [place, { clause }] of (rule.variants ?? []).entries()) {
        if (clause !== undefined) this.checkCited(clause, rule.topic, 'check', [...at, 'variants', place, 'clause']);
      }
    }
  }

  private checkOverrides(): void {
    const off = new Map<string, Path>();
    for (const [index, { rule }] of (this.file.off ?? []).entries()) {
      const at = ['off', index, 'rule'];
      const known = this.baseRule(rule, at);
      if (known && off.has(known.id)) this.add('duplicate', at, shown(rule), ONCE);
      if (known) off.set(known.id, at);
    }
    const overridden = new Set<string>();
    for (const [index, override] of (this.file.override ?? []).entries()) {
      const at = ['override', index];
      const known = this.baseRule(override.rule, [...at, 'rule']);
      if (!known) continue;
      if (off.has(known.id)) this.add('contradiction', [...at, 'rule'], shown(override.rule), EITHER);
      if (overridden.has(known.id)) this.add('duplicate', [...at, 'rule'], shown(override.rule), ONCE);
      overridden.add(known.id);
      if (override.when) this.checkCondition(override.when, [...at, 'when']);
      if (override.clause) this.checkCited(override.clause, known.topic, 'check', [...at, 'clause']);
      for (const [place, { clause }] of (override.variants ?? []).entries()) {
        if (clause !== undefined) this.checkCited(clause, known.topic, 'check', [...at, 'variants', place, 'clause']);
      }
      if (Object.keys(override).every((key) => key === 'rule' || key === 'because')) {
        this.add('missing-key', at, NOTHING, same('"severity", "clause", "message", "advice", "when", …'));
      }
    }
  }

  private checkQuestions(): void {
    const above = (this.base?.questions ?? []).map(({ id }) => id);
    for (const [index, question] of (this.file.questions ?? []).entries()) {
      const at = ['questions', index];
      this.checkOwnId(question.id, above, at);
      this.checkCited(question.clause, question.topic, 'ask', [...at, 'clause']);
      if (question.replaces !== undefined) this.refer(question.replaces, above, [...at, 'replaces']);
    }
  }

  private checkLines(): void {
    for (const key of ['gate', 'beforeYouPost'] as const) {
      for (const [index, { clause }] of (this.file[key] ?? []).entries()) {
        this.refer(clause, [...this.clauses.keys()], [key, index, 'clause']);
      }
    }
    const { reminder } = this.file;
    if (reminder) this.refer(reminder.clause, [...this.clauses.keys()], ['reminder', 'clause']);
    for (const topic of TOPICS) {
      const clause = this.file.cites?.[topic];
      if (clause !== undefined) this.checkCited(clause, topic, undefined, ['cites', topic]);
    }
  }

  private checkOwnId(id: string, above: readonly string[], at: Path): void {
    if (!id.startsWith(`${this.file.id}/`)) {
      this.add(
        'bad-format',
        [...at, 'id'],
        shown(id),
        inEach((l) => `"${this.file.id}/…", ${OWN_NAME[l]}`),
      );
    } else if (above.includes(id)) this.add('duplicate', [...at, 'id'], shown(id), OWN_ID);
  }

  private checkCondition({ all = [], any = [], atLeast = 1, eachOf = [], none = [] }: Condition, at: Path): void {
    const wanted = [...all, ...any, ...eachOf.flat()];
    if (wanted.length === 0) this.add('missing-key', at, NOTHING, same('"all" / "any" / "eachOf"'));
    const twice = none.find((label) => wanted.includes(label));
    if (twice) this.add('contradiction', [...at, 'none'], shown(twice), ELSEWHERE);
    if (atLeast > Math.max(1, any.length)) {
      this.add('out-of-range', [...at, 'atLeast'], shown(atLeast), same(`1 … ${Math.max(1, any.length)}`));
    }
  }

  /** The clause is there, is about the topic, and is honoured in this way. */
  private checkCited(id: string, topic: Topic, how: 'check' | 'ask' | undefined, at: Path): void {
    const clause = this.clauses.get(id);
    if (!clause) this.refer(id, [...this.clauses.keys()], at);
    else if (!clause.topics.includes(topic)) {
      this.add(
        'contradiction',
        at,
        inEach((l) => `${ABOUT[l](id)} ${clause.topics.join(', ')}`),
        inEach((l) => ABOUT_IT[l](topic)),
      );
    } else if (how && !clause.how.includes(how)) {
      this.add('contradiction', at, same(`${id}: "how": ${JSON.stringify(clause.how)}`), same(`"how": ["${how}", …]`));
    }
  }

  private baseRule(id: string, at: Path): Rule | undefined {
    const rule = this.baseRules.get(nameNow(id, this.renames));
    if (!rule) this.refer(id, [...this.baseRules.keys()], at);
    return rule;
  }

  private refer(id: string, known: readonly string[], at: Path): void {
    const expected = known.length > 0 ? choicesOf(known, id) : NO_BASE;
    if (!known.includes(id)) this.add('unknown-reference', at, shown(id), expected);
  }

  private add(code: ProblemCode, path: Path, found: Flaw['found'], expected: Flaw['expected']): void {
    this.flaws.push({ code, path, found, expected });
  }
}

const NO_BASE = {
  nl: 'een basispakket waarin dit staat: voeg "extends": "sector" toe',
  fr: 'un paquet de base qui le contient\u00a0: ajoutez "extends": "sector"',
  en: 'a base pack that has it: add "extends": "sector"',
};
const NOTHING = { nl: 'niets', fr: 'rien', en: 'nothing' };
const OWN_NAME = {
  nl: 'met de id van dit pakket ervoor',
  fr: 'avec l’id de ce paquet devant',
  en: 'with the id of this pack in front',
};
const ONCE = { nl: 'één keer', fr: 'une seule fois', en: 'once' };
const OWN_ID = {
  nl: 'een naam die het basispakket nog niet gebruikt',
  fr: 'un nom que le paquet de base n’utilise pas encore',
  en: 'a name that the base pack does not use yet',
};
const EITHER = {
  nl: 'uitzetten of aanpassen, niet allebei',
  fr: 'désactiver ou adapter, pas les deux',
  en: 'switching off or overriding, not both',
};
const ELSEWHERE = {
  nl: 'iets dat niet ook in "all", "any" of "eachOf" staat',
  fr: 'ce qui ne figure pas aussi dans "all", "any" ou "eachOf"',
  en: 'something that is not in "all", "any" or "eachOf" as well',
};
const ABOUT = {
  nl: (id: string) => `${id} gaat over`,
  fr: (id: string) => `${id} porte sur`,
  en: (id: string) => `${id} is about`,
};
const ABOUT_IT = {
  nl: (topic: string) => `een artikel met "${topic}" in "topics"`,
  fr: (topic: string) => `un article avec « ${topic} » dans "topics"`,
  en: (topic: string) => `a clause with "${topic}" in "topics"`,
};
