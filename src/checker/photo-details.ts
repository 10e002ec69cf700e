import { writtenBySomebody } from '#checker/device-words.ts';
import type { Language, Translated } from '#model/language.ts';
import type { PhotoFacts } from '#model/photo.ts';
import type { QuestionMoment } from '#model/policy.ts';

/** What a file can tell, by the question that it belongs to: when it does, and what that is called. */
const DETAILS: readonly {
  readonly moment: QuestionMoment;
  readonly isTold: (photo: PhotoFacts) => boolean;
  readonly word: Translated;
}[] = [
  {
    moment: 'photo-place',
    isTold: ({ place }) => place !== undefined,
    word: { nl: 'precieze plek', fr: 'endroit exact', en: 'exact place' },
  },
  {
    moment: 'photo-place',
    isTold: ({ placeNames }) => writtenBySomebody(placeNames).length > 0,
    word: { nl: 'plaatsnaam', fr: 'nom du lieu', en: 'name of the place' },
  },
  {
    moment: 'photo-names',
    isTold: ({ persons }) => writtenBySomebody(persons).length > 0,
    word: { nl: 'namen van wie erop staat', fr: 'noms des personnes visibles', en: 'names of who is in it' },
  },
  {
    moment: 'photo-details',
    isTold: ({ owners }) => writtenBySomebody(owners).length > 0,
    word: { nl: 'maker of eigenaar', fr: 'auteur ou propriétaire', en: 'maker or owner' },
  },
  {
    moment: 'photo-details',
    isTold: ({ times }) => times.length > 0,
    word: { nl: 'datum en tijd', fr: 'date et heure', en: 'date and time' },
  },
  {
    moment: 'photo-details',
    isTold: ({ serials, makerNote }) => serials.length > 0 || makerNote,
    word: { nl: 'nummer van het toestel', fr: 'numéro de l’appareil', en: 'number of the device' },
  },
  {
    moment: 'photo-details',
    isTold: ({ device }) => device.make !== undefined || device.model !== undefined,
    word: { nl: 'toestel', fr: 'appareil', en: 'device' },
  },
  {
    moment: 'photo-details',
    isTold: ({ captions, keywords }) => writtenBySomebody([...captions, ...keywords]).length > 0,
    word: { nl: 'bijschrift of trefwoorden', fr: 'légende ou mots-clés', en: 'caption or keywords' },
  },
  {
    moment: 'photo-details',
    isTold: ({ thumbnail }) => thumbnail,
    word: { nl: 'klein voorbeeld van de foto', fr: 'petite image d’aperçu', en: 'small preview picture' },
  },
  {
    moment: 'photo-details',
    isTold: ({ trailer }) => trailer,
    word: { nl: 'filmpje of foto erachter', fr: 'film ou photo à la suite', en: 'film or photo behind it' },
  },
  {
    moment: 'photo-details',
    isTold: ({ history, software }) => history || writtenBySomebody(software).length > 0,
    word: { nl: 'bewerkingen', fr: 'retouches', en: 'edits' },
  },
];

/** What the file tells that belongs to this question, in words for a person. */
export const detailsOf = (photo: PhotoFacts, moment: QuestionMoment, language: Language): readonly string[] =>
  DETAILS.filter((detail) => detail.moment === moment && detail.isTold(photo)).map(({ word }) => word[language]);
