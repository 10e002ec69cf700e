import { expect, test } from 'vitest';
import { Reminder } from '#content-scripts/reminder.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';

const reminder = { hours: { ...DEFAULT_SETTINGS.reminder, isOn: true }, text: 'Kan dit wachten?' };
/** A Friday in January 2027. */
const at = (hour: number, minute = 0) => new Date(2027, 0, 15, hour, minute).getTime();

test('says it in working hours, and then is quiet for an hour', () => {
  const asked = new Reminder();
  expect(asked.due(reminder, at(10))).toBe('Kan dit wachten?');
  expect(asked.due(reminder, at(10, 59))).toBeUndefined();
  expect(asked.due(reminder, at(11))).toBe('Kan dit wachten?');
});

test('says nothing after work, nor to whoever did not ask for it', () => {
  const asked = new Reminder();
  expect(asked.due(reminder, at(19))).toBeUndefined();
  expect(asked.due(undefined, at(10))).toBeUndefined();
  expect(asked.due(reminder, at(10))).toBe('Kan dit wachten?');
});
