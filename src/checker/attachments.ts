import type { CheckOptions } from '#checker/check.ts';
import { fileWords } from '#checker/file-words.ts';
import { findingOf } from '#checker/finding.ts';
import type { Observation } from '#checker/observe.ts';
import { observe } from '#checker/observe.ts';
import { detailsOf } from '#checker/photo-details.ts';
import type { Detector } from '#model/detector.ts';
import { type AttachmentFacts, type ConsentAnswer, type Draft, draftOf } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import type { Translated } from '#model/language.ts';
import type { Match } from '#model/match.ts';
import type { PhotoFacts } from '#model/photo.ts';
import { fits, type Question, type QuestionMoment, type Rule, ruleFor, type WorkDevice } from '#model/policy.ts';
import { type AboutAttachment, eachOnce, type Finding, type Unchecked } from '#model/report.ts';
import { contains, type Span } from '#model/span.ts';
import type { Severity, Topic } from '#model/topic.ts';

/** What the words in a file can be about. The rest of the policy is about what somebody writes, not about a file. */
const WORD_TOPICS: readonly Topic[] = [
  'client-name',
  'colleague-name',
  'client-traceable',
  'care-detail',
  'identifier',
  'internal-info',
];

interface Checked {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

/** Everything about the attached files: what they tell, what their words say, and what has to be asked about them. */
export function checkAttachments(
  draft: Draft,
  excused: ReadonlySet<Topic>,
  options: CheckOptions,
  detectors: readonly Detector[],
): Checked {
  const read = draft.attachments.filter(({ isPending }) => !isPending);
  const each = read.map((attachment) => {
    const { findings, names } = checkWords(attachment, draft, options, detectors);
    const asked = questionFindings(attachment, names, draft, excused, options);
    const known = checkReference(attachment, draft, options, detectors);
    return { findings: [...findings, ...known, ...asked], unchecked: uncheckedOf(attachment) };
  });
  return { findings: each.flatMap(({ findings }) => findings), unchecked: each.flatMap(({ unchecked }) => unchecked) };
}

function uncheckedOf({ photo }: AttachmentFacts): readonly Unchecked[] {
  if (!photo) return [{ what: 'attachment', reason: 'unsupported' }];
  return photo.unread.map((reason) => ({ what: 'attachment', reason }));
}

/** The file's name and what is written in it, read as a text of its own by the rules for texts. */
function checkWords(
  attachment: AttachmentFacts,
  draft: Draft,
  options: CheckOptions,
  detectors: readonly Detector[],
): { readonly findings: readonly Finding[]; readonly names: readonly string[] } {
  const text = fileWords(attachment);
  if (text === '') return { findings: [], names: [] };
  const { site, surface, audience, account } = draft;
  const seen = observe(
    draftOf(text, { site, surface, audience, account, attachments: [attachment] }),
    options.policy.organisation,
    detectors,
  );
  const matches = seen.matches.filter((match) => isOfOneText(match, seen)).map((match) => asInFile(match, seen));
  const observation = { ...seen, matches };
  const wordsAt = ({ start, end }: Span) => text.slice(start, end);
  const findings = options.policy.rules
    .filter((rule) => WORD_TOPICS.includes(rule.topic) || isAgainst(rule))
    .filter((rule) => !options.exempt?.includes(rule.topic) && fits(rule, draft))
    .flatMap((rule) =>
      findingOf(ruleFor(rule, draft), observation, options).map((finding) => ({
        ...finding,
        // Words are taken out of a file; of somebody who did not agree the file itself is not to be shown.
        advice: isAgainst(rule) ? finding.advice : IN_FILE.advice[options.language],
        cues: [...finding.cues, IN_FILE.where[options.language]],
        spans: [],
        suggestions: [],
        attachment: about(attachment, 'clean', eachOnce(finding.spans.map(wordsAt))),
      })),
    );
  const names = observation.matches.filter(({ label }) => label === 'unknown-name').map(({ where }) => wordsAt(where));
  return { findings, names };
}

/** Nobody sees these words in the draft: where they are, and what helps there. */
const IN_FILE: Readonly<Record<'where' | 'advice', Translated>> = {
  where: {
    nl: 'in de naam of het bijschrift van het bestand',
    fr: 'dans le nom ou la légende du fichier',
    en: 'in the name or caption of the file',
  },
  advice: {
    nl: 'Laat Bezint het eruit halen, of geef het bestand zelf een andere naam.',
    fr: 'Laissez Bezint l’enlever, ou donnez vous-même un autre nom au fichier.',
    en: 'Let Bezint take it out, or give the file another name yourself.',
  },
};

/** What the register says against who is said to have agreed. A valid consent needs no word: that is what was said. */
function checkReference(
  attachment: AttachmentFacts,
  draft: Draft,
  options: CheckOptions,
  detectors: readonly Detector[],
): readonly Finding[] {
  const { reference = '' } = attachment;
  if (reference === '' || !options.register) return [];
  const own = { ...draft, text: reference, attachments: [attachment] };
  const observation = observe(own, options.policy.organisation, detectors);
  return options.policy.rules
    .filter(isAgainst)
    .flatMap((rule) => findingOf(ruleFor(rule, draft), observation, options))
    .map((finding) => ({ ...finding, spans: [], suggestions: [], attachment: about(attachment, 'look', [reference]) }));
}

const AGAINST: readonly Label[] = ['consent-withdrawn', 'consent-expired', 'photo-not-agreed'];

const isAgainst = ({ when }: Rule): boolean =>
  [...(when.all ?? []), ...(when.any ?? [])].some((label) => AGAINST.includes(label));

/**
 * A caption is too short to tell who somebody is. With a resident, a room or care beside it in the same line, a name
 * there is a client's, as far as anybody can tell.
 */
function asInFile(match: Match, { matches, document }: Observation): Match {
  if (match.label !== 'unknown-name' || match.who === 'public') return match;
  const line = document.paragraphs.find((paragraph) => contains(paragraph, match.where));
  const isBeside = matches.some(
    ({ label, where }) => BESIDE_CLIENTS.includes(label) && line !== undefined && contains(line, where),
  );
  return isBeside ? { label: 'client-name', where: match.where, who: 'client', certainty: 0.7 } : match;
}

/** A name of a file and a caption are two texts: what is said of both as if they were one was never written. */
const isOfOneText = ({ where }: Match, { document }: Observation): boolean =>
  document.paragraphs.length <= 1 || document.paragraphs.some((paragraph) => contains(paragraph, where));

const BESIDE_CLIENTS: readonly Label[] = ['client-word', 'room', 'care-detail'];

const about = (
  { id }: AttachmentFacts,
  way: AboutAttachment['way'],
  words: readonly string[],
  points: readonly string[] = [],
): AboutAttachment => ({ id, way, words, points });

function questionFindings(
  attachment: AttachmentFacts,
  names: readonly string[],
  draft: Draft,
  excused: ReadonlySet<Topic>,
  options: CheckOptions,
): readonly Finding[] {
  const { questions = [] } = options.policy;
  const asked = questions.filter((question) => !excused.has(question.topic) && fits(question, draft));
  return asked.flatMap((question) => questionFinding(question, asked, attachment, names, options));
}

function questionFinding(
  question: Question,
  asked: readonly Question[],
  attachment: AttachmentFacts,
  names: readonly string[],
  { policy, language }: CheckOptions,
): readonly Finding[] {
  const answer = attachment.answers?.[question.id];
  const words = question.on === 'photo-names' ? names : [];
  const cues = cuesAt(question.on, attachment, policy.workDevices ?? [], language) ?? (words.length > 0 ? [] : null);
  if (!cues || (answer && answer !== 'no') || !isItsTurn(question, asked, attachment)) return [];
  const way = question.on.startsWith('photo-') && question.on !== 'photo-device' ? 'clean' : 'answer';
  const points = question.points.map((point) => point[language]);
  return [
    {
      rule: question.id,
      topic: question.topic,
      clause: question.clause,
      severity: severityOf(question, attachment, answer),
      spans: [],
      message: question.question[language],
      advice: way === 'clean' ? (points[0] ?? '') : '',
      cues,
      suggestions: [],
      attachment: about(attachment, way, words, way === 'answer' ? points : []),
    },
  ];
}

/** Whether somebody is shown with dignity is a question for when somebody may be shown at all. */
function isItsTurn({ topic }: Question, asked: readonly Question[], { answers }: AttachmentFacts): boolean {
  if (topic !== 'photo-dignity') return true;
  const consent = asked.filter((other) => other.topic === 'photo-consent');
  return consent.length === 0 || consent.some(({ id }) => answers?.[id] === 'yes');
}

/** Nobody is held back for a face that may not be one. Who says that nobody agreed is. */
function severityOf({ severity }: Question, { people }: AttachmentFacts, answer: ConsentAnswer | undefined): Severity {
  if (answer === 'no' && severity !== 'note') return 'pause';
  return severity === 'pause' && people !== 'faces' ? 'warn' : severity;
}

/** What was seen that the question is about, in words; null when this is not its moment. */
function cuesAt(
  moment: QuestionMoment,
  { kind, people = 'unknown', photo }: AttachmentFacts,
  workDevices: readonly WorkDevice[],
  language: CheckOptions['language'],
): readonly string[] | null {
  const showsPeople = kind !== 'other' && people !== 'none';
  switch (moment) {
    case 'photo':
      return kind === 'other' ? null : [];
    case 'faces':
      return showsPeople ? [] : null;
    case 'photo-device':
      return showsPeople && !(photo && isWorkDevice(photo, workDevices)) ? [] : null;
    case 'photo-place':
    case 'photo-names':
    case 'photo-details': {
      const details = photo ? detailsOf(photo, moment, language) : [];
      return details.length > 0 ? details : null;
    }
    default:
      return null;
  }
}

function isWorkDevice({ device }: PhotoFacts, workDevices: readonly WorkDevice[]): boolean {
  const same = (found: string | undefined, wanted: string) =>
    found?.toLowerCase().trim() === wanted.toLowerCase().trim();
  return workDevices.some(
    ({ make, model }) => same(device.model, model) && (make === undefined || same(device.make, make)),
  );
}
