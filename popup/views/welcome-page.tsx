import type { PolicyView } from '#messages/protocol.ts';
import type { Settings } from '#model/settings.ts';
import { LanguageChoice, OrganisationChoice } from '#popup/views/choices.tsx';
import { TryBox, type TryBoxProps } from '#popup/views/try-box.tsx';
import type { PopupWords } from '#popup/words.ts';
import { Brand } from '#ui/icons.tsx';

export interface WelcomePageProps {
  readonly t: PopupWords;
  readonly settings: Settings;
  /** Undefined when the background gave no answer. */
  readonly policy: PolicyView | undefined;
  /** The last change could not be kept. */
  readonly isFailed: boolean;
  readonly tried: Pick<TryBoxProps, 'text' | 'answer' | 'onType' | 'onApply'>;
  readonly onChange: (change: Partial<Settings>) => void;
}

/** The first page after installing: organisation, language, one try. No account, nothing to send. States: welcome-page.examples.tsx. */
export function WelcomePage({ t, settings, policy, isFailed, tried, onChange }: WelcomePageProps) {
  const locked = policy?.managed.locked ?? [];
  return (
    <>
      <header class="top">
        <Brand />
        <div>
          <h1>{t('welcome')}</h1>
          <p>{t('welcome.lead')}</p>
        </div>
      </header>
      <main>
        {isFailed && <p role="alert">{t('settings.failed')}</p>}
        {policy ? (
          <ol class="steps">
            <li class="panel">
              <h2>{t('welcome.organisation')}</h2>
              <OrganisationChoice
                choices={policy.choices}
                chosen={settings.packChosen ? policy.pack : undefined}
                isLocked={locked.includes('pack')}
                t={t}
                onChoose={(pack) => onChange({ pack, packChosen: true })}
              />
            </li>
            <li class="panel">
              <h2>{t('welcome.language')}</h2>
              <LanguageChoice
                language={settings.language}
                isLocked={locked.includes('language')}
                t={t}
                onChoose={(language) => onChange({ language })}
              />
            </li>
            <li class="panel">
              <h2>{t('welcome.try')}</h2>
              <p class="small">{t('welcome.try.lead')}</p>
              <TryBox {...tried} organisation={policy.organisation} clauses={policy.clauses} t={t} />
            </li>
          </ol>
        ) : (
          <p class="small">{t('policy.failed')}</p>
        )}
        {policy && <p class="small">{t('welcome.done')}</p>}
      </main>
    </>
  );
}
