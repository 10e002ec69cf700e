import type { PolicyView } from '#messages/protocol.ts';
import { Locked } from '#popup/views/locked.tsx';
import type { PopupWords } from '#popup/words.ts';

export interface RoleChoiceProps {
  readonly policy: PolicyView;
  /** Id of the role; empty for none. */
  readonly role: string;
  readonly t: PopupWords;
  readonly onChoose: (role: string) => void;
}

/** The function of whoever may speak for the organisation; nothing where the policy names none. States: role-choice.examples.tsx. */
export function RoleChoice({ policy, role, t, onChoose }: RoleChoiceProps) {
  const { roles, organisation, managed } = policy;
  if (roles.length === 0) return null;
  const isLocked = managed.locked.includes('role');
  const where = roles.find(({ id }) => id === role)?.where;
  return (
    <section class="panel">
      <label class="field">
        <span>{t('role')}</span>
        <select value={role} disabled={isLocked} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
          <option value="">{t('role.none')}</option>
          {roles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <p class="small">{where ? t('role.where', { where }) : t('role.lead', { organisation })}</p>
      {isLocked && <Locked t={t} />}
    </section>
  );
}
