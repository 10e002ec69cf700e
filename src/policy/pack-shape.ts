import { ACCOUNTS, AUDIENCES, SITES, SURFACES } from '#model/draft.ts';
import { LABELS, REGISTER_LABELS } from '#model/labels.ts';
import { WHO } from '#model/match.ts';
import { CLAUSE_KINDS, CONTACT_PURPOSES, QUESTION_MOMENTS } from '#model/policy.ts';
import { THEMES } from '#model/theme.ts';
import { SEVERITIES, TOPICS } from '#model/topic.ts';
import {
  choice,
  described,
  flag,
  fraction,
  list,
  type Of,
  optional,
  record,
  table,
  text,
  whole,
} from '#policy/shape.ts';

/** Bounds on a pack as a whole; the shape below bounds every part of it. */
export const PACK_LIMITS = {
  /** UTF-16 units of the file. */
  characters: 1_000_000,
  /** Lists and objects within each other. */
  depth: 12,
  /** Packs under a pack. */
  bases: 4,
} as const;

const LINE = 160;
const PROSE = 700;

export const translated = (max = PROSE) => record({ nl: text(max), fr: text(max), en: text(max) });

const packId = text(60, 'pack-id');
const ruleId = text(120, 'rule-id');
const clauseId = text(30, 'clause-id');
const severity = choice(SEVERITIES);

/** An unknown audience counts as public, so no pack names it. */
const READERS = AUDIENCES.filter((audience) => audience !== 'unknown');

const circumstances = {
  sites: optional(described('Only on these sites.', list(choice(SITES), { min: 1, max: 8, unique: 'items' }))),
  surfaces: optional(described('Only in these boxes.', list(choice(SURFACES), { min: 1, max: 16, unique: 'items' }))),
  audience: optional(described('Only for these readers.', list(choice(READERS), { min: 1, max: 3, unique: 'items' }))),
  account: optional(
    described('Only from these accounts.', list(choice(ACCOUNTS), { min: 1, max: 4, unique: 'items' })),
  ),
};

const labels = list(choice(LABELS), { min: 1, max: LABELS.length, unique: 'items' });

const condition = record({
  who: optional(
    described(
      'About whom it must be; clients, relatives and colleagues when left out.',
      list(choice(WHO), { min: 1, max: WHO.length, unique: 'items' }),
    ),
  ),
  certainty: optional(described('How sure a detector must be, 0 to 1.', fraction())),
  together: optional(
    described('How sure of everything at once, 0 to 1: the certainties of what is asked for, multiplied.', fraction()),
  ),
  all: optional(described('Each of these must be seen.', labels)),
  any: optional(described('At least `atLeast` of these must be seen.', labels)),
  atLeast: optional(described('How many of `any`; 1 when left out.', whole(1, LABELS.length))),
  eachOf: optional(described('At least one of every group must be seen.', list(labels, { min: 1, max: 6 }))),
  none: optional(described('None of these may be seen.', labels)),
  within: optional(
    described('How near to each other; `draft` when left out.', choice(['sentence', 'paragraph', 'draft'])),
  ),
});

const words = list(text(60, 'prose', 0), { min: 1, max: 12, unique: 'items' });
const suggestionWords = described(
  'Words that may stand in the place of what was found, by what it was. An empty text means: leave it out.',
  table(LABELS, record({ nl: words, fr: words, en: words })),
);

const message = described('Why, as one kind question to the writer, with one reason.', translated(240));
const advice = described('One way out.', translated(240));

const variant = record({
  ...circumstances,
  clause: optional(clauseId),
  severity: optional(severity),
  message: optional(message),
  advice: optional(advice),
});
const variants = described(
  'What the rule says in particular circumstances; the first that fits counts.',
  list(variant, { min: 1, max: 12 }),
);

const exampleDrafts = list(text(2000), { min: 1, max: 20, unique: 'items' });
const examplesByLanguage = table(['nl', 'fr', 'en'], exampleDrafts);
const examples = record({
  in: optional(
    described(
      'What kind of draft the examples are; a public post on a personal account when left out.',
      record({
        site: optional(choice(SITES)),
        surface: optional(choice(SURFACES)),
        audience: optional(choice(AUDIENCES)),
        account: optional(choice(ACCOUNTS)),
        registered: optional(
          described(
            'People whom, for the examples, the register of clients knows, by what it says of them.',
            table(REGISTER_LABELS, list(text(80), { min: 1, max: 20, unique: 'items' })),
          ),
        ),
      }),
    ),
  ),
  flag: described('Drafts that the rule must find.', examplesByLanguage),
  pass: described('Drafts that the rule must leave alone.', examplesByLanguage),
});

const rule = record({
  id: described('pack/what-it-is-about; never used for anything else later.', ruleId),
  topic: described('What a finding is about.', choice(TOPICS)),
  clause: described('The clause that a finding cites.', clauseId),
  severity: described('note never interrupts, warn shows itself once, pause asks after Post.', severity),
  when: condition,
  ...circumstances,
  message,
  advice,
  suggest: optional(suggestionWords),
  variants: optional(variants),
  examples: optional(examples),
});

const override = record({
  rule: described('The rule of the base pack.', ruleId),
  because: optional(described('Why this organisation wants it otherwise.', translated())),
  clause: optional(clauseId),
  severity: optional(severity),
  when: optional(condition),
  ...circumstances,
  message: optional(message),
  advice: optional(advice),
  suggest: optional(suggestionWords),
  variants: optional(variants),
});

const off = record({
  rule: described('The rule of the base pack.', ruleId),
  because: described('Why; people can read it.', translated()),
});

const clause = record({
  id: described('As the policy numbers it.', clauseId),
  how: described(
    'check: a rule looks for it. ask: the person is asked. guide: the popup explains it.',
    list(choice(CLAUSE_KINDS), { min: 1, max: 3, unique: 'items' }),
  ),
  topics: described(
    'What findings under this clause are about; empty for guidance only.',
    list(choice(TOPICS), { max: TOPICS.length, unique: 'items' }),
  ),
  theme: optional(described('The shelf in the popup. May be left out with `like`.', choice(THEMES))),
  title: translated(LINE),
  text: described('What the policy asks, in your own plain words.', translated()),
  like: optional(
    described('A clause of the base pack from which why, example, instead, steps and theme are taken.', clauseId),
  ),
  why: optional(translated()),
  example: optional(translated()),
  instead: optional(translated()),
  steps: optional(list(translated(), { min: 1, max: 12 })),
  document: described('Id of the document it stands in.', packId),
  section: described('Where in the document.', translated(LINE)),
  from: optional(
    described(
      'Clauses of other policies that it was distilled from.',
      list(clauseId, { min: 1, max: 40, unique: 'items' }),
    ),
  ),
});

const question = record({
  id: ruleId,
  topic: choice(TOPICS),
  clause: clauseId,
  severity,
  on: described('When it is asked.', choice(QUESTION_MOMENTS)),
  ...circumstances,
  question: translated(240),
  replaces: optional(described('A question of the base pack that this one stands in for.', ruleId)),
  points: optional(described('To look at before answering.', list(translated(240), { min: 1, max: 12 }))),
});

const citedLine = record({ clause: clauseId, text: translated(240) });

export const contact = record({
  role: described('Whom one asks: "communicatie", "je leidinggevende".', translated(LINE)),
  mail: optional(text(254, 'mail')),
  phone: optional(text(26, 'phone')),
  for: list(choice(CONTACT_PURPOSES), { min: 1, max: CONTACT_PURPOSES.length, unique: 'items' }),
});

export const workDevice = record({
  make: optional(text(60)),
  model: described('The camera model as photos carry it.', text(60)),
});

const organisation = record({
  name: text(LINE),
  aliases: optional(
    described(
      'Facilities, companies, short names: any of these mentions you.',
      list(text(LINE), { max: 500, unique: 'items' }),
    ),
  ),
  ownContacts: optional(
    described(
      'Your own public phone numbers, addresses, IBANs and mail domains: never taken for a person’s.',
      list(text(LINE), { max: 500, unique: 'items' }),
    ),
  ),
  roles: optional(
    described(
      'Functions that may speak for you.',
      list(
        record({
          id: packId,
          title: translated(LINE),
          exempts: list(choice(TOPICS), { min: 1, max: TOPICS.length, unique: 'items' }),
          where: optional(translated(LINE)),
        }),
        { max: 50, unique: 'id' },
      ),
    ),
  ),
  accounts: optional(
    described('Your own accounts.', list(record({ on: text(40), name: text(80) }), { max: 50, unique: 'items' })),
  ),
  workDevices: optional(described('Cameras of yours.', list(workDevice, { max: 200, unique: 'items' }))),
});

const document = record({
  id: packId,
  title: described('As printed on it.', text(LINE)),
  short: described('How a finding names it.', translated(60)),
  publisher: text(LINE),
  version: optional(text(40)),
  date: optional(text(10, 'date')),
});

/** The whole of a pack file. */
export const packShape = record({
  $schema: optional(described('Where editors find the schema.', text(300))),
  format: described('Version of this file format.', choice([1])),
  id: described('Name of the pack; its rules start with it.', packId),
  version: described('Version of the pack.', text(40)),
  title: translated(LINE),
  extends: optional(described('The pack that this one builds on, usually sector.', packId)),
  organisation,
  documents: list(document, { min: 1, max: 20, unique: 'id' }),
  contacts: optional(list(contact, { min: 1, max: 20 })),
  disclaimer: optional(
    described('Sentences that a writer may add.', record({ short: translated(80), long: translated(240) })),
  ),
  suggest: optional(suggestionWords),
  cites: optional(
    described(
      'Which of your clauses a finding about a topic cites, for the rules of the base pack.',
      table(TOPICS, clauseId),
    ),
  ),
  clauses: list(clause, { max: 300, unique: 'id' }),
  rules: optional(list(rule, { max: 300, unique: 'id' })),
  override: optional(list(override, { max: 300, unique: 'rule' })),
  off: optional(list(off, { max: 300, unique: 'rule' })),
  questions: optional(list(question, { max: 60, unique: 'id' })),
  gate: optional(described('Lines that the dialog after Post may show.', list(citedLine, { min: 1, max: 12 }))),
  mayHideNotes: optional(
    described('Whether a person may leave light points (note) unshown; true when left out.', flag()),
  ),
  reminder: optional(described('What the reminder in working hours says, for those who switch it on.', citedLine)),
  beforeYouPost: optional(described('At most ten lines to read before posting.', list(citedLine, { min: 1, max: 10 }))),
});

/** A pack as it is written, before its base pack is worked in. */
export type PackFile = Of<typeof packShape>;
