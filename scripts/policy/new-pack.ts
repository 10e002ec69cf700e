const inEach = (nl: string, fr: string, en: string) => ({ nl, fr, en });

/** A small pack in order, to begin from. `id` must be a pack id. */
export function newPack(id: string): unknown {
  const name = id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  return {
    $schema: './rules/schema/pack.schema.json',
    format: 1,
    id,
    version: '1.0',
    title: inEach(`Sociale media bij ${name}`, `Les réseaux sociaux chez ${name}`, `Social media at ${name}`),
    extends: 'sector',
    organisation: { name, aliases: [], ownContacts: [] },
    documents: [
      { id: 'policy', title: 'Sociale media', short: inEach(name, name, name), publisher: name, version: '1.0' },
    ],
    contacts: [
      {
        role: inEach('communicatie', 'la communication', 'communication'),
        for: ['doubt', 'criticism', 'news', 'story', 'policy'],
      },
    ],
    cites: { 'client-name': 'A-1', 'care-detail': 'A-1' },
    clauses: [
      {
        id: 'A-1',
        how: ['check'],
        topics: ['client-name', 'care-detail'],
        like: 'CORE-1',
        title: inEach('Niets over cliënten', 'Rien sur les clients', 'Nothing about clients'),
        text: inEach(
          'Schrijf hier in je eigen woorden wat jullie beleid vraagt.',
          'Écrivez ici avec vos mots ce que demandent vos règles.',
          'Write here in your own words what your policy asks.',
        ),
        document: 'policy',
        section: inEach('punt 1', 'point 1', 'point 1'),
      },
    ],
  };
}
