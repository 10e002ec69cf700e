import { samplePolicy } from '#popup/samples.ts';
import { ContactList } from '#popup/views/contact-list.tsx';
import { popupWords } from '#popup/words.ts';
import type { Examples } from '#ui/examples.ts';

export const examples: Examples = {
  where: 'popup',
  states: {
    'mail, telephone and own accounts': (language) => (
      <ContactList
        policy={{
          ...samplePolicy(language),
          accounts: [
            { on: 'X', name: 'sterkhuis' },
            { on: 'LinkedIn', name: 'Sterk Huis' },
          ],
        }}
        t={popupWords(language)}
      />
    ),
    'only a role': (language) => (
      <ContactList
        policy={{
          ...samplePolicy(language),
          contacts: samplePolicy(language).contacts.map(({ role }) => ({ role, for: ['doubt'] })),
        }}
        t={popupWords(language)}
      />
    ),
  },
};
