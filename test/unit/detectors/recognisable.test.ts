import { describe, expect, test } from 'vitest';
import { recognisable } from '#detectors/recognisable.ts';
import { draftOf } from '#model/draft.ts';
import type { Label } from '#model/labels.ts';
import type { Who } from '#model/match.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { cutDocument } from '#text/document.ts';

const { organisation } = loadBuiltIn('sector');

function cuesIn(text: string): readonly (readonly [Label, string, Who | undefined])[] {
  return recognisable
    .detect({ document: cutDocument(text), draft: draftOf(text), organisation })
    .map(({ label, where, who }) => [label, text.slice(where.start, where.end), who]);
}

describe('names single cues and whom they are about', () => {
  test.each<[text: string, label: Label, words: string, who: Who]>([
    ['Een bewoner was vroeger notaris in Aalten.', 'occupation', 'notaris', 'client'],
    ['Een bewoner was vroeger notaris in Aalten.', 'place', 'Aalten', 'client'],
    ['Een bewoner was vroeger notaris in Aalten.', 'client-word', 'Een bewoner', 'client'],
    ['Mijn opa was notaris in Aalten.', 'occupation', 'notaris', 'own-family'],
    ['La résidente est la veuve de l’ancien facteur.', 'occupation', 'ancien facteur', 'client'],
    ['Our resident was in the paper for her tattoo.', 'unusual-event', 'in the paper', 'client'],
  ])('%j: %s %j', (text, label, words, who) => {
    expect(cuesIn(text)).toContainEqual([label, words, who]);
  });
});

test('many are no single client', () => {
  expect(cuesIn('Onze bewoners genoten van de soep.').map(([label]) => label)).not.toContain('client-word');
});
