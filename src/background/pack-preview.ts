import { conditionWords } from '#background/condition-words.ts';
import { nameOf } from '#background/packs.ts';
import type { ChangedPartView, PackPreview, PackSourceText, RuleChangeView, VariantView } from '#messages/protocol.ts';
import type { Language, Translated } from '#model/language.ts';
import type { ChosenPack, PackShelf } from '#model/pack-shelf.ts';
import type { PolicyPack, Rule, Variant } from '#model/policy.ts';
import type { PolicyProblem } from '#model/policy-problem.ts';
import { ok, type Result } from '#model/result.ts';
import { BUILT_IN_LIBRARY, isBuiltIn, loadBuiltIn } from '#policy/built-in.ts';
import { differences, type RuleDifference, whereOf } from '#policy/difference.ts';
import { packShape } from '#policy/pack-shape.ts';
import { problemText } from '#policy/problem-texts.ts';
import { readPack } from '#policy/read-pack.ts';
import { hasShape } from '#policy/validate.ts';

interface ReadSource {
  readonly chosen: ChosenPack;
  readonly pack: PolicyPack;
  /** Its own parts, as its file has them. */
  readonly clauses: number;
  readonly questions: number;
}

/** The pack that is meant, or everything that is wrong with it. */
export function readSource(source: PackSourceText, shelf: PackShelf): Result<ReadSource, readonly PolicyProblem[]> {
  if ('text' in source) {
    const read = readPack({ file: source.name, text: source.text }, BUILT_IN_LIBRARY);
    return read.ok ? ok(withFile(read.value, JSON.parse(source.text.replace(/^\uFEFF/, '')))) : read;
  }
  const kept = shelf.find(({ id }) => id === source.id);
  if (kept?.file !== undefined) {
    const read = readPack({ file: '', value: kept.file }, BUILT_IN_LIBRARY);
    return read.ok ? ok({ ...withFile(read.value, kept.file), chosen: kept }) : read;
  }
  const id = isBuiltIn(source.id) ? source.id : 'sector';
  return ok({ ...withFile(loadBuiltIn(id), BUILT_IN_LIBRARY.get(id)), chosen: { id } });
}

function withFile(pack: PolicyPack, file: unknown): ReadSource {
  if (!hasShape(file, packShape)) throw new Error('a pack that was read has its shape');
  return { chosen: { id: pack.id, file }, pack, clauses: file.clauses.length, questions: file.questions?.length ?? 0 };
}

/** What the pack would change against the sector pack, in the reader's language. */
export function previewOf(read: ReturnType<typeof readSource>, language: Language): PackPreview {
  if (!read.ok) return { ok: false, problems: read.error.map((problem) => problemText(problem, language)) };
  const { pack, clauses, questions } = read.value;
  const base = loadBuiltIn('sector');
  return {
    ok: true,
    id: pack.id,
    version: pack.version,
    title: pack.title[language],
    organisation: nameOf(pack, language),
    base: nameOf(base, language),
    changes: differences(base, pack).map((difference) => changeView(difference, pack, language)),
    own: {
      clauses,
      questions,
      contacts: pack.contacts.map(({ role }) => role[language]),
      ...(pack.disclaimer && { disclaimer: pack.disclaimer.short[language] }),
    },
  };
}

function changeView(difference: RuleDifference, pack: PolicyPack, language: Language): RuleChangeView {
  const { kind, rule } = difference;
  const because = kind === 'added' ? undefined : difference.because;
  return {
    kind,
    rule: rule.id,
    message: rule.message[language],
    severity: rule.severity,
    cite: citeOf(rule.clause, pack, language),
    parts: kind === 'changed' ? difference.parts.map((part) => partView(part, difference, pack, language)) : [],
    ...(because && { because: because[language] }),
  };
}

type Changed = Extract<RuleDifference, { readonly kind: 'changed' }>;

function partView(
  part: Changed['parts'][number],
  { was, rule }: Changed,
  pack: PolicyPack,
  language: Language,
): ChangedPartView {
  switch (part) {
    case 'severity':
      return { part, was: was.severity, is: rule.severity };
    case 'message':
    case 'advice':
      return { part, was: was[part][language], is: rule[part][language] };
    case 'when':
      return { part, was: conditionWords(was.when, language), is: conditionWords(rule.when, language) };
    case 'where':
      return { part, was: whereOf(was), is: whereOf(rule) };
    case 'variants':
      return { part, is: (rule.variants ?? []).map((variant) => variantView(variant, pack, language)) };
  }
}

function variantView(variant: Variant, pack: PolicyPack, language: Language): VariantView {
  const { severity, clause, message, advice } = variant;
  const say = (text: Translated) => text[language];
  return {
    where: whereOf(variant),
    ...(severity && { severity }),
    ...(message && { message: say(message) }),
    ...(advice && { advice: say(advice) }),
    ...(clause && { cite: citeOf(clause, pack, language) }),
  };
}

const citeOf = (clause: Rule['clause'], { clauses }: PolicyPack, language: Language): string =>
  clauses.find(({ id }) => id === clause)?.cite[language] ?? clause;
