import { LABELS } from '#model/labels.ts';
import type { Contact, PolicyPack, Question, Rule } from '#model/policy.ts';
import { TOPICS } from '#model/topic.ts';
import { BUILT_IN, BUILT_IN_LIBRARY, loadBuiltIn } from '#policy/built-in.ts';
import { type PackFile, packShape } from '#policy/pack-shape.ts';
import { hasShape } from '#policy/validate.ts';
import { coverageOf, type Served } from '#scripts/policy/coverage.ts';
import { changeText, circumstancesText, conditionText, topicsFromBase } from '#scripts/policy/describe.ts';

const HEAD = `# The rules, pack by pack

Made from \`rules/*/pack.json\` by \`npm run policy -- write\`; a test fails when this page is older than the packs.
What a pack is and how to write one: [write-a-policy.md](write-a-policy.md). Clause by clause: [coverage.md](coverage.md).
`;

/** docs/rules.md: what every built-in pack checks, asks and guides, clause by clause. */
export function rulesPage(): string {
  const packs = BUILT_IN.map((id) => ({ pack: loadBuiltIn(id), file: packFile(id) }));
  return [HEAD, vocabulary(), ...packs.map(packChapter)].join('\n');
}

/** The file of a built-in pack as it stands. */
export function packFile(id: string): PackFile {
  const value = BUILT_IN_LIBRARY.get(id);
  if (!hasShape(value, packShape)) throw new Error(`the built-in pack ${id} is invalid`);
  return value;
}

interface Loaded {
  readonly pack: PolicyPack;
  readonly file: PackFile;
}

const documentsOf = ({ file }: Loaded) => file.documents.map(({ id }) => id);

function vocabulary(): string {
  const listed = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  return `## Words of the packs\n\nTopics: ${listed(TOPICS)}.\n\nLabels: ${listed(LABELS)}.\n`;
}

function packChapter(loaded: Loaded): string {
  const { pack, file } = loaded;
  const served = coverageOf(pack, documentsOf(loaded));
  const own = new Set((file.rules ?? []).map(({ id }) => id));
  return [
    `## ${pack.id}\n`,
    `${pack.title.en}. Pack version ${pack.version}${pack.basedOn.length > 0 ? `, built on ${pack.basedOn.join(', ')}` : ''}.\n`,
    ...file.documents.map(
      ({ title, publisher, version, date }) =>
        `- Source: *${title}*, ${[publisher, version && `version ${version}`, date].filter(Boolean).join(', ')}`,
    ),
    ...pack.contacts.map((contact) => `- Ask: ${contactText(contact)}`),
    ...(pack.disclaimer ? [`- Disclaimer: “${pack.disclaimer.short.en}”`] : []),
    '',
    '### Clauses\n',
    table(['clause', 'how', 'topics', 'in our words', 'served by'], served.map(clauseRow)),
    ...(own.size > 0 ? ['### Rules of this pack\n', rulesTable(pack.rules.filter(({ id }) => own.has(id)))] : []),
    ...(pack.questions.length > 0 ? ['### Questions\n', questionsTable(pack.questions)] : []),
    ...changesOf(loaded),
  ].join('\n');
}

function contactText({ role, mail, phone, for: purposes }: Contact): string {
  return `${[role.en, mail, phone].filter(Boolean).join(', ')} (${purposes.join(', ')})`;
}

function clauseRow({ clause, checks, asks, lines, gaps }: Served): readonly string[] {
  const by = [
    ...checks,
    ...asks.map((id) => `asks ${id}`),
    ...lines.map((line) => WHERE[line]),
    ...(clause.how.includes('guide') ? [clause.steps ? 'popup, with steps' : 'popup'] : []),
    ...gaps.map((gap) => `**no ${gap} yet**`),
  ];
  return [
    clause.id,
    clause.how.join(', '),
    clause.topics.join(', ') || '–',
    clause.title.en + (clause.from.length > 0 ? ` (from ${clause.from.join(', ')})` : ''),
    by.join('<br>'),
  ];
}

const WHERE = { gate: 'dialog after Post', reminder: 'reminder at work', beforeYouPost: 'before you post' } as const;

const rulesTable = (rules: readonly Rule[]) =>
  table(
    ['rule', 'topic', 'clause', 'severity', 'when', 'where', 'says'],
    rules.map((rule) => [
      rule.id,
      rule.topic,
      [rule.clause, ...(rule.variants ?? []).flatMap((each) => variantText(each))].join('<br>'),
      rule.severity,
      conditionText(rule.when),
      circumstancesText(rule) || 'everywhere',
      `${rule.message.en} *${rule.advice.en}*`,
    ]),
  );

function variantText({ clause, ...where }: NonNullable<Rule['variants']>[number]): readonly string[] {
  return clause ? [`${clause} (${circumstancesText(where)})`] : [];
}

const questionsTable = (questions: readonly Question[]) =>
  table(
    ['question', 'clause', 'asked on', 'where', 'says'],
    questions.map((question) => [
      question.id,
      question.clause,
      question.on,
      circumstancesText(question) || 'everywhere',
      question.question.en,
    ]),
  );

function changesOf({ pack, file }: Loaded): readonly string[] {
  if (pack.basedOn.length === 0) return [];
  const cited = pack.changes.filter(({ kind }) => kind !== 'added');
  const rest = topicsFromBase(
    pack,
    file.clauses.map(({ id }) => id),
  );
  return [
    `### What it makes of ${pack.basedOn[0]}\n`,
    ...cited.map((change) => `- ${changeText(change)}`),
    `- Of itself this policy says nothing on: ${rest.join(', ')}; there the clause of ${pack.basedOn[0]} is cited.`,
    '',
  ];
}

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}
