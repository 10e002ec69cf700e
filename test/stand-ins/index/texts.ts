export const TEXTS = {
  nl: {
    title: 'Probeer Bezint',
    intro:
      'Deze pagina’s staan in voor Facebook, LinkedIn, X en WhatsApp, met dezelfde invoervelden. Alles blijft op deze computer: wat je plaatst komt nergens aan, en alle namen zijn verzonnen.',
    steps:
      'Kopieer een concept, open een pagina, plak of typ het in het veld, en kijk wat Bezint zegt voordat je het plaatst.',
    draft: 'Concept om te proberen',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    language: 'Taal van de pagina’s',
    strange: 'Onbekende taal',
    strict: 'Streng beveiligde pagina’s',
  },
  fr: {
    title: 'Essayez Bezint',
    intro:
      'Ces pages remplacent Facebook, LinkedIn, X et WhatsApp, avec les mêmes champs de saisie. Tout reste sur cet ordinateur : ce que vous publiez n’arrive nulle part, et tous les noms sont inventés.',
    steps:
      'Copiez un brouillon, ouvrez une page, collez-le ou tapez-le dans le champ, et voyez ce que dit Bezint avant de publier.',
    draft: 'Brouillon à essayer',
    copy: 'Copier',
    copied: 'Copié',
    language: 'Langue des pages',
    strange: 'Langue inconnue',
    strict: 'Pages à sécurité stricte',
  },
  en: {
    title: 'Try Bezint',
    intro:
      'These pages stand in for Facebook, LinkedIn, X and WhatsApp, with the same editors. Everything stays on this computer: what you post goes nowhere, and all names are invented.',
    steps: 'Copy a draft, open a page, paste or type it into the box, and see what Bezint says before you post.',
    draft: 'A draft to try',
    copy: 'Copy',
    copied: 'Copied',
    language: 'Language of the pages',
    strange: 'Unknown language',
    strict: 'Pages with strict security',
  },
} as const;
