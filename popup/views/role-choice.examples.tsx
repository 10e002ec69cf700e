import { ALL_LOCKED, samplePolicy, sampleRoles } from '#popup/samples.ts';
import { RoleChoice } from '#popup/views/role-choice.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (role: string, change: object = {}): Examples['states'][string] =>
  (language) => (
    <RoleChoice
      policy={{ ...samplePolicy(language), roles: sampleRoles(language), ...change }}
      role={role}
      t={popupWords(language)}
      onChoose={nothing}
    />
  );

export const examples: Examples = {
  where: 'popup',
  states: {
    'none of them': state(''),
    'one of them': state('bestuurder'),
    'set by IT': state('communicatie', { managed: ALL_LOCKED }),
  },
};
