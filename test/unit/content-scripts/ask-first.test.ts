import { expect, test } from 'vitest';
import { mailAddress } from '#content-scripts/ask-first.ts';
import type { PageSettings } from '#messages/protocol.ts';
import { finding } from '#test/helpers/findings.ts';
import { PAGE_TEXTS } from '#ui/words.ts';

const PAGE: PageSettings = {
  language: 'nl',
  words: PAGE_TEXTS.nl,
  organisation: 'Zorg Voorbeeld',
  pausedUntil: 0,
  askReason: false,
  gate: [],
  contact: { role: 'de afdeling communicatie', mail: 'communicatie@voorbeeld.example' },
  clauses: { 'V-1': { title: 'Namen', text: 'Geen namen.', cite: 'Beleid, artikel 1 & 2' } },
};

test('goes to whom the policy names, with the site and the clauses and nothing of the draft', () => {
  const url = new URL(mailAddress('x', [finding({ clause: 'V-1' }), finding({ clause: 'V-1' })], PAGE));
  expect(url.pathname).toBe('communicatie@voorbeeld.example');
  expect(url.searchParams.get('subject')).toBe('Mag ik dit plaatsen?');
  const body = url.searchParams.get('body') ?? '';
  expect(body).toContain('op X zetten');
  expect(body).toContain('(Beleid, artikel 1 & 2)');
  expect(body.split('\r\n').length).toBeGreaterThan(4);
});

test('without an address the draft is still there to be filled in', () => {
  const { contact: _contact, ...page } = PAGE;
  expect(mailAddress('linkedin', [finding({ clause: 'V-9' })], page)).toMatch(/^mailto:\?subject=.*V-9/);
});
