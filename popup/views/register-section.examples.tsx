import type { RegisterState } from '#model/register-state.ts';
import { type ImportStep, lookAt } from '#popup/register-look.ts';
import { registerWords } from '#popup/register-words.ts';
import { RegisterSection } from '#popup/views/register-section.tsx';
import { type Examples, nothing } from '#ui/examples.ts';

const FACTS = {
  persons: 412,
  relatives: 30,
  withConsent: 96,
  built: '2026-10-08',
  rounds: 20_000,
  strangers: 0.1,
  isSigned: false,
};
const IN_FORCE_NOW = { facts: FACTS, source: 'imported', age: 6 } as const;
const IN_FORCE: RegisterState = { inForce: IN_FORCE_NOW, notClients: [] };

const state =
  (register: RegisterState | undefined, step: ImportStep = { kind: 'none' }): Examples['states'][string] =>
  (language) => (
    <RegisterSection
      t={registerWords(language)}
      state={register}
      step={step}
      onFile={nothing}
      onColumns={nothing}
      onBuild={nothing}
      onCancel={nothing}
      onRemove={nothing}
      onForget={nothing}
    />
  );

const ROWS = [
  ['Voornaam', 'Achternaam', 'Toestemming Facebook', 'Afdeling'],
  ['Gerda', 'Voorbeeld', 'ja', 'B'],
  ['', 'Verzonnen', 'misschien', 'B'],
];
const UNKNOWN = [
  ['Wie', 'Waar'],
  ['Gerda Voorbeeld', 'B'],
];

export const examples: Examples = {
  where: 'popup',
  states: {
    'no register yet': state({ notClients: [] }),
    'made with another version': state({ ...IN_FORCE, inForce: { ...IN_FORCE_NOW, isOutdated: true } }),
    'in force': state(IN_FORCE),
    'old, and a name that is no client’s': state({
      inForce: { facts: FACTS, source: 'imported', age: 45 },
      notClients: [{ id: 'a', since: '2026-11-02' }],
    }),
    'set by the organisation, and the new one is damaged': state({
      inForce: { facts: FACTS, source: 'managed', age: 12 },
      problem: 'tampered',
      notClients: [],
    }),
    'an export is looked at': state({ notClients: [] }, lookAt({ rows: ROWS, firstLine: 1 })),
    'an export with unknown headings': state({ notClients: [] }, lookAt({ rows: UNKNOWN, firstLine: 1 })),
    'being made': state(IN_FORCE, { kind: 'building', done: 0.4 }),
    made: state(IN_FORCE, { kind: 'done' }),
    'not a table': state(IN_FORCE, { kind: 'refused', problem: 'not-a-table' }),
    'not known': state(undefined),
  },
};
