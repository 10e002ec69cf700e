import { existsSync, readFileSync } from 'node:fs';
import { checkWithRegister } from '#background/register-check.ts';
import { type RegisterView, registerDetector } from '#background/register-detector.ts';
import { dayOf } from '#background/register-keeper.ts';
import { explain } from '#checker/explain.ts';
import { DETECTORS } from '#detectors/index.ts';
import type { Policy } from '#model/policy.ts';
import type { Report } from '#model/report.ts';
import { failed, ok, type Result } from '#model/result.ts';
import { heaviest } from '#model/topic.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { Register } from '#register/register.ts';
import { type CheckArguments, readArguments, USAGE } from '#scripts/check/arguments.ts';
import { readAttachments } from '#scripts/check/attachments.ts';
import { loadPolicy } from '#scripts/check/policies.ts';
import { type FileProblem, type NamedDraft, problemText, readDrafts } from '#scripts/check/read-drafts.ts';
import { explanationText, reportText } from '#scripts/check/report-text.ts';
import { REGISTER_PROBLEMS } from '#scripts/register/texts.ts';

const BAD_INPUT = 2;
/** More of them are counted, not listed. */
const PROBLEMS_SHOWN = 20;

/** Checks the drafts of a file as the extension would; see USAGE. Everything is checked before anything is written. */
export async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted.ok) return refuse(`${wanted.error}\n\n${USAGE}`);
  const drafts = readDrafts(wanted.value.file);
  if (!drafts.ok) return refuse(problemsText(drafts.error));
  const policies = loadPolicies(drafts.value, wanted.value);
  if (!policies.ok) return refuse(problemsText(policies.error));
  const register = await openRegister(wanted.value);
  if (!register.ok) return refuse(register.error);
  const view = register.value && { register: register.value, today: dayOf(new Date()) };
  const output: string[] = [];
  for (const named of drafts.value) {
    const attachments = await readAttachments(named.files, wanted.value.file);
    output.push(await answer({ ...named, draft: { ...named.draft, attachments } }, policies.value, wanted.value, view));
  }
  await write(`${output.join('\n')}\n`);
  return 0;
}

function refuse(message: string): number {
  console.error(message);
  return BAD_INPUT;
}

async function openRegister({ register: path }: CheckArguments): Promise<Result<Register | null, string>> {
  if (path === null) return ok(null);
  if (!existsSync(path)) return failed(`${path}: there is no such file`);
  const opened = await Register.open(readFileSync(path, 'utf8'), webCrypto);
  return opened.ok ? opened : failed(`${path}: ${REGISTER_PROBLEMS[opened.error]}`);
}

function problemsText(problems: readonly FileProblem[]): string {
  const shown = problems.slice(0, PROBLEMS_SHOWN).map(problemText);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

const packOf = ({ pack }: NamedDraft, wanted: CheckArguments): string => wanted.pack ?? pack ?? 'sector';

function loadPolicies(
  drafts: readonly NamedDraft[],
  wanted: CheckArguments,
): Result<ReadonlyMap<string, Policy>, readonly FileProblem[]> {
  const policies = new Map<string, Policy>();
  const problems: FileProblem[] = [];
  for (const name of new Set(drafts.map((draft) => packOf(draft, wanted)))) {
    const policy = loadPolicy(name, wanted.language);
    if (policy.ok) policies.set(name, policy.value);
    else problems.push(...policy.error);
  }
  return problems.length > 0 ? failed(problems) : ok(policies);
}

async function answer(
  named: NamedDraft,
  policies: ReadonlyMap<string, Policy>,
  wanted: CheckArguments,
  view: RegisterView | null,
): Promise<string> {
  const policy = policies.get(packOf(named, wanted));
  if (!policy) throw new Error('every pack was loaded before');
  const options = { policy, detectors: DETECTORS, language: wanted.language };
  const report = await checkWithRegister(named.draft, options, { view });
  // By now the register knows every name of the draft.
  const register = view && registerDetector(view);
  const explanation = wanted.explain ? explain(named.draft, { ...options, ...(register && { register }) }) : null;
  if (wanted.json) return JSON.stringify({ ...jsonOf(named, report), ...(explanation && { explain: explanation }) });
  const colour = process.stdout.isTTY && process.env.NO_COLOR === undefined;
  const text = reportText(named.id, named.draft.text, report, { language: wanted.language, colour });
  return explanation ? `${text}\n${explanationText(explanation)}` : text;
}

/** What each file tells; nothing about a draft without files. */
function filesOf({ files, draft: { attachments } }: NamedDraft) {
  if (files.length === 0) return {};
  return { attachments: attachments.map(({ id, photo }, at) => ({ id, file: files[at], photo: photo ?? null })) };
}

function jsonOf(named: NamedDraft, { findings, unchecked }: Report) {
  return {
    id: named.id,
    severity: heaviest(findings.map(({ severity }) => severity)),
    findings: findings.map(({ rule, topic, clause, severity, spans, message, cues, attachment }) => ({
      rule,
      topic,
      clause,
      severity,
      spans: spans.map(({ start, end }) => ({ start, end })),
      message,
      ...(attachment && { attachment: attachment.id, words: attachment.words, cues }),
    })),
    unchecked,
    ...filesOf(named),
  };
}

/** Resolves once the other end has taken everything: a pipe may be slow. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (problem) => (problem ? reject(problem) : resolve()));
  });
}
