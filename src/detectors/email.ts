import { isOwnContact } from '#detectors/surroundings.ts';
import { leaning } from '#detectors/whose.ts';
import type { Detector, DetectorInput } from '#model/detector.ts';
import type { Match } from '#model/match.ts';
import type { Span } from '#model/span.ts';

/** Providers of private mailboxes, without their country ending. */
const MAILBOX =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|freenet|telenet|skynet|proximus|scarlet|voo|pandora|belgacom|ziggo|kpnmail|kpnplanet|planet|xs4all|hetnet|home|casema|chello|upcmail|quicknet|tele2|zonnet|freeler|solcon|caiway|online|wanadoo|orange|free|laposte|sfr|neuf|bbox|btinternet|sky|talktalk|virginmedia|ntlworld)$/i;
/** Mailboxes of a function, not of a person. */
const FUNCTION =
  /^(?:info|contact|post|mail|jobs?|hr|vacatures?|sollicit\w*|recrutement|klachten?|ombuds\w*|nieuws|news|communicatie|communication|pers|press|presse|receptie|onthaal|accueil|reception|secretari\w*|vrijwillig\w*|benevol\w*|volunteer\w*|zorg|helpdesk|support|ict|privacy|dpo|planning|admin\w*|team\w*|hallo|hello|bonjour|welkom|no-?reply)$/i;
const DOT = ' ?\\.(?=\\S)| (?:punt|point|dot|punkt) | ?[([](?:dot|punt|point)[)\\]] ?';
const AT = ' ?[([](?:at|ät|@)[)\\]] ?| (?:at|ät|bij|apenstaart(?:je)?|arr?obase) ';
/** Quick to ask: without it nothing is told. */
const MAYBE_TOLD = / (?:punt|point|dot|punkt) | apenstaart| arr?obase|[([](?:at|ät|@)[)\]]| (?:at|ät) \S+\.[a-z]/i;
/** An address as it is read aloud, or with its signs in words against robots. */
const TOLD = new RegExp(
  `(?<![\\p{L}\\p{N}@._-])[\\p{L}\\p{N}_-]{1,40}(?:(?:${DOT})[\\p{L}\\p{N}_-]{1,40}){0,4}(?:${AT})[\\p{L}\\p{N}-]{2,40}(?:${DOT})(?:nl|be|com|fr|de|net|org|eu|uk|lu)(?![\\p{L}\\p{N}])`,
  'giu',
);
const TWO_NAMES = /^\p{L}+[._-]\p{L}{2,}\d{0,4}$/u;

/**
 * E-mail address of a person: at a private mailbox, or named after a person while a client is spoken of. Not the
 * organisation's own domain, not the mailbox of a function, not what stands in a vacancy or an announcement, and not
 * the writer's own. Also as it is read aloud: "an punt peeters at telenet punt be".
 */
export const email: Detector = {
  id: 'email',
  detect: (input) => {
    const plain = input.document.tokens.filter(({ kind }) => kind === 'email');
    const told = MAYBE_TOLD.test(input.document.text)
      ? [...input.document.text.matchAll(TOLD)].map((match) => toldBy(match[0], match.index))
      : [];
    return [...plain, ...told].sort((a, b) => a.start - b.start).flatMap((address) => matchOf(input, address));
  },
};

interface Address extends Span {
  readonly text: string;
}

/** "h punt bouazzaoui apenstaartje gmail punt com" as "h.bouazzaoui@gmail.com". */
const toldBy = (words: string, start: number): Address => ({
  start,
  end: start + words.length,
  text: words.replace(new RegExp(AT, 'giu'), '@').replace(new RegExp(DOT, 'giu'), '.').replaceAll(' ', ''),
});

function matchOf(input: DetectorInput, { start, end, text }: Address): readonly Match[] {
  const [local = '', domain = ''] = text.split('@');
  if (FUNCTION.test(local) || isOwnContact(input, text) || isOwnContact(input, `@${domain}`)) return [];
  const { client, organisation, writer, private: secret } = leaning(input, { start, end });
  if (organisation > client || (writer > client && secret === 0)) return [];
  const isPrivate = domain.split('.').some((part) => MAILBOX.test(part));
  if (!isPrivate && !(TWO_NAMES.test(local) && client > 0)) return [];
  return [{ label: 'email', where: { start, end }, because: [isPrivate ? 'private-mailbox' : 'client-context'] }];
}
