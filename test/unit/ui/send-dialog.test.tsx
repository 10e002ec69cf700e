import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { findingViews } from '#ui/finding-view.ts';
import { SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { SendDialog, type SendDialogProps } from '#ui/send-dialog.tsx';
import { pageWords } from '#ui/words.ts';

const text = SAMPLE_DRAFTS.nl;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
});

function show(change: Partial<SendDialogProps> = {}) {
  const heard = { onChoice: vi.fn(), onAskFirst: vi.fn() };
  const props: SendDialogProps = {
    content: { kind: 'found', findings: findingViews(text, sampleFindings(text, 'nl')), unchecked: [] },
    audience: { audience: 'public' },
    verb: 'post',
    t: pageWords('nl'),
    organisation: 'Sterk Huis',
    clauseOf: () => undefined,
    ...heard,
    ...change,
  };
  act(() => render(<SendDialog {...props} />, place));
  return heard;
}

const words = () => place.textContent ?? '';
const button = (name: string) => [...place.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
const press = (name: string) => act(() => button(name)?.click());

test('says who can read it, next to what was found', () => {
  show();
  expect(words()).toContain('Openbaar: iedereen kan dit lezen');
});

test('goes at once where no reason is asked for', () => {
  const { onChoice } = show();
  press('Toch plaatsen');
  expect(onChoice).toHaveBeenCalledExactlyOnceWith('send');
});

test('with a reason asked for, goes only behind one, and says what is missing', () => {
  const { onChoice } = show({ asksReason: true });
  press('Toch plaatsen');
  expect(onChoice).not.toHaveBeenCalled();
  expect(words()).toContain('Kies eerst waarom dit wel kan.');
  press('Er is toestemming');
  expect(words()).toContain('Dit wordt nergens bewaard');
  press('Toch plaatsen');
  expect(onChoice).toHaveBeenCalledExactlyOnceWith('send');
});

test('going back asks for no reason, and neither does what could not be checked', () => {
  const { onChoice } = show({ asksReason: true });
  press('Aanpassen');
  expect(onChoice).toHaveBeenCalledExactlyOnceWith('edit');
  const failed = show({ asksReason: true, content: { kind: 'failed', sentence: 'Geen antwoord.' } });
  press('Toch plaatsen');
  expect(failed.onChoice).toHaveBeenCalledExactlyOnceWith('send');
});

test('somebody to ask is there when the policy names one', () => {
  show();
  expect(button('Vraag het eerst na')).toBeUndefined();
  const { onAskFirst } = show({ contact: 'je leidinggevende' });
  press('Vraag het eerst na');
  expect(onAskFirst).toHaveBeenCalledOnce();
});

test('says the line of the policy', () => {
  show({ line: 'Wat je nu plaatst, kan er over jaren nog staan.' });
  expect(words()).toContain('over jaren nog');
});
