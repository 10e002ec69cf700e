import type { PolicyView } from '#messages/protocol.ts';
import { Locked } from '#popup/views/locked.tsx';
import type { PopupWords } from '#popup/words.ts';

export interface NotesChoiceProps {
  readonly policy: PolicyView;
  readonly hideNotes: boolean;
  readonly t: PopupWords;
  readonly onChoose: (hideNotes: boolean) => void;
}

/** Whether light remarks are shown, as far as the policy leaves that to the person. States: notes-choice.examples.tsx. */
export function NotesChoice({ policy, hideNotes, t, onChoose }: NotesChoiceProps) {
  const isLocked = policy.managed.locked.includes('hideNotes');
  const isFixed = !isLocked && !policy.mayHideNotes;
  return (
    <section class="panel">
      <fieldset disabled={isLocked || isFixed}>
        <legend>{t('notes')}</legend>
        <label>
          <input
            type="checkbox"
            checked={!hideNotes}
            onChange={({ currentTarget }) => onChoose(!currentTarget.checked)}
          />
          {t('notes.show')}
        </label>
        <p class="small">{t('notes.lead')}</p>
        {isFixed && <p class="small">{t('notes.fixed', { organisation: policy.organisation })}</p>}
        {isLocked && <Locked t={t} />}
      </fieldset>
    </section>
  );
}
