import { pick, randomFrom } from '#scripts/names/random.ts';
import type { MadePerson } from '#scripts/register/made-names.ts';

/**
 * A second population, by hand, with ways of writing and sentences of its own. Not blind: the misses of some forty of
 * them were read while the register was tuned. A third of their names is on no list of ours.
 */
const FIRSTS = (
  'Godelieve Jeannine Paula Yvette Georgette Simonne Lutgarde Marie-Louise Annie Rosa Alfons Jozef Albert Roger Etienne ' +
  'Willy Omer Gaston Fernand André Lea Irma Germaine Mariëtte Cornelia Hendrika Grietje Trijntje Jantina Geesje Sjoukje ' +
  'Froukje Wiebe Harm Geert Klaas-Jan Teunis Arie Cor Henk Wim Bep Riet Toos Fien Mia Dré Sef Lambèr Fatima Ouafa Naïma ' +
  'Abdelkader Mohammed El-Hassan Hatice Emine Mehmet Süleyman Zbigniew Grażyna Agnieszka Bogusława Thi-Lan Xiomara Shanice ' +
  'Orville Chantal Ghislaine Huguette Bénédicte Jean-Pierre Marie-Claire Solange Giuseppina Calogero Concetta Olena ' +
  'Yevhen Tamás Ndeye Kwabena Ingeburg Lieselotte'
).split(' ');

const SURNAMES = (
  'Schoonbroodt|Quaghebeur|Hoogendoorn|Wiersma|van Ooijen|Van Rompaey|van der Zanden|de Graaff|Vanhoutteghem|Bouhaddou|' +
  'El Khattabi|Benhaddou|Öztürk|Çelik|Karabulut|Wiśniewski|Szczepański|Nowakowska|Deckmyn|Verschuere|Blommaert|D’Hooghe|' +
  'De Wachter|Van den Eynde|Vanderstraeten|Van de Velde|Cauwenberghs|Ghysels|Theuwissen|Pirnay|Delvaux|Lacroix|Dumoulin|' +
  'Marchandise|Colpaert|Stuyvesant|Brouwers|Zuidema|Terpstra|Hoekstra|Bijlsma|ter Braak|ten Hoope|van ’t Hof|op den Camp|' +
  'in ’t Veld|Kuijpers|Kuypers|Rooijakkers|Swinkels|van Eerd|Hendriksen|Jongeneel|Boogaard|Overmars|Rijkeboer|Pengel|' +
  'Ramcharan|Biharie|Tjin-A-Sjoe|Martina|Nguyen|Phạm|Haddouche|Lazrak|Van Cauwelaert de Wyels|de Jonge|de Jong|Jansen|' +
  'Peeters|Janssens|Maes|Bakker|Visser|Willems|Mertens|Claes|Dubois|Lambert|Vermeulen|van Dijk|Mulder|Smeets|Jacobs|' +
  'Hermans|Van Damme|De Backer|Goossens|Wouters|Meijer|Meyer|Bosmans|Vandewalle|Debruyne|Dewaele|Vercruysse|Vanneste|' +
  'Lagrou|Speybrouck|Ketelaars|Wolfsen|Nieuwenhuis|Oude Elferink|Scholte op Reimer|Averink|Ferrante|Di Benedetto|' +
  'Shevchenko|Kovács|Diallo|Mensah|Schröder|Großmann'
).split('|');

/** Where the prefix of a surname ends: small words and those that open it. */
export const PREFIX = /^((?:(?:van|Van|de|De|den|der|ter|ten|op|in|El|Di|’t)\s|D’)+)(?=\p{Lu})/u;

/** The same seed, the same persons. */
export function otherPersons(count: number, seed: number): readonly MadePerson[] {
  const random = randomFrom(seed);
  const seen = new Set<string>();
  const persons: MadePerson[] = [];
  while (persons.length < count) {
    const first = pick(FIRSTS, random);
    const whole = pick(SURNAMES, random);
    // Two of one surname and other first names are wanted; two of one name are not.
    if (seen.has(`${first} ${whole}`)) continue;
    seen.add(`${first} ${whole}`);
    const prefix = PREFIX.exec(whole)?.[1] ?? '';
    persons.push({
      first: random() < 0.3 ? `${first} ${pick(FIRSTS, random)}` : first,
      calling: first,
      nickname: '',
      prefix: prefix.trim(),
      surname: whole.slice(prefix.length),
      maiden: random() < 0.2 ? pick(SURNAMES, random) : '',
    });
  }
  return persons;
}
