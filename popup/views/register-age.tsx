import { OLD_REGISTER, type RegisterState } from '#model/register-state.ts';
import type { PopupWords } from '#popup/words.ts';

export interface RegisterAgeProps {
  /** Undefined while nothing is known of it. */
  readonly register: RegisterState | undefined;
  readonly t: PopupWords;
}

/** Of which day the consents are that Bezint knows. Nothing where there is no register. States: register-age.examples.tsx. */
export function RegisterAge({ register, t }: RegisterAgeProps) {
  const { inForce, problem } = register ?? {};
  if (!inForce) return problem ? <p class="small problem">{t('register.problem')}</p> : null;
  const { age, facts } = inForce;
  const isOld = age > OLD_REGISTER;
  return (
    <p class={isOld ? 'small problem' : 'small'}>
      {t('register.date', { date: dateText(facts.built, t.language) })} {isOld && t.count('register.old', age)}
    </p>
  );
}

const dateText = (day: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
