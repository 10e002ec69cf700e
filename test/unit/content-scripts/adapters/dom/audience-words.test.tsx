import { describe, expect, test } from 'vitest';
import { audienceIn } from '#content-scripts/adapters/dom/audience-words.ts';

// As the sites' own buttons say it in Dutch, French, English and German.

describe('everybody', () => {
  test.each([
    'Deelinstellingen bewerken. Gedeeld met Openbaar.',
    'Modifier la confidentialité. Partagé avec Public.',
    'Edit privacy. Sharing with Public.',
    'Privatsphäre bearbeiten. Mit Öffentlich geteilt.',
    'Iedereen',
    'Tout le monde',
    'Anyone',
    'Alle',
    'Cualquiera',
    'Qualquer pessoa',
    'Chiunque',
  ])('%s', (words) => expect(audienceIn(words)).toEqual({ audience: 'public' }));
});

describe('a circle', () => {
  test.each([
    'Vrienden',
    'Vrienden behalve…',
    'Amis',
    'Friends except…',
    'Freunde',
    'Alleen connecties',
    'Relations uniquement',
    'Connections only',
    'Nur Kontakte',
    'Alle vrienden',
  ])('%s', (words) => expect(audienceIn(words)).toEqual({ audience: 'group' }));
});

describe('oneself', () => {
  test.each(['Alleen ik', 'Moi uniquement', 'Only me', 'Nur ich'])('%s', (words) =>
    expect(audienceIn(words)).toEqual({ audience: 'direct', self: true }),
  );
});

test.each(['Foto toevoegen', 'Ann Voorbeeld', 'Emoji', 'Fallen', ''])('%j says nothing of it', (words) =>
  expect(audienceIn(words)).toBeUndefined(),
);
