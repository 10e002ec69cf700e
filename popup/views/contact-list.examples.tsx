import { samplePolicy } from '#popup/samples.ts';
import { ContactList } from '#popup/views/contact-list.tsx';
import { popupWords } from '#popup/words.ts';
import type { Examples } from '#ui/examples.ts';

export const examples: Examples = {
  where: 'popup',
  states: {
    'mail and telephone': (language) => (
      <ContactList contacts={samplePolicy(language).contacts} t={popupWords(language)} />
    ),
    'only a role': (language) => (
      <ContactList
        contacts={samplePolicy(language).contacts.map(({ role }) => ({ role, for: ['doubt'] }))}
        t={popupWords(language)}
      />
    ),
  },
};
