import type { ExplainedMatch, Explanation } from '#checker/explain.ts';
import type { Language, Translated } from '#model/language.ts';
import type { Finding, Report } from '#model/report.ts';
import type { Span } from '#model/span.ts';
import { heaviest, type Verdict } from '#model/topic.ts';

const VERDICTS: Readonly<Record<Verdict, Translated>> = {
  pause: { nl: 'PAUZE', fr: 'PAUSE', en: 'PAUSE' },
  warn: { nl: 'LET OP', fr: 'ATTENTION', en: 'WARNING' },
  note: { nl: 'OPMERKING', fr: 'REMARQUE', en: 'NOTE' },
  clear: { nl: 'IN ORDE', fr: 'EN ORDRE', en: 'CLEAR' },
};
const UNCHECKED: Translated = { nl: 'niet nagekeken', fr: 'non vérifié', en: 'not checked' };
const COLOURS: Readonly<Record<Verdict, string>> = { pause: '41;97', warn: '43;30', note: '44;97', clear: '32' };

export interface Look {
  readonly language: Language;
  /** Whether the reader sees colours: a terminal that did not ask for none. */
  readonly colour: boolean;
}

/** One draft's report for a person: its text with the words marked and numbered, then what each number says. */
export function reportText(id: string | number, text: string, report: Report, look: Look): string {
  const verdict = heaviest(report.findings.map(({ severity }) => severity));
  const unclear = verdict === 'clear' && report.unchecked.length > 0;
  const heading = unclear ? UNCHECKED[look.language].toUpperCase() : VERDICTS[verdict][look.language];
  return [
    `${id}  ${paint(heading, unclear ? 'note' : verdict, look)}`,
    indented(marked(text, report.findings, look)),
    ...report.findings.map((finding, index) => findingText(finding, index + 1, look)),
    ...report.unchecked.map(({ what, reason }) => `  ! ${UNCHECKED[look.language]}: ${what} (${reason})`),
    '',
  ].join('\n');
}

function findingText(finding: Finding, number: number, look: Look): string {
  const { severity, topic, clause, rule, message, advice, cues, attachment } = finding;
  return [
    `  ${number}. ${paint(VERDICTS[severity][look.language], severity, look)} ${topic} · ${clause} · ${rule}`,
    `     ${message}`,
    ...(cues.length > 1 || attachment ? [`     ${[...(attachment?.words ?? []), ...cues].join(' + ')}`] : []),
    ...(advice ? [`     → ${advice}`] : []),
  ].join('\n');
}

interface Mark extends Span {
  readonly numbers: readonly number[];
  readonly severity: Finding['severity'];
}

/** The text with `[words]¹` around what each finding is about. */
function marked(text: string, findings: readonly Finding[], look: Look): string {
  let at = 0;
  let result = '';
  for (const { start, end, numbers, severity } of marksOf(findings)) {
    const words = `[${printable(text.slice(start, end))}]`;
    result += printable(text.slice(at, start)) + paint(words, severity, look) + numbers.map(superscript).join('˒');
    at = end;
  }
  return result + printable(text.slice(at));
}

/** Where findings overlap, the stretch is cut at every border, so that each piece has its own numbers. */
function marksOf(findings: readonly Finding[]): readonly Mark[] {
  const borders = new Set(findings.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end])));
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.flatMap((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return [];
    const over = findings.flatMap((finding, at) =>
      finding.spans.some((span) => span.start <= start && end <= span.end) ? [{ finding, number: at + 1 }] : [],
    );
    const [heaviestOver] = over;
    if (!heaviestOver) return [];
    return [{ start, end, numbers: over.map(({ number }) => number), severity: heaviestOver.finding.severity }];
  });
}

const superscript = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));

const paint = (text: string, verdict: Verdict, { colour }: Look): string =>
  colour ? `\u001b[${COLOURS[verdict]}m${text}\u001b[0m` : text;

/** Control characters of a draft must not steer the terminal. */
const printable = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd');

const indented = (text: string): string => text.replace(/^/gm, '  | ');

/** For every rule what matched and what was missing, and all that was seen. No draft words. */
export function explanationText({ rules, matches }: Explanation): string {
  const lines = rules.map(({ rule, verdict, limit, matched, missing, inTheWay }) =>
    [
      `  ${verdict.padEnd(9)} ${rule}`,
      limit && `not for this ${limit}`,
      matched.length > 0 && `matched ${matched.map(matchText).join(', ')}`,
      missing.length > 0 && `missing ${missing.join(', ')}`,
      inTheWay.length > 0 && `in the way ${inTheWay.join(', ')}`,
    ]
      .filter(Boolean)
      .join(' | '),
  );
  return [`  seen: ${matches.map(matchText).join(', ') || 'nothing'}`, ...lines, ''].join('\n');
}

function matchText({ label, start, length, who, certainty, because }: ExplainedMatch): string {
  const more = [who, certainty, ...because].filter((each) => each !== undefined);
  return `${label}@${start}+${length}${more.length > 0 ? `(${more.join(' ')})` : ''}`;
}
