import { OLD_REGISTER, type RegisterInForce, type RegisterState } from '#model/register-state.ts';
import type { ImportStep, LookedAt } from '#popup/register-look.ts';
import type { RegisterWords } from '#popup/register-words.ts';
import { RegisterColumns } from '#popup/views/register-columns.tsx';
import type { Column } from '#register/columns.ts';
import { FileIcon } from '#ui/icons.tsx';

export interface RegisterSectionProps {
  readonly t: RegisterWords;
  /** Undefined while it is not known. */
  readonly state: RegisterState | undefined;
  readonly step: ImportStep;
  readonly onFile: (file: File) => void;
  readonly onColumns: (columns: readonly Column[]) => void;
  readonly onBuild: () => void;
  readonly onCancel: () => void;
  readonly onRemove: () => void;
  readonly onForget: (id: string) => void;
}

/** The register of clients: what there is, how old it is, making a new one. States: register-section.examples.tsx. */
export function RegisterSection(props: RegisterSectionProps) {
  const { t, state, onRemove, onForget } = props;
  const isManaged = state?.inForce?.source === 'managed';
  return (
    <section class="panel register" aria-labelledby="register">
      <h2 id="register">{t('title')}</h2>
      <p class="small">{t('lead')}</p>
      {!state && <p>{t('unknown')}</p>}
      {state && !state.inForce && <p>{t('none')}</p>}
      {state?.inForce && <InForce inForce={state.inForce} t={t} />}
      {state?.problem && (
        <p class="small problem" role="status">
          {t(`problem.${state.problem}`)} {state.inForce && t('kept')}
        </p>
      )}
      {isManaged ? <p class="small">{t('managed')}</p> : <Import {...props} />}
      {state?.inForce && !isManaged && (
        <button type="button" class="button slim" onClick={onRemove}>
          {t('remove')}
        </button>
      )}
      {state && state.notClients.length > 0 && (
        <>
          <h3>{t('not-clients')}</h3>
          <p class="small">{t('not-clients.lead')}</p>
          <ul>
            {state.notClients.map(({ id, since }) => (
              <li key={id} class="small">
                {t('not-clients.since', { date: dateText(since, t.language) })}{' '}
                <button type="button" class="button slim" onClick={() => onForget(id)}>
                  {t('not-clients.forget')}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function InForce({
  inForce: { facts, age, isOutdated },
  t,
}: {
  readonly inForce: RegisterInForce;
  readonly t: RegisterWords;
}) {
  const { persons, withConsent, built } = facts;
  return (
    <>
      <p>{t('facts', { persons, consents: withConsent, date: dateText(built, t.language) })}</p>
      <p class={age > OLD_REGISTER ? 'problem' : 'small'}>
        {t.count('age', age)} {age > OLD_REGISTER && t('old')}
      </p>
      {isOutdated && <p class="problem">{t('outdated')}</p>}
    </>
  );
}

const dateText = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

function Import({ t, step, onFile, onColumns, onBuild, onCancel }: RegisterSectionProps) {
  if (step.kind === 'reading') return <p role="status">{t('busy')}</p>;
  if (step.kind === 'building') {
    return (
      <p role="status">
        <label>
          {t('building')} <progress value={step.done} max={1} />
        </label>
      </p>
    );
  }
  if (step.kind === 'looked-at') {
    return <Report step={step} t={t} onColumns={onColumns} onBuild={onBuild} onCancel={onCancel} />;
  }
  return (
    <>
      {step.kind === 'done' && <p role="status">{t('done')}</p>}
      {step.kind === 'failed' && <p role="status">{t('failed')}</p>}
      {step.kind === 'refused' && (
        <p role="status" class="problem">
          {t(`problem.${step.problem}`)}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button does the same for everybody */}
      <div
        class="drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          const file = event.dataTransfer?.files[0];
          if (file) onFile(file);
        }}
      >
        <p class="small">{t('choose.hint')}</p>
        <label class="button slim file">
          <FileIcon />
          {t('choose')}
          <input
            type="file"
            accept=".csv,.txt,.xlsx,.bezint"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) onFile(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
    </>
  );
}

/** More problems than this are counted, not told. */
const MOST_SHOWN = 20;

type ReportProps = Pick<RegisterSectionProps, 't' | 'onColumns' | 'onBuild' | 'onCancel'> & { readonly step: LookedAt };

function Report({ step, t, onColumns, onBuild, onCancel }: ReportProps) {
  const { found, problem } = step;
  const problems = found?.problems ?? [];
  return (
    <div role="status">
      {problem && <p class="problem">{t(`problem.${problem}`)}</p>}
      {found && <p>{t.count('found', found.persons.length)}</p>}
      <RegisterColumns headings={step.headings} columns={step.columns} t={t} onChange={onColumns} />
      {found && found.refused > 0 && (
        <>
          <p>{t.count('refused', found.refused)}</p>
          <ul class="small">
            {problems.slice(0, MOST_SHOWN).map(({ line, column, code }) => (
              <li key={`${line}${column}${code}`}>{t('row', { line, column, why: t(`problem.${code}`) })}</li>
            ))}
          </ul>
          {problems.length > MOST_SHOWN && <p class="small">{t.count('more', problems.length - MOST_SHOWN)}</p>}
        </>
      )}
      <p class="actions">
        {found && found.persons.length > 0 && (
          <button type="button" class="button build" onClick={onBuild}>
            {t(found.refused > 0 ? 'build.without' : 'build')}
          </button>
        )}
        <button type="button" class="button" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </div>
  );
}
