import type { About } from '#detectors/subject.ts';
import type { Token } from '#model/document.ts';

interface Whose {
  readonly about: About;
  readonly sure: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OWN = words(
  "mijn m'n mn mijne mijnen mijnes me ons onze onzen mon ma mes notre nos my our mein meine meiner meinem meinen unser unsere",
);
const THEIR = words(
  "haar hare d'r heur zijn z'n zn zijne hun hunne de den het 't die dat deze diens een ne nen wiens geen son sa ses leur leurs le " +
    "la les l' du des un une his her their the a sein seine seiner seinem ihr ihre ihrer ihrem der die das dem den eine",
);
const YOUR = words('uw uwe uwen u je jouw jou jullie oe votre vos ton ta tes your ur dein deine euer eure');
/** Between the owner and the relative. */
const BETWEEN = words(
  'lieve lieven oude kleine jongste oudste eigen beste stoere dappere arme grote petite petit vieux vieille chere cher pauvre ' +
    'grande grand old little lovely dear elder older young eldest youngest big poor wee own alte kleine liebe lieber zieke',
);
const GREETS = words(
  'beste dag geachte hallo hoi hey hee he hei ha goedemorgen goedemiddag goedenavond lieve liefste hi hello dear chere cher ' +
    'bonjour bonsoir salut coucou liebe lieber guten sehr bedankt merci dank thanks sorry',
);
/** What one calls one's own family to others: "mam ligt in het ziekenhuis". */
const HOME_NAMES = words(
  'mam mams mama mamma ma pap paps papa pa vake vava oma omi opa bomma bompa bonpa bonma moemoe meme pepe moederke ' +
    'zus zusje zuske broertje broerke maman papy papi mamy mamie soeurette frangine tata tonton mum mummy mom mam mammy dad ' +
    'daddy nan nana nanny gran granny grandma grandad granda grandpa bampi mutti mama papa vati omi lola lolo amma nonna khalti',
);
const OF = words("van vd d' du des of von");

/** Whose relative a kinship word means: the writer's, the reader's, or somebody else's. */
export function kinOf(tokens: readonly Token[], from: number, to: number): Whose {
  const [before, after] = [wordBefore(tokens, from), tokens[to]];
  const word = (tokens[from]?.norm ?? '').replace(/'s$/, '');
  if (to - from > 1 && OWN.has(word)) return { about: 'own-family', sure: true };
  if (after && OF.has(after.norm) && !OWN.has(tokens[to + 1]?.norm ?? '')) return { about: 'relative', sure: true };
  // French "mère de Nolan"; before a small letter "de" is the Dutch article.
  if (after?.norm === 'de' && tokens[to + 1]?.capital) return { about: 'relative', sure: true };
  if (before && OWN.has(before.norm)) return { about: 'own-family', sure: !/^onze|^notre$|^our$/.test(before.norm) };
  if (before && YOUR.has(before.norm)) return { about: 'relative', sure: false };
  if (before && THEIR.has(before.norm)) return { about: 'relative', sure: true };
  if (!HOME_NAMES.has(word)) return { about: 'relative', sure: before?.norm.endsWith('s') ?? false };
  // "oma Geertruida": of the house as often as of the family.
  if (after?.kind === 'word' && after.capital && !tokens[from]?.first) return { about: 'client', sure: false };
  return { about: 'own-family', sure: tokens[from]?.first ?? false };
}

/** A title or role word stands for the client, unless it greets: "Beste mevrouw". */
export function titleOf(tokens: readonly Token[], from: number): { readonly about: About } {
  const before = tokens[from - 1];
  return { about: before && GREETS.has(before.norm) ? 'addressee' : 'client' };
}

const FORMER = words(
  'oud oude ex gewezen voormalig voormalige vroegere gepensioneerde ancien ancienne vieux vieil former old retired ' +
    'ehemaliger ehemalige ehemaligen fruherer fruhere alter letzte laatste dernier derniere last',
);

/** Who once held an office is in care as likely as anybody; who holds it is public, or a colleague. */
export function formerly(
  tokens: readonly Token[],
  from: number,
  role: 'public' | 'colleague',
): Partial<Whose> & { about: About } {
  const before = tokens[from - 1]?.norm === '-' ? tokens[from - 2] : tokens[from - 1];
  return before && FORMER.has(before.norm) ? { about: 'client', sure: false } : { about: role };
}

function wordBefore(tokens: readonly Token[], from: number): Token | undefined {
  let index = from - 1;
  while (index >= from - 2 && BETWEEN.has(tokens[index]?.norm ?? '')) index -= 1;
  return tokens[index];
}
