import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, expect, test, vi } from 'vitest';
import { BannerCard, type BannerCardProps } from '#ui/banner-card.tsx';
import { changeOf } from '#ui/draft-change.ts';
import { findingViews } from '#ui/finding-view.ts';
import { SAMPLE_CLAUSES, SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { pageWords } from '#ui/words.ts';

const text = SAMPLE_DRAFTS.nl;
let place: HTMLElement;
beforeEach(() => {
  place = document.createElement('div');
});

function show(change: Partial<BannerCardProps> = {}) {
  const heard = {
    onFold: vi.fn(),
    onApply: vi.fn(),
    onAnonymise: vi.fn(),
    onAskFirst: vi.fn(),
    onDismiss: vi.fn(),
    onExplain: vi.fn(),
    onCopy: vi.fn(async () => true),
    onCopied: vi.fn(),
  };
  const props: BannerCardProps = {
    content: { kind: 'checked', findings: findingViews(text, sampleFindings(text, 'nl')), unchecked: [] },
    audience: { audience: 'group', size: 14 },
    t: pageWords('nl'),
    organisation: 'Sterk Huis',
    clauseOf: (id) => SAMPLE_CLAUSES.nl[id],
    ...heard,
    ...change,
  };
  act(() => render(<BannerCard {...props} />, place));
  return heard;
}

const words = () => place.textContent ?? '';
function press(name: string): void {
  const button = [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
  );
  if (!button) throw new Error(`there is no button "${name}" in: ${words()}`);
  act(() => button.click());
}

test('says how many points there are, quotes the words and says who reads it', () => {
  show();
  expect(words()).toContain('3 punten om naar te kijken');
  expect([...place.querySelectorAll('q')].map((quote) => quote.textContent)).toContain('mevrouw Jansen');
  expect(words()).toContain('Groep van 14');
});

test('notes are folded while there is something heavier, and unfold on request', () => {
  show();
  expect(words()).not.toContain('leidinggevende');
  press('Nog 1 kleine opmerking');
  expect(words()).toContain('leidinggevende');
});

test('a suggestion is told', () => {
  const { onApply } = show();
  press('Vervang “mevrouw Jansen” door “een bewoner”');
  expect(onApply).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ replacement: 'een bewoner' }));
});

test('the clause unfolds in place and leads to the policy', () => {
  const { onExplain } = show();
  expect(words()).not.toContain('blijft bij jou');
  press('Waarom zie ik dit? Sterk Huis, grondbeginsel 6');
  expect(words()).toContain('blijft bij jou');
  press('Lees het in de afspraken');
  expect(onExplain).toHaveBeenCalledOnce();
});

test('"this is not right" and folding are told', () => {
  const { onDismiss, onFold } = show();
  press('Dit klopt niet');
  press('Inklappen');
  expect(onDismiss).toHaveBeenCalledOnce();
  expect(onFold).toHaveBeenCalledOnce();
});

test('says "nothing found" and never "safe"', () => {
  show({ content: { kind: 'checked', findings: [], unchecked: [] } });
  expect(words()).toContain('Niets gevonden');
  expect(words()).not.toMatch(/veilig/i);
});

test('says what could not be checked', () => {
  show({ content: { kind: 'checked', findings: [], unchecked: [{ what: 'age', reason: 'too-long' }] } });
  expect(words()).toContain('Niet alles is nagekeken: de tekst is langer dan Bezint aankan.');
});

test('the whole draft is shown before and after, and taken or left as a whole', () => {
  const findings = sampleFindings(text, 'nl');
  const anonymous = () => changeOf(text, [{ span: { start: 12, end: 26 }, replacement: 'een bewoner' }]);
  const { onAnonymise } = show({
    content: { kind: 'checked', findings: findingViews(text, findings), unchecked: [], anonymous },
  });
  press('Maak de tekst anoniem');
  expect([...place.querySelectorAll('del, ins')].map((part) => part.textContent)).toEqual([
    'mevrouw Jansen',
    'een bewoner',
  ]);
  press('Liever niet');
  expect(onAnonymise).not.toHaveBeenCalled();
  press('Maak de tekst anoniem');
  press('Alles overnemen');
  expect(onAnonymise).toHaveBeenCalledOnce();
  expect(words()).toContain('3 punten');
});

test('somebody to ask is offered only where the policy names one', () => {
  show();
  expect(words()).not.toContain('Vraag het eerst na');
  const { onAskFirst } = show({ contact: 'je leidinggevende' });
  press('Vraag het eerst na');
  expect(onAskFirst).toHaveBeenCalledOnce();
});

test('what a box did not take is there to be copied', async () => {
  const { onCopy, onCopied } = show({ offer: 'een bewoner lachte' });
  expect(place.querySelector('textarea')?.value).toBe('een bewoner lachte');
  press('Kopiëren');
  expect(onCopy).toHaveBeenCalledExactlyOnceWith('een bewoner lachte');
  await act(async () => undefined);
  expect(words()).toContain('Gekopieerd');
  press('Sluiten');
  expect(onCopied).toHaveBeenCalledOnce();
});

test('"Geen cliënt" stands by a name, and by nothing else', () => {
  const onNotClient = vi.fn();
  show({ onNotClient });
  const buttons = [...place.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Geen cliënt');
  const named = sampleFindings(text, 'nl').filter(({ topic, spans }) => topic === 'client-name' && spans.length > 0);
  expect(buttons).toHaveLength(named.length);
  expect(named.length).toBeGreaterThan(0);
  buttons[0]?.click();
  expect(onNotClient).toHaveBeenCalledWith(named[0]);
});
