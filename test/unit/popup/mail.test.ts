import { expect, test } from 'vitest';
import { addressFor, call, mailTo } from '#popup/mail.ts';

test('a mail draft has its address, subject and body, whatever signs stand in them', () => {
  const draft = new URL(mailTo('nieuws@sgl-zorg.nl', 'Vraag & antwoord?', 'Dag,\n\n100 % mee eens'));
  expect(draft.pathname).toBe('nieuws@sgl-zorg.nl');
  expect(draft.searchParams.get('subject')).toBe('Vraag & antwoord?');
  expect(draft.searchParams.get('body')).toBe('Dag,\n\n100 % mee eens');
  expect(mailTo('nieuws@sgl-zorg.nl')).toBe('mailto:nieuws@sgl-zorg.nl');
});

test('without an address the draft opens all the same', () => {
  expect(mailTo('', 'Voorstel')).toBe('mailto:?subject=Voorstel');
});

test('a telephone number is dialled without its spaces', () => {
  expect(call('+31 (0)45 - 800 09 20')).toBe('tel:+310458000920');
});

test('the address is that of the first who is there for it and has one', () => {
  const contacts = [
    { role: 'leidinggevende', for: ['policy' as const] },
    { role: 'communicatie', mail: 'pr@voorbeeld.example', for: ['story' as const, 'policy' as const] },
  ];
  expect(addressFor('policy', contacts)).toBe('pr@voorbeeld.example');
  expect(addressFor('report', contacts)).toBe('');
});
