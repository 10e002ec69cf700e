import type { Language } from '#model/language.ts';
import type { Finding } from '#model/report.ts';
import type { Topic } from '#model/topic.ts';
import type { ClauseText } from '#ui/finding-item.tsx';

type Sample = Omit<Finding, 'spans' | 'suggestions'> & {
  readonly words: readonly string[];
  readonly instead?: readonly string[];
};

/** A draft in which the sample checker finds something of every level. Nobody in it exists. */
export const SAMPLE_DRAFTS: Readonly<Record<Language, string>> = {
  nl: 'Vandaag met mevrouw Jansen van kamer 12 naar het ziekenhuis na haar val van dinsdag. Wat een dag, en de planning klopt ook weer niet.',
  fr: 'Aujourd’hui à l’hôpital avec madame Dubois de la chambre 12 après sa chute de mardi. Quelle journée, et le planning est encore faux.',
  en: 'Took Mrs Baker of room 12 to hospital today after her fall on Tuesday. What a day, and the rota is wrong again too.',
};

const topic = (name: Topic) => name;

const SAMPLES: Readonly<Record<Language, readonly Sample[]>> = {
  nl: [
    {
      rule: 'sample/client-name',
      topic: topic('client-name'),
      clause: 'SH-6',
      severity: 'pause',
      words: ['mevrouw Jansen', 'haar val van dinsdag'],
      instead: ['een bewoner', ''],
      message: 'Je noemt iemand bij naam en vertelt wat er met haar is. Zou het dorp weten om wie het gaat?',
      advice: 'Vertel wat jij deed of leerde; laat weg wie het was en wat haar mankeert.',
      cues: [],
    },
    {
      rule: 'sample/client-traceable',
      topic: topic('client-traceable'),
      clause: 'SH-6',
      severity: 'warn',
      words: ['kamer 12', 'het ziekenhuis'],
      instead: ['op een van onze afdelingen'],
      message: 'Zou iemand deze bewoner herkennen, ook zonder naam?',
      advice: 'Eén aanwijzing minder is vaak genoeg.',
      cues: ['kamer', 'plaats', 'dag'],
    },
    {
      rule: 'sample/work-grievance',
      topic: topic('work-grievance'),
      clause: 'SH-11',
      severity: 'note',
      words: ['de planning klopt ook weer niet'],
      message: 'Is dit iets om eerst met je leidinggevende te bespreken?',
      advice: 'Op het werk kan er iets aan gedaan worden.',
      cues: [],
    },
  ],
  fr: [
    {
      rule: 'sample/client-name',
      topic: topic('client-name'),
      clause: 'SH-6',
      severity: 'pause',
      words: ['madame Dubois', 'sa chute de mardi'],
      instead: ['une résidente', ''],
      message: 'Vous donnez un nom et ce qui est arrivé à cette personne. Les voisins sauraient-ils de qui il s’agit ?',
      advice: 'Racontez ce que vous avez fait ou appris, sans dire qui c’était ni ce qu’elle a.',
      cues: [],
    },
    {
      rule: 'sample/client-traceable',
      topic: topic('client-traceable'),
      clause: 'SH-6',
      severity: 'warn',
      words: ['la chambre 12', 'l’hôpital'],
      instead: ['un de nos services'],
      message: 'Quelqu’un pourrait-il reconnaître cette personne, même sans son nom ?',
      advice: 'Un indice de moins suffit souvent.',
      cues: ['chambre', 'lieu', 'jour'],
    },
    {
      rule: 'sample/work-grievance',
      topic: topic('work-grievance'),
      clause: 'SH-11',
      severity: 'note',
      words: ['le planning est encore faux'],
      message: 'Et si vous en parliez d’abord avec votre responsable ?',
      advice: 'C’est au travail que l’on peut y changer quelque chose.',
      cues: [],
    },
  ],
  en: [
    {
      rule: 'sample/client-name',
      topic: topic('client-name'),
      clause: 'SH-6',
      severity: 'pause',
      words: ['Mrs Baker', 'her fall on Tuesday'],
      instead: ['a resident', ''],
      message: 'You name someone and tell what happened to her. Would the village know who it is?',
      advice: 'Tell what you did or learned; leave out who it was and what is the matter with her.',
      cues: [],
    },
    {
      rule: 'sample/client-traceable',
      topic: topic('client-traceable'),
      clause: 'SH-6',
      severity: 'warn',
      words: ['room 12', 'hospital'],
      instead: ['one of our wards'],
      message: 'Could someone recognise this resident, even without a name?',
      advice: 'One clue less is often enough.',
      cues: ['room', 'place', 'day'],
    },
    {
      rule: 'sample/work-grievance',
      topic: topic('work-grievance'),
      clause: 'SH-11',
      severity: 'note',
      words: ['the rota is wrong again'],
      message: 'Is this something to talk over with your manager first?',
      advice: 'At work, something can be done about it.',
      cues: [],
    },
  ],
};

/** Finds the sample words in the text, wherever they stand. */
export function sampleFindings(text: string, language: Language): readonly Finding[] {
  return SAMPLES[language].flatMap(({ words, instead = [], ...rest }) => {
    const found = words.flatMap((word, index) => {
      const start = text.indexOf(word);
      return start < 0 ? [] : [{ span: { start, end: start + word.length }, replacement: instead[index] }];
    });
    if (found.length === 0) return [];
    const suggestions = found.flatMap(({ span, replacement }) =>
      replacement === undefined ? [] : [{ span, replacement }],
    );
    return [{ ...rest, spans: found.map(({ span }) => span), suggestions }];
  });
}

export const SAMPLE_CLAUSES: Readonly<Record<Language, Readonly<Record<string, ClauseText>>>> = {
  nl: {
    'SH-6': {
      title: 'Wat je van een ander weet, blijft bij jou',
      text: 'Je vertelt online niets waaraan iemand te herkennen is die bij ons woont of hulp krijgt, ook niet zonder naam.',
      cite: 'Sterk Huis, grondbeginsel 6',
    },
  },
  fr: {
    'SH-6': {
      title: 'Ce que vous savez d’autrui reste avec vous',
      text: 'En ligne, vous ne racontez rien qui permette de reconnaître une personne qui vit ou est aidée chez nous, même sans nom.',
      cite: 'Sterk Huis, principe 6',
    },
  },
  en: {
    'SH-6': {
      title: 'What you know of others stays with you',
      text: 'Online you tell nothing by which someone who lives with us or is helped by us could be recognised, even without a name.',
      cite: 'Sterk Huis, principle 6',
    },
  },
};
