import type { ComponentChildren } from 'preact';
import type { PolicyView } from '#messages/protocol.ts';
import { SITES, type Site } from '#model/draft.ts';
import type { Settings, SiteSettings } from '#model/settings.ts';
import { clockTime } from '#popup/clock-time.ts';
import { LanguageChoice } from '#popup/views/choices.tsx';
import { ManagedProblems } from '#popup/views/managed-problems.tsx';
import { NotesChoice } from '#popup/views/notes-choice.tsx';
import { PackSection, type PackSectionProps } from '#popup/views/pack-section.tsx';
import { ReminderChoice } from '#popup/views/reminder-choice.tsx';
import { RoleChoice } from '#popup/views/role-choice.tsx';
import { SiteProfile } from '#popup/views/site-profile.tsx';
import type { PopupWords } from '#popup/words.ts';
import { Brand, TickIcon } from '#ui/icons.tsx';

export interface SettingsPageProps {
  readonly t: PopupWords;
  readonly settings: Settings;
  readonly policy: PolicyView | undefined;
  /** What became of the last change; undefined before the first. */
  readonly outcome: 'saved' | 'failed' | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The pack that is being looked at, and what to do with it. */
  readonly packs: Pick<PackSectionProps, 'tried' | 'onTry' | 'onFile' | 'onAdopt' | 'onCancel' | 'onBack'>;
  readonly onChange: (change: Partial<Settings>) => void;
  /** The part about the register of clients, which asks and changes for itself. */
  readonly register?: ComponentChildren;
}

/** Everything that a person can set, in one readable column. States: settings-page.examples.tsx. */
export function SettingsPage({ t, settings, policy, outcome, now, packs, onChange, register }: SettingsPageProps) {
  const changeSite = (site: Site, change: Partial<SiteSettings>) =>
    onChange({ sites: { ...settings.sites, [site]: { ...settings.sites[site], ...change } } });
  return (
    <>
      <header class="top">
        <Brand />
        <div>
          <h1>{t('settings.title')}</h1>
          <p>{t('tagline')}</p>
        </div>
      </header>
      <main>
        <p class="outcome" role="status">
          {outcome === 'saved' && <TickIcon />}
          {outcome && t(`settings.${outcome}`)}
        </p>
        {policy && <ManagedProblems problems={policy.managed.problems} t={t} />}
        {policy ? (
          <PackSection policy={policy} chosen={settings.packChosen ? settings.pack : undefined} t={t} {...packs} />
        ) : (
          <p class="panel">{t('policy.failed')}</p>
        )}
        <section class="panel">
          <LanguageChoice
            language={settings.language}
            isLocked={policy?.managed.locked.includes('language') ?? false}
            t={t}
            onChoose={(language) => onChange({ language })}
          />
        </section>
        {policy && (
          <>
            <RoleChoice policy={policy} role={settings.role} t={t} onChoose={(role) => onChange({ role })} />
            <NotesChoice
              policy={policy}
              hideNotes={settings.hideNotes}
              t={t}
              onChoose={(hideNotes) => onChange({ hideNotes })}
            />
            <ReminderChoice
              hours={settings.reminder}
              text={policy.reminder?.text}
              t={t}
              onChange={(reminder) => onChange({ reminder })}
            />
          </>
        )}
        <section class="sites" aria-labelledby="sites">
          <h2 id="sites">{t('settings.sites')}</h2>
          {SITES.map((site) => (
            <div key={site} class="panel">
              <SiteProfile
                site={site}
                settings={settings.sites[site]}
                isAccountLocked={policy?.managed.accounts.includes(site) ?? false}
                t={t}
                onChange={(change) => changeSite(site, change)}
              />
              {settings.sites[site].pausedUntil > now && (
                <p class="small paused">
                  {t('settings.paused', { time: clockTime(settings.sites[site].pausedUntil, t.language) })}
                  <button type="button" class="button slim" onClick={() => changeSite(site, { pausedUntil: 0 })}>
                    {t('resume')}
                  </button>
                </p>
              )}
            </div>
          ))}
        </section>
        {register}
        <p class="small">{t('settings.privacy')}</p>
      </main>
    </>
  );
}
