import type { Translated } from '#model/language.ts';
import { BUILT_IN_LIBRARY } from '#policy/built-in.ts';
import type { PackFile } from '#policy/pack-shape.ts';
import type { PackLibrary } from '#policy/read-pack.ts';

export const said = (text: string): Translated => ({ nl: `${text} nl`, fr: `${text} fr`, en: `${text} en` });

/** A small pack in order, in which each kind of thing stands once. */
export const samplePack = (): PackFile => ({
  format: 1,
  id: 'lindenhof',
  version: '1.0',
  title: said('De Lindenhof'),
  extends: 'sector',
  organisation: { name: 'De Lindenhof', aliases: ['Lindenhof'], ownContacts: ['lindenhof.example'] },
  documents: [
    { id: 'code', title: 'Code', short: said('Lindenhof'), publisher: 'De Lindenhof', version: '2', date: '2025-03' },
  ],
  contacts: [{ role: said('pers'), mail: 'pers@lindenhof.example', phone: '013-123 45 67', for: ['doubt'] }],
  disclaimer: { short: said('kort'), long: said('lang') },
  cites: { 'client-name': 'LH-1' },
  clauses: [
    {
      id: 'LH-1',
      how: ['check', 'ask'],
      topics: ['client-name', 'abusive'],
      like: 'CORE-1',
      title: said('niets'),
      text: said('niets over cliënten'),
      document: 'code',
      section: said('punt 1'),
    },
    {
      id: 'LH-2',
      how: ['guide'],
      topics: [],
      theme: 'habits',
      title: said('denk na'),
      text: said('denk na'),
      steps: [said('stap')],
      document: 'code',
      section: said('punt 2'),
    },
  ],
  rules: [
    {
      id: 'lindenhof/rough-words',
      topic: 'abusive',
      clause: 'LH-1',
      severity: 'note',
      when: { any: ['abusive', 'heated'], atLeast: 1, none: ['consent-stated'], within: 'sentence' },
      sites: ['facebook'],
      audience: ['public'],
      message: said('moet dit?'),
      advice: said('zachter'),
      suggest: { abusive: { nl: ['lief'], fr: ['gentil'], en: ['kind'] } },
      variants: [{ surfaces: ['comment'], severity: 'warn' }],
      examples: { flag: { nl: ['Stommerik'] }, pass: { nl: ['Dag'] } },
    },
  ],
  override: [{ rule: 'sector/promise', severity: 'note' }],
  off: [{ rule: 'sector/only-link', because: said('mag') }],
  questions: [
    {
      id: 'lindenhof/ask',
      topic: 'client-name',
      clause: 'LH-1',
      severity: 'warn',
      on: 'client',
      question: said('mag dit?'),
    },
  ],
  gate: [{ clause: 'LH-2', text: said('zeker?') }],
  reminder: { clause: 'LH-2', text: said('pauze?') },
  beforeYouPost: [{ clause: 'LH-1', text: said('naam?') }],
});

/** The built-in packs and some others besides. */
export function libraryWith(others: Readonly<Record<string, unknown>>, renames = {}): PackLibrary {
  return {
    ids: [...BUILT_IN_LIBRARY.ids, ...Object.keys(others)],
    get: (id) => (Object.hasOwn(others, id) ? others[id] : BUILT_IN_LIBRARY.get(id)),
    renames: { ...BUILT_IN_LIBRARY.renames, ...renames },
  };
}
