import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';
import { coverageOf, type Served } from '#scripts/policy/coverage.ts';
import { wantedClauses } from '#scripts/policy/policies.ts';
import { packFile, table } from '#scripts/policy/rules-page.ts';

const HEAD = `# Every clause, and what takes care of it

Made from \`rules/*/pack.json\` by \`npm run policy -- write\`; a test fails when this page is older than the packs.
A clause is **checked** (a rule looks for it in the draft or its files), **asked** (no program can know) or **guided**
(the popup, the dialog after Post or the reminder says it). A gap is named in bold. What a file tells
and whether a face is in it are looked for; what only comes up when they are found counts as checked, and the face as asked too.
`;

/** docs/coverage.md: the clauses of the five policies against what the packs do with them. */
export function coveragePage(): string {
  const packs = BUILT_IN.map((id) => ({ id, served: servedBy(id) }));
  const chapters = packs.map(({ id, served }) =>
    [`## ${id}\n`, table(['clause', 'in our words', 'topics', 'checked', 'asked', 'guided'], served.map(row))].join(
      '\n',
    ),
  );
  return [HEAD, sums(packs), ...chapters].join('\n');
}

/** The clauses of the policy itself and, of the sector pack, those of the common core. */
function servedBy(id: string): readonly Served[] {
  return coverageOf(
    loadBuiltIn(id as (typeof BUILT_IN)[number]),
    packFile(id).documents.map((document) => document.id),
  );
}

function sums(packs: readonly { readonly id: string; readonly served: readonly Served[] }[]): string {
  const rows = packs.map(({ id, served }) => {
    const wanted = wantedClauses(id);
    const missing = wanted.filter((clause) => !served.some((each) => each.clause.id === clause.id));
    const has = (how: 'check' | 'ask' | 'guide') => served.filter(({ clause }) => clause.how.includes(how)).length;
    const gaps = served.flatMap(({ clause, gaps: open }) => open.map((gap) => `${clause.id} ${gap}`));
    return [
      `[${id}](#${id})`,
      String(wanted.length),
      String(served.length),
      String(has('check')),
      String(has('ask')),
      String(has('guide')),
      [...missing.map((clause) => `${clause.id} missing`), ...gaps].join(', ') || 'none',
    ];
  });
  return table(['pack', 'clauses in the policy', 'in the pack', 'checked', 'asked', 'guided', 'gaps'], rows);
}

function row({ clause, checks, asks, lines, gaps }: Served): readonly string[] {
  const wants = (how: 'check' | 'ask' | 'guide') => clause.how.includes(how);
  return [
    clause.id,
    clause.title.en,
    clause.topics.join(', ') || '–',
    [...checks, ...(gaps.includes('check') ? ['**not yet**'] : [])].join('<br>') || '–',
    [...asks, ...(gaps.includes('ask') ? ['**not yet**'] : [])].join('<br>') || '–',
    [
      ...(wants('guide') ? [clause.steps ? 'popup, with steps' : 'popup'] : []),
      ...lines.map((line) => SAID[line]),
    ].join('<br>') || '–',
  ];
}

const SAID = { gate: 'dialog after Post', reminder: 'reminder at work', beforeYouPost: 'before you post' } as const;
