import type { PolicyView, TabStatus } from '#messages/protocol.ts';
import type { Language } from '#model/language.ts';

const CLAUSES: Readonly<Record<Language, Pick<PolicyView, 'title' | 'beforeYouPost' | 'clauses'>>> = {
  nl: {
    title: 'Socialmediabeleid',
    beforeYouPost: [
      { clause: 'SH-6', text: 'Staat er een naam, foto of nummer in? Alleen met toestemming.' },
      { clause: 'SH-6', text: 'Kan iemand uit de buurt raden over wie het gaat?' },
      { clause: 'SH-2', text: 'Is het kritiek op ons? Doorgeven, niet zelf antwoorden.' },
    ],
    clauses: [
      {
        id: 'SH-6',
        how: ['check', 'ask'],
        theme: 'clients',
        title: 'Wat je van een ander weet, blijft bij jou',
        text: 'Je vertelt online niets waaraan iemand te herkennen is die bij ons woont of hulp krijgt.',
        why: 'Ook zonder naam weet het dorp vaak wie je bedoelt.',
        example: 'Onze bewoner van 83 uit Goirle is dinsdag weer gevallen.',
        instead: 'Vallen voorkomen blijft oefenen. Vandaag weer veel geleerd.',
        steps: [],
        cite: 'Sterk Huis, grondbeginsel 6',
      },
      {
        id: 'SH-2',
        how: ['check'],
        theme: 'conversation',
        title: 'Complimenten en kritiek geef je door',
        text: 'Wie iets over ons schrijft, krijgt antwoord van PR en communicatie.',
        steps: [],
        cite: 'Sterk Huis, grondbeginsel 2',
      },
      {
        id: 'SH-do-6',
        how: ['guide'],
        theme: 'habits',
        title: 'Kijk geregeld je privacy-instellingen na',
        text: 'Wie je berichten ziet, verandert soms zonder dat je het merkt.',
        steps: ['Open de instellingen van de app.', 'Kies Privacy.', 'Zet leesbevestigingen uit.'],
        cite: 'Sterk Huis, doen 6',
      },
    ],
  },
  fr: {
    title: 'Règles pour les réseaux sociaux',
    beforeYouPost: [
      { clause: 'SH-6', text: 'Un nom, une photo, un numéro ? Seulement avec un accord.' },
      { clause: 'SH-6', text: 'Quelqu’un du quartier peut-il deviner de qui il s’agit ?' },
      { clause: 'SH-2', text: 'Une critique sur nous ? Transmettre, ne pas répondre soi-même.' },
    ],
    clauses: [
      {
        id: 'SH-6',
        how: ['check', 'ask'],
        theme: 'clients',
        title: 'Ce que vous savez d’autrui reste avec vous',
        text: 'En ligne, rien qui permette de reconnaître une personne qui vit ou est aidée chez nous.',
        why: 'Même sans nom, le village sait souvent de qui vous parlez.',
        example: 'Notre résidente de 83 ans de Goirle est encore tombée mardi.',
        instead: 'Prévenir les chutes, cela s’exerce. Encore beaucoup appris aujourd’hui.',
        steps: [],
        cite: 'Sterk Huis, principe 6',
      },
      {
        id: 'SH-2',
        how: ['check'],
        theme: 'conversation',
        title: 'Compliments et critiques : faites suivre',
        text: 'Qui écrit sur nous reçoit une réponse du service communication.',
        steps: [],
        cite: 'Sterk Huis, principe 2',
      },
      {
        id: 'SH-do-6',
        how: ['guide'],
        theme: 'habits',
        title: 'Vérifiez souvent vos réglages de confidentialité',
        text: 'Qui voit vos messages change parfois sans que vous le remarquiez.',
        steps: [
          'Ouvrez les réglages de l’application.',
          'Choisissez Confidentialité.',
          'Coupez les accusés de lecture.',
        ],
        cite: 'Sterk Huis, à faire 6',
      },
    ],
  },
  en: {
    title: 'Social media policy',
    beforeYouPost: [
      { clause: 'SH-6', text: 'Is there a name, photo or number in it? Only with consent.' },
      { clause: 'SH-6', text: 'Could a neighbour guess who it is about?' },
      { clause: 'SH-2', text: 'Is it criticism of us? Pass it on, do not answer it.' },
    ],
    clauses: [
      {
        id: 'SH-6',
        how: ['check', 'ask'],
        theme: 'clients',
        title: 'What you know of others stays with you',
        text: 'Online you tell nothing by which someone who lives with us or is helped by us could be recognised.',
        why: 'Even without a name the village often knows whom you mean.',
        example: 'Our resident of 83 from Goirle fell again on Tuesday.',
        instead: 'Preventing falls takes practice. Learned a lot again today.',
        steps: [],
        cite: 'Sterk Huis, principle 6',
      },
      {
        id: 'SH-2',
        how: ['check'],
        theme: 'conversation',
        title: 'Compliments and criticism are passed on',
        text: 'Who writes about us gets an answer from PR and communication.',
        steps: [],
        cite: 'Sterk Huis, principle 2',
      },
      {
        id: 'SH-do-6',
        how: ['guide'],
        theme: 'habits',
        title: 'Look over your privacy settings now and then',
        text: 'Who sees your posts sometimes changes without your noticing.',
        steps: ['Open the settings of the app.', 'Choose Privacy.', 'Turn read receipts off.'],
        cite: 'Sterk Huis, do 6',
      },
    ],
  },
};

const EXTRAS: Readonly<Record<Language, Pick<PolicyView, 'questions' | 'gate' | 'reminder' | 'disclaimer'>>> = {
  nl: {
    questions: [
      { clause: 'SH-6', text: 'Heeft iedereen op deze foto ja gezegd?', points: ['Kijk ook naar de achtergrond.'] },
    ],
    gate: [{ clause: 'SH-6', text: 'Zou je manager dit ook mogen lezen? En je oma?' }],
    reminder: { clause: 'SH-do-6', text: 'Je bent aan het werk. Kan dit wachten tot je pauze?' },
    disclaimer: {
      short: 'Ik schrijf dit als mezelf, niet namens Sterk Huis.',
      long: 'Ik schrijf dit als mezelf: het is mijn mening en niet vanzelf die van Sterk Huis.',
    },
  },
  fr: {
    questions: [
      {
        clause: 'SH-6',
        text: 'Toutes les personnes sur cette photo ont-elles dit oui\u202f?',
        points: ['Regardez aussi l’arrière-plan.'],
      },
    ],
    gate: [{ clause: 'SH-6', text: 'Votre responsable peut-il le lire\u202f? Et votre grand-mère\u202f?' }],
    reminder: { clause: 'SH-do-6', text: 'Vous êtes au travail. Cela peut-il attendre la pause\u202f?' },
    disclaimer: {
      short: 'J’écris ceci en mon nom, pas pour Sterk Huis.',
      long: 'J’écris ceci en mon nom\u00a0: c’est mon avis, pas forcément celui de Sterk Huis.',
    },
  },
  en: {
    questions: [
      { clause: 'SH-6', text: 'Has everyone in this photo said yes?', points: ['Look at the background too.'] },
    ],
    gate: [{ clause: 'SH-6', text: 'Could your manager read this too? And your gran?' }],
    reminder: { clause: 'SH-do-6', text: 'You are at work. Can this wait until your break?' },
    disclaimer: {
      short: 'I write this as myself, not for Sterk Huis.',
      long: 'I write this as myself: it is my opinion and not necessarily that of Sterk Huis.',
    },
  },
};

const ROLE: Readonly<Record<Language, string>> = {
  nl: 'afdeling PR en communicatie',
  fr: 'service communication',
  en: 'PR and communication',
};

/** A small policy for the gallery and the tests. */
export const samplePolicy = (language: Language): PolicyView => ({
  language,
  roles: [],
  accounts: [],
  ...EXTRAS[language],
  mayHideNotes: true,
  isImported: false,
  problems: [],
  pack: 'sterk-huis',
  organisation: 'Sterk Huis',
  managed: { locked: [], accounts: [], problems: [] },
  version: '1.0',
  choices: [
    { id: 'sector', name: 'Sectorafspraken zorg' },
    { id: 'sterk-huis', name: 'Sterk Huis' },
    { id: 'wulverhorst', name: 'De Wulverhorst' },
  ],
  contacts: [
    { role: ROLE[language], mail: 'pr@voorbeeld.example', phone: '0800 0000', for: ['doubt', 'policy', 'story'] },
  ],
  ...CLAUSES[language],
});

/** A tab with three boxes. */
export const SAMPLE_STATUS: TabStatus = {
  site: 'facebook',
  pausedUntil: 0,
  boxes: [
    { surface: 'post', audience: 'public', state: 'checked', findings: 2, unchecked: 0 },
    { surface: 'comment', audience: 'group', state: 'checked', findings: 0, unchecked: 0 },
    { surface: 'message', audience: 'direct', state: 'checking', findings: 0, unchecked: 0 },
  ],
};

/** Noon on a winter's day, so that examples look the same every time; epoch milliseconds. */
export const SAMPLE_NOW = Date.UTC(2027, 0, 15, 11);

/** Functions that may speak for the organisation. */
export const sampleRoles = (language: Language): PolicyView['roles'] => [
  { id: 'communicatie', title: { nl: 'Communicatie', fr: 'Communication', en: 'Communication' }[language] },
  {
    id: 'bestuurder',
    title: { nl: 'Bestuurder', fr: 'Direction', en: 'Executive' }[language],
    where: 'X, LinkedIn',
  },
];

/** Everything that IT can lock, locked. */
export const ALL_LOCKED: PolicyView['managed'] = {
  locked: ['pack', 'language', 'role', 'hideNotes'],
  accounts: ['facebook', 'linkedin'],
  problems: [],
};
