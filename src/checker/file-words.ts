import { writtenBySomebody } from '#checker/device-words.ts';
import type { AttachmentFacts } from '#model/draft.ts';

/** Words of the names that cameras, phones and programs give; a person has told nothing with them. */
const GIVEN_WORDS = new Set(
  (
    'img pxl vid mov dsc dscn dscf mvimg p gopr gh dji burst pano wa image photo foto afbeelding picture video film ' +
    'scan scanned screenshot schermafbeelding screen shot capture décran d’écran whatsapp signal received fb snapchat ' +
    'clean copy kopie copie edited bewerkt original origineel cover temp download unnamed untitled naamloos ' +
    'at om van le à mp lr hdr portrait night jpeg jpg png am pm n o'
  ).split(' '),
);
/** Counters and the ids of programs. */
const GIVEN_ID = /^(?:wa|img|vid|dsc|dscn|dscf|p|gopr|gh|dji)?[\d:()]+$|^[0-9a-f]{8,}$/i;
/** Longer rows of digits in a name are dates, clocks and counters of devices. */
const COUNTER = /\d{8,}/g;

/** The name as words: without its ending, and with blanks for the signs that stand for them. */
function nameWords(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_\-.+~]+/g, ' ')
    .trim();
  const isGiven = words.split(/\s+/).every((word) => GIVEN_WORDS.has(word.toLowerCase()) || GIVEN_ID.test(word));
  if (isGiven) return '';
  return /\p{L}{3,}/u.test(words.replace(COUNTER, ' ')) ? words : '';
}

/** All that a person may have written in and on a file, one text a paragraph. */
export function fileWords({ name = '', photo }: AttachmentFacts): string {
  const { captions = [], keywords = [] } = photo ?? {};
  return [nameWords(name), ...writtenBySomebody(captions), writtenBySomebody(keywords).join(', ')]
    .filter((text) => text.trim() !== '')
    .join('\n\n');
}
