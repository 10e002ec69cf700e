import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { RegisterState } from '#model/register-state.ts';
import { RegisterAge } from '#popup/views/register-age.tsx';
import { popupWords } from '#popup/words.ts';

const FACTS = {
  persons: 12,
  relatives: 1,
  withConsent: 3,
  built: '2026-11-12',
  rounds: 10_000,
  strangers: 0.1,
  isSigned: false,
};
const aged = (age: number): RegisterState => ({ inForce: { facts: FACTS, source: 'managed', age }, notClients: [] });

function shown(register: RegisterState | undefined): HTMLElement {
  const place = document.createElement('div');
  act(() => render(<RegisterAge register={register} t={popupWords('nl')} />, place));
  return place;
}

test('says of which day the consents are, and asks for a new register when they are old', () => {
  expect(shown(aged(10)).textContent?.trim()).toBe('De toestemmingen die Bezint kent, zijn van 12 november 2026.');
  const old = shown(aged(45));
  expect(old.textContent).toContain('45 dagen geleden');
  expect(old.querySelector('.problem')).not.toBeNull();
});
test('says nothing where there is no register, and says so when one cannot be used', () => {
  expect(shown({ notClients: [] }).textContent).toBe('');
  expect(shown(undefined).textContent).toBe('');
  expect(shown({ problem: 'tampered', notClients: [] }).textContent).toContain('niet te gebruiken');
});
