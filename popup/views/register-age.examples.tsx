import type { RegisterState } from '#model/register-state.ts';
import { RegisterAge } from '#popup/views/register-age.tsx';
import { popupWords } from '#popup/words.ts';
import type { Examples } from '#ui/examples.ts';

const aged = (age: number): RegisterState => ({
  inForce: {
    facts: {
      persons: 120,
      relatives: 14,
      withConsent: 31,
      built: '2026-11-12',
      rounds: 10_000,
      strangers: 0.1,
      isSigned: false,
    },
    source: 'imported',
    age,
  },
  notClients: [],
});

const state =
  (register: RegisterState): Examples['states'][string] =>
  (language) => <RegisterAge register={register} t={popupWords(language)} />;

export const examples: Examples = {
  where: 'popup',
  states: {
    'ten days old': state(aged(10)),
    'too old': state(aged(45)),
    'not to be used': state({ problem: 'tampered', notClients: [] }),
  },
};
