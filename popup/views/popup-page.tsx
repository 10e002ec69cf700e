import type { PolicyView, TabStatus as Status } from '#messages/protocol.ts';
import type { RegisterState } from '#model/register-state.ts';
import type { Settings, SiteSettings } from '#model/settings.ts';
import { LanguageChoice, OrganisationChoice } from '#popup/views/choices.tsx';
import { ContactList } from '#popup/views/contact-list.tsx';
import { ManagedProblems } from '#popup/views/managed-problems.tsx';
import { PolicyExtras } from '#popup/views/policy-extras.tsx';
import { PolicyReader } from '#popup/views/policy-reader.tsx';
import { RegisterAge } from '#popup/views/register-age.tsx';
import { RoleChoice } from '#popup/views/role-choice.tsx';
import { SiteProfile } from '#popup/views/site-profile.tsx';
import { TabStatus } from '#popup/views/tab-status.tsx';
import type { PopupWords } from '#popup/words.ts';
import { Brand, PrintIcon, SettingsIcon } from '#ui/icons.tsx';

export interface PopupPageProps {
  readonly t: PopupWords;
  readonly settings: Settings;
  readonly status: Status | undefined;
  /** The page under the popup has not answered yet. */
  readonly isAsking?: boolean;
  readonly policy: PolicyView | undefined;
  /** Undefined while it is not known. */
  readonly register?: RegisterState | undefined;
  /** The last change could not be kept. */
  readonly isFailed: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly openAt?: string | undefined;
  /** False in a tab of its own, where there is no page under it. */
  readonly isOverTab: boolean;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onPause: (until: number) => void;
}

const HOUR = 3_600_000;

/** The whole popup. States: popup-page.examples.tsx. */
export function PopupPage(props: PopupPageProps) {
  const {
    t,
    settings,
    status,
    isAsking = false,
    policy,
    register,
    isFailed,
    now,
    openAt,
    isOverTab,
    onChange,
    onPause,
  } = props;
  const site = status?.site;
  const changeSite = (change: Partial<SiteSettings>) =>
    site && onChange({ sites: { ...settings.sites, [site]: { ...settings.sites[site], ...change } } });
  return (
    <>
      <header class="top">
        <Brand />
        <div>
          <h1>{t('title')}</h1>
          <p>{policy && settings.packChosen ? policy.organisation : t('tagline')}</p>
        </div>
      </header>
      <main>
        {isFailed && <p role="alert">{t('settings.failed')}</p>}
        {policy && <ManagedProblems problems={policy.managed.problems} t={t} />}
        {policy && !settings.packChosen && (
          <section class="panel">
            <OrganisationChoice
              choices={policy.choices}
              chosen={undefined}
              t={t}
              onChoose={(pack) => onChange({ pack, packChosen: true })}
            />
          </section>
        )}
        {isOverTab && (
          <TabStatus
            status={status}
            isAsking={isAsking}
            t={t}
            now={now}
            onPause={() => onPause(Date.now() + HOUR)}
            onResume={() => onPause(0)}
          />
        )}
        <RegisterAge register={register} t={t} />
        {policy ? (
          <>
            <PolicyReader policy={policy} t={t} openAt={openAt} />
            <PolicyExtras policy={policy} t={t} />
            <ContactList policy={policy} t={t} />
            <RoleChoice policy={policy} role={settings.role} t={t} onChoose={(role) => onChange({ role })} />
          </>
        ) : (
          <p class="small">{t('policy.failed')}</p>
        )}
        {site && (
          <section class="panel">
            <SiteProfile
              site={site}
              settings={settings.sites[site]}
              isAccountLocked={policy?.managed.accounts.includes(site) ?? false}
              t={t}
              onChange={changeSite}
            />
          </section>
        )}
      </main>
      <footer class="foot">
        <LanguageChoice
          language={settings.language}
          isLocked={policy?.managed.locked.includes('language') ?? false}
          t={t}
          onChoose={(language) => onChange({ language })}
        />
        <button type="button" class="icon-button" aria-label={t('print')} title={t('print')} onClick={() => print()}>
          <PrintIcon />
        </button>
        <a class="link quiet" href="/popup/settings.html" target="_blank" rel="noopener">
          <SettingsIcon />
          {t('settings')}
        </a>
      </footer>
    </>
  );
}
