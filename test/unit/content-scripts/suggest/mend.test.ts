import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { menderOf } from '#content-scripts/suggest/mend.ts';
import { MENDER } from '#content-scripts/suggest/mender.ts';
import { withSuggestions } from '#model/report.ts';

/** The stretch to replace stands between braces; several are worked in together, each with the next of the words. */
function after(marked: string, ...words: readonly string[]): string {
  let text = '';
  const spans: { start: number; end: number }[] = [];
  for (const [index, part] of marked.split(/[{}]/).entries()) {
    if (index % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  const suggestions = spans.map((span, index) => ({ span, replacement: words[index] ?? '' }));
  return withSuggestions(text, MENDER.all(text, suggestions));
}

describe('other words', () => {
  test.each([
    ['Vandaag met {mevrouw Jansen} gewandeld', 'een bewoner', 'Vandaag met een bewoner gewandeld'],
    ['{Mevrouw Jansen} is gevallen', 'een bewoner', 'Een bewoner is gevallen'],
    ['Mooi weer. {Mevrouw Jansen} lachte', 'een bewoner', 'Mooi weer. Een bewoner lachte'],
    ['Mevrouw {Jansen} lachte', 'een bewoner', 'Een bewoner lachte'],
    ['met mevr. {Jansen} op stap', 'een bewoner', 'met een bewoner op stap'],
    ['met de heer {De Wit}', 'iemand voor wie ik zorg', 'met iemand voor wie ik zorg'],
    ['Haar zoon {Piet} belde', 'een familielid', 'Een familielid belde'],
    ['Mooi was dat. {Jansen} lachte', 'een bewoner', 'Mooi was dat. Een bewoner lachte'],
    ['avec madame {Dubois} de', 'un résident', 'avec un résident de'],
    ['Took Mrs {Baker} out', 'a resident', 'Took a resident out'],
    ['haar val van {dinsdag}', 'onlangs', 'haar val onlangs'],
    ['de man van {kamer 12} lachte', 'op de afdeling', 'de man op de afdeling lachte'],
    ['uit {Goirle} gekomen', 'in de buurt', 'in de buurt gekomen'],
    ['In {Goirle} is het mooi', 'in de buurt', 'In de buurt is het mooi'],
    ['onze {cliënt Jansen}', 'een bewoner', 'een bewoner'],
    ['la chute de {madame Dubois} hier', 'un résident', 'la chute d’un résident hier'],
    ['je pense que {madame Dubois} va bien', 'une personne', 'je pense qu’une personne va bien'],
    ['dans {la chambre 12} ce matin', 'dans le service', 'dans le service ce matin'],
    ['{Mrs Baker} fell', 'a resident', 'A resident fell'],
    ['she came from {Leeds} today', 'nearby', 'she came nearby today'],
    ['Regel een\n{Mevrouw Jansen} lachte', 'een bewoner', 'Regel een\nEen bewoner lachte'],
  ])('%j + %j', (marked, words, expected) => {
    expect(after(marked, words)).toBe(expected);
  });
});

describe('left out', () => {
  test.each([
    ['Mooi {echt} weer', 'Mooi weer'],
    ['Ik was met {mevrouw Jansen} in de tuin', 'Ik was in de tuin'],
    ['{Mevrouw Jansen} lachte', 'Lachte'],
    ['Ik was met mevrouw {Jansen} in de tuin', 'Ik was in de tuin'],
    ['{Gisteren}, zei ze, was het mooi', 'Zei ze, was het mooi'],
    ['Zij viel op {dinsdag}.', 'Zij viel.'],
    ['Bel maar: {0470 12 34 56}', 'Bel maar'],
    ['Hij (83 jaar) en zij ({81 jaar}) lachten', 'Hij (83 jaar) en zij lachten'],
    ['Gisteren, {mevrouw Jansen}, viel ze', 'Gisteren, viel ze'],
    ['met {Ann} en Bob op stap', 'met Bob op stap'],
    ['met Ann en {Bob} op stap', 'met Ann op stap'],
    ['{Alles}', ''],
    ['Een\n{twee}\ndrie', 'Een\n\ndrie'],
    ['bij {Jan}\nnieuwe regel', '\nnieuwe regel'],
    ['la dame de {la chambre 12} rit', 'la dame rit'],
  ])('%j', (marked, expected) => {
    expect(after(marked)).toBe(expected);
  });
});

describe('put in', () => {
  test.each([
    ['Klaar.', 'Klaar. Namens mezelf.'],
    ['', 'Namens mezelf.'],
    ['Klaar.\n', 'Klaar.\nNamens mezelf.'],
    ['Klaar. ', 'Klaar. Namens mezelf.'],
  ])('%j', (text, expected) => {
    const span = { start: text.length, end: text.length };
    expect(withSuggestions(text, [MENDER.one(text, { span, replacement: 'Namens mezelf.' })])).toBe(expected);
  });
});

test('several at once', () => {
  expect(after('{Mevrouw Jansen} van {kamer 12} viel {dinsdag}', 'een bewoner', 'op de afdeling', '')).toBe(
    'Een bewoner op de afdeling viel',
  );
});

test('never touches the words of another suggestion, nor crosses a line, nor writes one', () => {
  const word = fc.constantFrom('Jan', 'van', 'de', 'en', ',', '(', ')', '.', 'kamer', '\n', ' ', '🙂', 'é', 'le', '  ');
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 12 }),
      fc.nat(30),
      fc.nat(9),
      fc.constantFrom('', 'een bewoner', 'op de groep'),
      (words, at, length, replacement) => {
        const text = words.join(' ');
        const start = Math.min(at, text.length);
        const end = Math.min(start + length, text.length);
        fc.pre(start < end && !text.slice(start, end).includes('\n'));
        const floor = Math.max(0, start - 3);
        const one = MENDER.one(text, { span: { start, end }, replacement }, floor);
        expect(one.span.start).toBeGreaterThanOrEqual(floor);
        expect(one.span.end).toBeGreaterThanOrEqual(end);
        expect(text.slice(one.span.start, one.span.end)).not.toContain('\n');
        expect(one.replacement).not.toContain('\n');
      },
    ),
  );
});

test('before the small words are brought, no word is changed that nobody asked for', () => {
  const [text, span] = ['Met mevrouw Jansen. Mooi!', { start: 12, end: 18 }];
  const changes = menderOf({}).all(text, [{ span, replacement: 'een bewoner' }]);
  expect(withSuggestions(text, changes)).toBe('Met mevrouw een bewoner. Mooi!');
});
