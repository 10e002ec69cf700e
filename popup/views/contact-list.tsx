import type { PolicyView } from '#messages/protocol.ts';
import { addressFor, call, mailTo } from '#popup/mail.ts';
import type { PopupWords } from '#popup/words.ts';
import { MailIcon, PhoneIcon } from '#ui/icons.tsx';

export interface ContactListProps {
  readonly policy: Pick<PolicyView, 'contacts' | 'accounts' | 'organisation' | 'title'>;
  readonly t: PopupWords;
}

/** Whom to ask, by mail or telephone; a mail is only opened, never sent. States: contact-list.examples.tsx. */
export function ContactList({ policy, t }: ContactListProps) {
  const { contacts, accounts, organisation, title } = policy;
  const suggest = mailTo(
    addressFor('policy', contacts),
    t('contact.suggest.subject'),
    t('contact.suggest.body', { policy: title }),
  );
  const tell = mailTo(addressFor('story', contacts), t('contact.tell.subject'), t('contact.tell.body'));
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
      <div class="actions">
        <a class="link" href={tell} target="_blank" rel="noreferrer">
          {t('contact.tell')}
        </a>
        <a class="link" href={suggest} target="_blank" rel="noreferrer">
          {t('contact.suggest')}
        </a>
      </div>
      {accounts.length > 0 && (
        <p class="small">
          {t('contact.accounts', {
            organisation,
            accounts: accounts.map(({ on, name }) => `${name} (${on})`).join(', '),
          })}
        </p>
      )}
    </section>
  );
}
