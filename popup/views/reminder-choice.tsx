import type { WorkingHours } from '#model/settings.ts';
import type { PopupWords } from '#popup/words.ts';

export interface ReminderChoiceProps {
  readonly hours: WorkingHours;
  /** What the organisation's policy says at such a moment; without it there is nothing to switch on. */
  readonly text: string | undefined;
  readonly t: PopupWords;
  readonly onChange: (hours: WorkingHours) => void;
}

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** A nudge while at work, only for whoever asks for it, in the hours that they give. States: reminder-choice.examples.tsx. */
export function ReminderChoice({ hours, text, t, onChange }: ReminderChoiceProps) {
  if (!text) return null;
  const toggle = (day: number) =>
    onChange({
      ...hours,
      days: WEEK.filter((each) => (each === day ? !hours.days.includes(day) : hours.days.includes(each))),
    });
  return (
    <section class="panel">
      <fieldset>
        <legend>{t('reminder')}</legend>
        <label>
          <input
            type="checkbox"
            checked={hours.isOn}
            onChange={({ currentTarget }) => onChange({ ...hours, isOn: currentTarget.checked })}
          />
          {t('reminder.on')}
        </label>
        {hours.isOn && (
          <>
            <fieldset class="days">
              <legend>{t('reminder.days')}</legend>
              {WEEK.map((day) => (
                <label key={day}>
                  <input type="checkbox" checked={hours.days.includes(day)} onChange={() => toggle(day)} />
                  {dayName(day, t.language)}
                </label>
              ))}
            </fieldset>
            <div class="hours">
              <Time name={t('reminder.from')} value={hours.from} onChange={(from) => onChange({ ...hours, from })} />
              <Time
                name={t('reminder.until')}
                value={hours.until}
                onChange={(until) => onChange({ ...hours, until })}
              />
            </div>
          </>
        )}
        <p class="small">{t('reminder.says', { text })}</p>
        <p class="small">{t('reminder.private')}</p>
      </fieldset>
    </section>
  );
}

interface TimeProps {
  readonly name: string;
  /** Minutes after midnight. */
  readonly value: number;
  readonly onChange: (minutes: number) => void;
}

function Time({ name, value, onChange }: TimeProps) {
  const shown = [Math.floor(value / 60), value % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return (
    <label>
      {name}
      <input
        type="time"
        value={shown}
        required
        onChange={({ currentTarget }) => {
          const [hour = Number.NaN, minute = Number.NaN] = currentTarget.value.split(':').map(Number);
          // Half-typed: nothing to keep yet.
          if (Number.isInteger(hour) && Number.isInteger(minute)) onChange(hour * 60 + minute);
        }}
      />
    </label>
  );
}

/** Short name of a weekday, 1 for Monday. */
function dayName(day: number, language: string): string {
  // 4 January 2027 is a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2027, 0, 3 + day));
}
