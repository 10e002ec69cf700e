import { ACCOUNTS, type Account, type Site } from '#model/draft.ts';
import type { SiteSettings } from '#model/settings.ts';
import { Locked } from '#popup/views/locked.tsx';
import type { PopupWords } from '#popup/words.ts';

export interface SiteProfileProps {
  readonly site: Site;
  readonly settings: SiteSettings;
  /** The organisation has said whose account it is. */
  readonly isAccountLocked?: boolean;
  readonly t: PopupWords;
  readonly onChange: (change: Partial<SiteSettings>) => void;
}

const ACCOUNT_WORDS: Readonly<Record<Account, 'me.personal' | 'me.organisation'>> = {
  personal: 'me.personal',
  organisation: 'me.organisation',
};

/** As whom somebody writes on one site, and whether the profile there carries the disclaimer. States: site-profile.examples.tsx. */
export function SiteProfile({ site, settings, isAccountLocked = false, t, onChange }: SiteProfileProps) {
  return (
    <fieldset class="profile">
      <legend>{t('me', { site: t(`site.${site}`) })}</legend>
      <div class="account" role="radiogroup" aria-label={t('me.account')}>
        <span aria-hidden="true">{t('me.account')}</span>
        {ACCOUNTS.map((account) => (
          <label key={account}>
            <input
              type="radio"
              name={`account-${site}`}
              checked={settings.account === account}
              disabled={isAccountLocked}
              onChange={() => onChange({ account })}
            />
            {t(ACCOUNT_WORDS[account])}
          </label>
        ))}
      </div>
      {isAccountLocked && <Locked t={t} />}
      <label>
        <input
          type="checkbox"
          checked={settings.profileDisclaimer}
          onChange={(event) => onChange({ profileDisclaimer: event.currentTarget.checked })}
        />
        {t('me.disclaimer')}
      </label>
    </fieldset>
  );
}
