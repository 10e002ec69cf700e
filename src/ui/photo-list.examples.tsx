import type { Language, Translated } from '#model/language.ts';
import type { Finding } from '#model/report.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import type { PhotoListEvents, PhotoShown } from '#ui/photo-item.tsx';
import { PhotoList } from '#ui/photo-list.tsx';
import { photoWords } from '#ui/photo-words.ts';

export const SAMPLE_EVENTS: PhotoListEvents = {
  cleaned: nothing,
  answered: nothing,
  covering: nothing,
  covered: nothing,
  uncovered: nothing,
  forgotten: nothing,
};

const PLACE: Translated = {
  nl: 'In dit bestand staat waar de foto is gemaakt. Wil je dat meegeven aan iedereen die hem ziet?',
  fr: 'Ce fichier dit où la photo a été prise. Voulez-vous le donner à tous ceux qui la voient ?',
  en: 'This file says where the photo was taken. Do you want to hand that to everyone who sees it?',
};
const CUES: Readonly<Record<Language, readonly string[]>> = {
  nl: ['precieze plek', 'datum en tijd', 'toestel'],
  fr: ['endroit exact', 'date et heure', 'appareil'],
  en: ['exact place', 'date and time', 'device'],
};
const CONSENT: Translated = {
  nl: 'Heeft iedereen die te herkennen is ja gezegd, op papier en voor deze plek?',
  fr: 'Toutes les personnes reconnaissables ont-elles dit oui, par écrit et pour cet endroit ?',
  en: 'Has everyone who can be recognised said yes, in writing and for this place?',
};
const LOOK: Translated = {
  nl: 'Kijk ook naar kleding, kamer, tatoeage, naambord en prikbord.',
  fr: 'Regardez aussi les vêtements, la chambre, les tatouages, la plaque et le tableau d’affichage.',
  en: 'Look at clothes, room, tattoos, name plates and notice boards too.',
};

const finding = (more: Partial<Finding> & Pick<Finding, 'rule' | 'topic' | 'message'>): Finding => ({
  clause: 'CORE-3',
  severity: 'warn',
  spans: [],
  advice: '',
  cues: [],
  suggestions: [],
  ...more,
});

const tells = (language: Language): Finding =>
  finding({
    rule: 'sector/photo-place',
    topic: 'photo-metadata',
    message: PLACE[language],
    cues: CUES[language],
    attachment: { id: '1', words: ['Jansen'], way: 'clean', points: [] },
  });

const asks = (language: Language): Finding =>
  finding({
    rule: 'sector/photo-consent',
    topic: 'photo-consent',
    severity: 'pause',
    message: CONSENT[language],
    attachment: { id: '1', words: [], way: 'answer', points: [LOOK[language]] },
  });

/** One photo with what the sample files tell. */
export const samplePhoto = (findings: readonly Finding[], more: Partial<PhotoShown> = {}): PhotoShown => ({
  id: '1',
  number: 1,
  name: 'IMG_0001.jpg',
  people: 'faces',
  faces: 2,
  isFilm: false,
  findings,
  answers: {},
  ...more,
});

const state = (photosOf: (language: Language) => readonly PhotoShown[]) => (language: Language) => (
  <PhotoList
    photos={photosOf(language)}
    t={photoWords(language)}
    citeOf={() => 'Sterk Huis, grondbeginsel 6'}
    events={SAMPLE_EVENTS}
  />
);

export const examples: Examples = {
  where: 'site',
  states: {
    'tells a place, and two people are in it': state((language) => [samplePhoto([tells(language), asks(language)])]),
    'clean now; nobody could look into it': state((language) => [
      samplePhoto([asks(language)], { copy: { kind: 'replaced' }, people: 'unknown', faces: 0 }),
    ]),
    'nobody has agreed': state((language) => [
      samplePhoto([asks(language)], { answers: { 'sector/photo-consent': 'no' } }),
    ]),
    'a film that cannot be cleaned': state((language) => [
      samplePhoto([tells(language)], { isFilm: true, copy: { kind: 'refused', why: 'hidden-part' } }),
    ]),
    'the site would not swap it': state((language) => [
      samplePhoto([tells(language)], { copy: { kind: 'download', file: new File([], 'foto-1.jpg') } }),
    ]),
    'twenty photos at once, some still being looked at': state((language) =>
      Array.from({ length: 20 }, (_, at) =>
        samplePhoto([tells(language), ...(at % 3 > 0 ? [asks(language)] : [])], {
          id: `${at + 1}`,
          number: at + 1,
          name: `IMG_${1000 + at}.jpg`,
          people: at % 3 > 0 ? 'faces' : 'none',
          isPending: at > 13,
        }),
      ),
    ),
    'several photos, one of which nobody has agreed to': state((language) =>
      [1, 2, 3, 4].map((number) =>
        samplePhoto([asks(language)], {
          id: `${number}`,
          number,
          copy: { kind: 'replaced' },
          ...(number === 3 && { answers: { 'sector/photo-consent': 'no' } }),
        }),
      ),
    ),
    'two photos at once': state((language) => [
      samplePhoto([tells(language)]),
      samplePhoto([tells(language)], { id: '2', number: 2, copy: { kind: 'busy' } }),
    ]),
  },
};
