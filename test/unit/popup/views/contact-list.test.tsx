import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { policyView } from '#background/policy-view.ts';
import { BUILT_IN, loadBuiltIn } from '#policy/built-in.ts';
import { ContactList } from '#popup/views/contact-list.tsx';
import { popupWords } from '#popup/words.ts';

/** Every link of the list by its words. */
function linksOf(pack: (typeof BUILT_IN)[number]): ReadonlyMap<string, string> {
  const place = document.createElement('div');
  const policy = policyView(loadBuiltIn(pack), { language: 'nl', choices: [] });
  act(() => render(<ContactList policy={policy} t={popupWords('nl')} />, place));
  return new Map([...place.querySelectorAll('a')].map((link) => [link.textContent?.trim() ?? '', link.href]));
}

const SUGGEST = 'Stel een wijziging in deze afspraken voor';
const TELL = 'Vertel communicatie over je bericht';

test.each(BUILT_IN)('%s: a change is suggested and a post told of in a mail draft, whoever it goes to', (pack) => {
  const links = linksOf(pack);
  for (const name of [SUGGEST, TELL]) {
    const draft = new URL(links.get(name) ?? '');
    expect(draft.protocol).toBe('mailto:');
    expect([...draft.searchParams.keys()]).toEqual(['subject', 'body']);
  }
});

test('mail and telephone lead to whom the policy names', () => {
  const links = linksOf('sgl');
  expect(links.get('Mail nieuws@sgl-zorg.nl')).toBe('mailto:nieuws@sgl-zorg.nl');
  expect(links.get('Bel 045-8000920')).toBe('tel:0458000920');
  expect(links.get(TELL)).toMatch(/^mailto:nieuws@sgl-zorg\.nl\?/);
});
