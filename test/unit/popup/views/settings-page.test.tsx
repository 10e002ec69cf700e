import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { choices } from '#background/packs.ts';
import { policyView } from '#background/policy-view.ts';
import { type ManagedState, NOTHING_MANAGED } from '#model/managed.ts';
import { DEFAULT_SETTINGS } from '#model/settings.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { SettingsPage } from '#popup/views/settings-page.tsx';
import { popupWords } from '#popup/words.ts';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
  // A click changes nothing in what stands in no page.
  document.body.replaceChildren(place);
});

function show(managed: ManagedState = NOTHING_MANAGED, settings = DEFAULT_SETTINGS) {
  const heard = { onTry: vi.fn(), onFile: vi.fn(), onAdopt: vi.fn(), onCancel: vi.fn(), onBack: vi.fn() };
  const onChange = vi.fn();
  const policy = policyView(loadBuiltIn('sgl'), { language: 'nl', choices: choices('nl'), managed });
  act(() =>
    render(
      <SettingsPage
        t={popupWords('nl')}
        settings={{ ...settings, pack: 'sgl', packChosen: true }}
        policy={policy}
        outcome={undefined}
        now={0}
        packs={{ tried: undefined, ...heard }}
        onChange={onChange}
      />,
      place,
    ),
  );
  return { ...heard, onChange };
}

function labelled<Field extends HTMLInputElement | HTMLSelectElement>(words: string): Field {
  const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(words));
  const field = label?.querySelector<Field>('input, select');
  if (!field) throw new Error(`nothing is called "${words}"`);
  return field;
}

test('another organisation is looked at first, not taken at once', () => {
  const { onTry, onChange } = show();
  act(() => labelled('De Wulverhorst').click());
  expect(onTry).toHaveBeenCalledWith('wulverhorst');
  expect(onChange).not.toHaveBeenCalled();
});

test('an official function can be chosen', () => {
  const { onChange } = show();
  const select = labelled<HTMLSelectElement>('Mijn functie');
  select.value = 'bestuurder';
  act(() => void select.dispatchEvent(new Event('change')));
  expect(onChange).toHaveBeenCalledWith({ role: 'bestuurder' });
});

test('the reminder is off until it is asked for; then days and hours are the person’s own', () => {
  const { onChange } = show();
  expect(place.querySelector('[type=time]')).toBeNull();
  act(() => labelled('Geef me een seintje').click());
  expect(onChange).toHaveBeenCalledWith({ reminder: { ...DEFAULT_SETTINGS.reminder, isOn: true } });

  const on = { ...DEFAULT_SETTINGS, reminder: { ...DEFAULT_SETTINGS.reminder, isOn: true } };
  const again = show(NOTHING_MANAGED, on);
  act(() => labelled('za').click());
  expect(again.onChange).toHaveBeenLastCalledWith({ reminder: { ...on.reminder, days: [1, 2, 3, 4, 5, 6] } });
  const until = labelled<HTMLInputElement>('tot');
  until.value = '15:30';
  act(() => void until.dispatchEvent(new Event('change')));
  expect(again.onChange).toHaveBeenLastCalledWith({ reminder: { ...on.reminder, until: 15 * 60 + 30 } });
});

test('what the organisation manages cannot be changed and says where that comes from', () => {
  show({
    ...NOTHING_MANAGED,
    values: { policy: 'sgl', language: 'nl', role: 'communicatie', hideNotes: true, accounts: { x: 'organisation' } },
  });
  const locked = [...place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')].filter((field) =>
    field.closest('fieldset:disabled, :disabled'),
  );
  const names = locked.map((field) => field.closest('label')?.textContent ?? '');
  expect(names.some((name) => name.includes('SGL'))).toBe(true);
  expect(names.some((name) => name.includes('Taal'))).toBe(true);
  expect(names.some((name) => name.includes('Mijn functie'))).toBe(true);
  expect(names.some((name) => name.includes('lichte opmerkingen'))).toBe(true);
  expect(names.filter((name) => name.includes('namens de organisatie'))).toHaveLength(1);
  expect(place.textContent?.split('via het beheer van deze browser')).toHaveLength(6);
  expect(place.querySelector('[type=file]')).toBeNull();
});
