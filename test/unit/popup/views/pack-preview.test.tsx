import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { previewOf, readSource } from '#background/pack-preview.ts';
import type { Language } from '#model/language.ts';
import { LANGUAGES } from '#model/language.ts';
import { PackPreview, type PackPreviewProps } from '#popup/views/pack-preview.tsx';
import { popupWords } from '#popup/words.ts';
import { said, samplePack } from '#test/helpers/sample-pack.ts';

let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
});

function show(change: object, language: Language = 'nl') {
  const heard = { onAdopt: vi.fn(), onCancel: vi.fn() };
  const text = JSON.stringify({ ...samplePack(), ...change }, null, 1);
  const preview: PackPreviewProps['preview'] = previewOf(readSource({ name: 'pack.json', text }, []), language);
  act(() => render(<PackPreview preview={preview} t={popupWords(language)} {...heard} />, place));
  return heard;
}
const words = () => place.textContent ?? '';
const press = (name: string) =>
  act(() => [...place.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name)?.click());

test('tells rule by rule what becomes lighter, what is said in a chat and what is switched off, with the reason', () => {
  show({
    override: [
      { rule: 'sector/promise', severity: 'note', because: said('liever licht') },
      {
        rule: 'sector/client-name',
        variants: [{ sites: ['whatsapp'], audience: ['group'], message: said('moet de naam hier?') }],
      },
    ],
    off: [{ rule: 'sector/only-link', because: said('een link mag') }],
  });
  expect(words()).toContain('2 regels anders');
  expect(words()).toContain('een waarschuwing wordt een lichte opmerking');
  expect(words()).toContain('liever licht nl');
  expect(words()).toContain('WhatsApp, groep: moet de naam hier? nl');
  expect(words()).toContain('1 regel uit');
  expect(words()).toContain('een link mag nl');
});

test('tells what a rule looks for in words, not in labels', () => {
  show({
    override: [
      {
        rule: 'sector/promise',
        when: { any: ['promise'], none: ['consent-stated'], certainty: 0.9 },
        audience: ['public'],
      },
    ],
  });
  expect(words()).toContain('zonder toestemming; zekerheid vanaf 90%');
  expect(words()).toContain('was overal');
  expect(words()).toContain('wordt openbaar');
});

test('accepting and leaving it are two buttons', () => {
  const { onAdopt, onCancel } = show({});
  press('Hiermee meelezen');
  press('Laat maar');
  expect([onAdopt.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
});

test.each(LANGUAGES)('faults are told in the reader’s language, and there is nothing to accept: %s', (language) => {
  show({ extends: 'sectors', cites: { 'client-name': 'LH-9' } }, language);
  const t = popupWords(language);
  expect(words()).toContain(t.count('pack.faults', 1));
  expect(words()).toContain('pack.json:');
  expect(words()).not.toContain(t('pack.adopt'));
});
