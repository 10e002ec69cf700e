import type { Edit } from '#test/helpers/untouched/edits.ts';
import type { Moment, Outcome } from '#test/helpers/untouched/run.ts';

/** So many edits before the first difference are named. */
const NAMED = 6;

/**
 * In what the outcome of the same edits differs with the extension and without, so that a report of it alone is enough
 * to look for the cause: after which edit the texts parted, and where the caret was. Null when they are the same.
 */
export function difference(mine: Outcome, theirs: Outcome, edits: readonly Pick<Edit, 'name'>[]): string | null {
  const told: string[] = [];
  const parted = theirs.moments.findIndex(({ text }, at) => text !== mine.moments[at]?.text);
  if (parted >= 0) {
    const first = Math.max(0, parted - NAMED);
    told.push(
      `the text after edit ${parted} of ${edits.length}`,
      ...edits.slice(first, parted).map(({ name }, at) => `  edit ${first + at + 1}: ${name}`),
      ...[parted - 1, parted].filter((at) => at >= 0).flatMap((at) => both(at, mine.moments[at], theirs.moments[at])),
    );
    const isSameInTheEnd = mine.moments.at(-1)?.text === theirs.moments.at(-1)?.text;
    told.push(isSameInTheEnd ? '  in the end the texts are the same' : '  in the end the texts are not the same');
  }
  if (mine.sends !== theirs.sends) told.push(`sends: ${mine.sends} with the extension, ${theirs.sends} without`);
  const [own, other] = [mine.errors, theirs.errors].map((errors) => JSON.stringify(errors));
  if (own !== other) told.push(`errors: ${own} with the extension, ${other} without`);
  return told.length > 0 ? told.join('\n') : null;
}

const both = (at: number, mine: Moment | undefined, theirs: Moment | undefined): readonly string[] => [
  `  after edit ${at} with the extension:    ${inWords(mine)}`,
  `  after edit ${at} without the extension: ${inWords(theirs)}`,
];

const inWords = (moment: Moment | undefined) =>
  moment ? `${JSON.stringify(moment.text)} (${moment.place})` : 'never came';
