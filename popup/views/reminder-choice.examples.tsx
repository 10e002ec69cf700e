import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { samplePolicy } from '#popup/samples.ts';
import { ReminderChoice } from '#popup/views/reminder-choice.tsx';
import { popupWords } from '#popup/words.ts';
import { type Examples, nothing } from '#ui/examples.ts';

const state =
  (isOn: boolean): Examples['states'][string] =>
  (language) => (
    <ReminderChoice
      hours={{ ...DEFAULT_SETTINGS.reminder, isOn }}
      text={samplePolicy(language).reminder?.text}
      t={popupWords(language)}
      onChange={nothing}
    />
  );

export const examples: Examples = { where: 'popup', states: { off: state(false), on: state(true) } };
