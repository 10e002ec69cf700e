import { pick, randomFrom } from '#scripts/names/random.ts';
import type { MadePerson } from '#scripts/register/made-names.ts';
import { PREFIX } from '#scripts/register/other-names.ts';

/**
 * A third population: clients of the origins that care in the Netherlands and Flanders meets, from memory and on no
 * purpose from our lists. Every other name is of the half that was never looked at while the register was tuned.
 */
const ORIGINS: readonly { readonly firsts: string; readonly surnames: string }[] = [
  // Flemish, born before the war.
  {
    firsts:
      'Leontine Cyriel Achiel Camiel Odette Elza Zulma Irène Marcella Gilberte Denise Clementine Hilaire Palmyre Oscar Prosper ' +
      'Firmin Urbain Valère Augusta Remi Julienne Gerardine Médard',
    surnames:
      'Vanhaecke|Demeulemeester|Vandekerckhove|D’hondt|De Keyzer|Schotte|Callewaert|Verstraete|Vanoverbeke|Van Hoecke|Baert|' +
      'Lippens|De Clercq|Van Gestel|Nijs|Cools|Aerts|Van den Broeck|Wuyts|Van Looy|Bogaerts|Van den Bosch|Timmermans|Vrancken',
  },
  // Flemish, young: youth care, care of the disabled.
  {
    firsts:
      'Lotte Jarne Robbe Kobe Femke Senne Yana Lars Amber Tibo Wout Jolien Seppe Jens Britt Xander Finn Kyara Dylan Jordy ' +
      'Kimberley Brent Nikki Shana',
    surnames:
      'Swerts|Billen|Geukens|Moens|Demuynck|Ooms|Verhaegen|Van Hove|De Smedt|Pauwels|Lemmens|Van Acker|Thijs|Hendrickx|' +
      'Vandenberghe|De Cock|Michiels|Coppens|Van de Voorde|Segers|Beckers|Dewulf|Gielen|Van Elsen',
  },
  // Dutch.
  {
    firsts:
      'Aaltje Berendina Gerrit Hendrik-Jan Jannetje Neeltje Pieternella Klazina Evert Roelof Truus Ans Joop Ria Corrie Leny Sjaan ' +
      'Koos Freek Tineke Jopie Dirkje Wubbo Hiltje',
    surnames:
      'Vlietstra|van der Meulen|de Bruijn|van Houwelingen|Groeneveld|Spijkerman|Kamphuis|Oosterhuis|ten Cate|van ’t Wout|' +
      'Schipper|Kloosterman|Verhoef|Hofstede|Noordhoek|van Beek|Postma|Tuinstra|Wolters|Lubbers|op ’t Hoog|van Rijswijk|' +
      'Klein Gebbink|Bloemendaal',
  },
  // Moroccan.
  {
    firsts:
      'Aïcha Rachida Khadija Mimoun Houssaine Driss Zohra Fatna Najat Abdellah Youssef Bilal Soufiane Mustapha Ilham Hafida ' +
      'Yamina Lahcen',
    surnames:
      'El Idrissi|Amrani|Bouzidi|Ait Lahcen|Benali|Ben Haddou|El Yaakoubi|Ouali|Azzouzi|El Bakkali|Tahiri|Chaoui|Boujdidi|' +
      'El Morabit|Zerouali|Belkacem|Kaddouri|Oulad Said',
  },
  // Turkish.
  {
    firsts:
      'Ayşe Hüseyin Gülsüm Osman Zeynep Ömer Şükran İbrahim Necla Döndü Ramazan Elif Fadime Yusuf Hasan Sevgi Nuriye Çiğdem',
    surnames:
      'Aydın|Yıldırım|Kılıç|Arslan|Doğan|Özdemir|Şahin|Koçak|Güneş|Polat|Bozkurt|Kaplan|Uysal|Demirci|Akgün|Tekin|Çetinkaya|Yalçın',
  },
  // Polish.
  {
    firsts:
      'Małgorzata Krzysztof Jadwiga Stanisław Wanda Czesława Andrzej Danuta Halina Ryszard Łukasz Kazimierz Bożena Zofia ' +
      'Grzegorz Wiesława',
    surnames:
      'Kowalczyk|Wójcik|Zieliński|Dąbrowska|Lewandowski|Jabłońska|Krawczyk|Mazurek|Pawłowska|Gołębiowski|Sikora|Wróblewski|' +
      'Adamczyk|Piotrowska|Czajkowska|Walczak',
  },
  // Surinamese and Antillean.
  {
    firsts:
      'Iwan Soerdjpersad Radjkoemar Sharmila Chandrika Ruben Humphrey Lygia Gracia Ludwig Marlène Ramon Eugène Sandhya Jerrel ' +
      'Dorothea',
    surnames:
      'Ramdin|Jagroep|Kartodikromo|Wijdenbosch|Sedney|Emanuelson|Lieveld|Sewnath|Doerga|Amatredjo|Hooplot|Zeefuik|Lo-A-Njoe|' +
      'Tjon A Tsien|Kanhai|Winklaar',
  },
  // Congolese.
  {
    firsts:
      'Béatrice Mireille Jean-Bosco Espérance Dieudonné Fiston Merveille Clarisse Bienvenu Célestin Nsimba Pitshou Grâce Trésor ' +
      'Joséphine Félicité',
    surnames:
      'Mukendi|Ilunga|Kabongo|Mbuyi|Tshibangu|Kasongo|Mwamba|Ngoy|Kalala|Lumbu|Nzuzi|Mutombo|Bokungu|Tshimanga|Kabasele|Mpiana',
  },
  // Italian.
  {
    firsts:
      'Salvatore Carmela Antonio Filomena Domenico Rosaria Luigi Assunta Vincenzo Nunzia Gaetano Silvana Pasquale Lucia Angelo Rosina',
    surnames:
      'Esposito|Lo Presti|D’Angelo|De Luca|Di Mauro|Caruso|La Rocca|Cusumano|Mancuso|Sciascia|Pellegrino|Della Valle|Vitale|' +
      'Ruggiero|Scifo|Ciccarelli',
  },
  // Ukrainian.
  {
    firsts:
      'Oksana Volodymyr Halyna Mykola Iryna Nataliia Svitlana Oleksandr Liudmyla Serhii Kateryna Viktor Yuliia Bohdan Nadiya Petro',
    surnames:
      'Kovalenko|Bondarenko|Tkachenko|Melnyk|Kravchuk|Oliynyk|Lysenko|Savchenko|Hrytsenko|Moroz|Shevchuk|Boyko|Marchenko|' +
      'Polishchuk|Rudenko|Zakharchenko',
  },
];

/** Which half of names and sentences: the one that was looked at, or the one that never was. */
export type Half = 'looked-at' | 'never-looked-at';

/** Every other one. */
export const halfOf = <One>(all: readonly One[], half: Half): readonly One[] =>
  all.filter((_, index) => index % 2 === (half === 'looked-at' ? 0 : 1));

/** So many persons of all origins; the same half, the same persons. Few have a first name of another origin. */
export function originPersons(count: number, half: Half): readonly MadePerson[] {
  const random = randomFrom(half === 'looked-at' ? 61 : 67);
  const origins = ORIGINS.map(({ firsts, surnames }) => ({
    firsts: halfOf(firsts.split(' '), half),
    surnames: halfOf(surnames.split('|'), half),
  }));
  const seen = new Set<string>();
  const persons: MadePerson[] = [];
  while (persons.length < count) {
    const own = pick(origins, random);
    const first = pick((random() < 0.15 ? pick(origins, random) : own).firsts, random);
    const whole = pick(own.surnames, random);
    if (seen.has(`${first} ${whole}`)) continue;
    seen.add(`${first} ${whole}`);
    const prefix = PREFIX.exec(whole)?.[1] ?? '';
    persons.push({
      first: random() < 0.2 ? `${first} ${pick(own.firsts, random)}` : first,
      calling: first,
      nickname: '',
      prefix: prefix.trim(),
      surname: whole.slice(prefix.length),
      maiden: random() < 0.2 ? pick(pick(origins, random).surnames, random) : '',
    });
  }
  return persons;
}
