import type { ContactView } from '#messages/protocol.ts';
import type { ContactPurpose } from '#model/policy.ts';
import type { PopupWords } from '#popup/words.ts';
import { MailIcon, PhoneIcon } from '#ui/icons.tsx';

export interface ContactListProps {
  readonly contacts: readonly ContactView[];
  readonly t: PopupWords;
}

const mailTo = (address: string, subject?: string) =>
  `mailto:${address}${subject ? `?subject=${encodeURIComponent(subject)}` : ''}`;
const call = (number: string) => `tel:${number.replace(/[^\d+]/g, '')}`;

/** Whom to ask, by mail or telephone; a mail is only opened, never sent. States: contact-list.examples.tsx. */
export function ContactList({ contacts, t }: ContactListProps) {
  if (contacts.length === 0) return null;
  const mailFor = (purpose: ContactPurpose) =>
    contacts.find((contact) => contact.mail && contact.for.includes(purpose))?.mail;
  const suggestTo = mailFor('policy');
  const tellTo = mailFor('story');
  return (
    <section class="panel" aria-labelledby="contacts">
      <h2 id="contacts">{t('contacts')}</h2>
      <ul class="contacts">
        {contacts.map(({ role, mail, phone }) => (
          <li key={`${role} ${mail}`}>
            <span class="role">{role}</span>
            {mail && (
              <a class="link" href={mailTo(mail)} target="_blank" rel="noreferrer">
                <MailIcon />
                {t('contact.mail', { address: mail })}
              </a>
            )}
            {phone && (
              <a class="link" href={call(phone)} target="_blank" rel="noreferrer">
                <PhoneIcon />
                {t('contact.phone', { number: phone })}
              </a>
            )}
          </li>
        ))}
      </ul>
      {tellTo && (
        <a class="link" href={mailTo(tellTo, t('contact.tell.subject'))} target="_blank" rel="noreferrer">
          {t('contact.tell')}
        </a>
      )}
      {suggestTo && (
        <a class="link" href={mailTo(suggestTo, t('contact.suggest.subject'))} target="_blank" rel="noreferrer">
          {t('contact.suggest')}
        </a>
      )}
    </section>
  );
}
