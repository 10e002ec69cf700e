import type { PackChoice } from '#messages/protocol.ts';
import { LANGUAGES } from '#model/language.ts';
import type { Settings } from '#model/settings.ts';
import { Locked } from '#popup/views/locked.tsx';
import type { PopupWords } from '#popup/words.ts';

export interface OrganisationChoiceProps {
  readonly choices: readonly PackChoice[];
  /** Undefined until the person has chosen. */
  readonly chosen: string | undefined;
  /** The organisation has chosen. */
  readonly isLocked?: boolean;
  readonly t: PopupWords;
  readonly onChoose: (pack: string) => void;
}

/** Which organisation's policy applies. States: choices.examples.tsx. */
export function OrganisationChoice({ choices, chosen, isLocked = false, t, onChoose }: OrganisationChoiceProps) {
  return (
    <fieldset class="organisations" disabled={isLocked}>
      <legend>{t('choose')}</legend>
      {isLocked ? <Locked t={t} /> : <p class="small">{t('choose.lead')}</p>}
      {choices.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name="organisation" value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

export interface LanguageChoiceProps {
  readonly language: Settings['language'];
  /** The organisation has chosen. */
  readonly isLocked?: boolean;
  readonly t: PopupWords;
  readonly onChoose: (language: Settings['language']) => void;
}

/** The language of everything that Bezint says. States: choices.examples.tsx. */
export function LanguageChoice({ language, isLocked = false, t, onChoose }: LanguageChoiceProps) {
  return (
    <label class="language">
      <span>{t('language')}</span>
      <select
        value={language}
        disabled={isLocked}
        onChange={({ currentTarget: { value } }) => onChoose(LANGUAGES.find((one) => one === value) ?? 'auto')}
      >
        {(['auto', ...LANGUAGES] as const).map((one) => (
          <option key={one} value={one} lang={one === 'auto' ? undefined : one}>
            {t(`language.${one}`)}
          </option>
        ))}
      </select>
      {isLocked && <Locked t={t} />}
    </label>
  );
}
