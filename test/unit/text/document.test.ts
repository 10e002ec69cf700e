import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutDocument, stretchAt, tokenIndexAt, tokensIn } from '#text/document.ts';

const words = (text: string) => cutDocument(text).tokens.map((token) => token.text);
const norms = (text: string) => cutDocument(text).tokens.map((token) => token.norm);
const sentences = (text: string) => cutDocument(text).sentences.map(({ start, end }) => text.slice(start, end));
const kinds = (text: string) => cutDocument(text).tokens.map((token) => token.kind);

describe('tokens', () => {
  test.each([
    ['mw. Jansen-de Vries', ['mw', '.', 'Jansen', '-', 'de', 'Vries']],
    ["'s avonds in 't huis", ["'s", 'avonds', 'in', "'t", 'huis']],
    ["l'hôpital d’Aya qu'elle", ["l'", 'hôpital', 'd’', 'Aya', "qu'", 'elle']],
    ["m'n foto's, it's O'Brien", ["m'n", "foto's", ',', "it's", "O'Brien"]],
    ["t'is k12 om 10u30", ["t'", 'is', 'k12', 'om', '10u30']],
    ['0497/55.08.31 of 1.250,50', ['0497/55.08.31', 'of', '1.250,50']],
    ['J*nneke en V&VN', ['J*nneke', 'en', 'V&VN']],
    [
      '(jan.p@x.example), zie www.zorg.example/a.',
      ['(', 'jan.p@x.example', ')', ',', 'zie', 'www.zorg.example/a', '.'],
    ],
    ['@jan.p_1! #SterkHuis #3', ['@jan.p_1', '!', '#SterkHuis', '#', '3']],
    ['Top!!! 👩‍👩‍👧👍🏽🇧🇪1️⃣', ['Top', '!!!', '👩‍👩‍👧', '👍🏽', '🇧🇪', '1️⃣']],
    ['Marie\nJanssens', ['Marie', 'Janssens']],
    ['סבתא Lea', ['סבתא', 'Lea']],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('kinds', () => {
    expect(kinds('Jan 12 , 😀 @jan #zorg www.x.be a@b.be')).toEqual([
      'word',
      'number',
      'punctuation',
      'emoji',
      'mention',
      'hashtag',
      'url',
      'email',
    ]);
  });

  test.each([
    ['Irène', 'irene'],
    ['Ire\u0300ne', 'irene'],
    ['𝗝𝗮𝗻', 'jan'],
    ['Ｊａｎ', 'jan'],
    ['J\u200ban', 'jan'],
    ['J\u00adan', 'jan'],
    ['Mаriа', 'maria'],
    ['Олена', 'олена'],
    ['Straße', 'strasse'],
    ['Łukasz', 'lukasz'],
    ['Anna’s', "anna's"],
    ['résident·e·s', 'residentes'],
    ['#Zorg', 'zorg'],
    ['@Jan', 'jan'],
  ])('%j is compared as %j', (text, norm) => {
    expect(norms(text)).toEqual([norm]);
  });

  test('the first word of a sentence and of a line is known, behind bullets and quotes', () => {
    const first = cutDocument('Dag mw. Claes. “Wel” zei ze\n- melk\n😀 kaas').tokens.filter((token) => token.first);
    expect(first.map((token) => token.text)).toEqual(['Dag', 'Wel', 'melk', 'kaas']);
  });

  test('capitals', () => {
    const capitals = cutDocument('Jan jan Éva 𝗝𝗮𝗻 4U').tokens.filter((token) => token.capital);
    expect(capitals.map((token) => token.text)).toEqual(['Jan', 'Éva', '𝗝𝗮𝗻']);
  });
});

describe('sentences', () => {
  test.each([
    ['Dag mw. Claes. Alles goed? Ja!! 😀 Top', ['Dag mw. Claes.', 'Alles goed?', 'Ja!! 😀', 'Top']],
    ['Dr. A. de Wit, geb. 3.4.1950. klaar', ['Dr. A. de Wit, geb. 3.4.1950.', 'klaar']],
    ['Ze zei: "kom." Toen ging ze.', ['Ze zei: "kom."', 'Toen ging ze.']],
    ['kamer 12 koorts\nkamer 14 gevallen', ['kamer 12 koorts', 'kamer 14 gevallen']],
    ['vandaag mevrouw\nJanssens gezien', ['vandaag mevrouw\nJanssens gezien']],
    ['wat…ja… En nu', ['wat…ja…', 'En nu']],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test('paragraphs are parted by blank lines', () => {
    const text = 'Een.\nTwee.\n \n\nDrie.\r\n\r\nVier.';
    expect(cutDocument(text).paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Een.\nTwee.',
      'Drie.',
      'Vier.',
    ]);
  });
});

describe('languages', () => {
  test.each([
    ['onze bewoners genoten van de soep', 'nl'],
    ["'t es ni woar, ge moet da ni doen é", 'nl'],
    ['merci à toute l’équipe pour ce beau moment', 'fr'],
    ['what a lovely day with the residents', 'en'],
    ['Heute waren wir mit den Bewohnern im Garten', 'de'],
  ])('%j is %s', (text, language) => {
    expect(cutDocument(text).languages[0]).toBe(language);
  });

  test('a mixed text has several', () => {
    expect(cutDocument('ik heb haar gezien, elle est très fatiguée mais ça va').languages).toEqual(
      expect.arrayContaining(['nl', 'fr']),
    );
  });

  test('where nothing tells, all are possible', () => {
    expect(cutDocument('123').languages).toHaveLength(4);
  });
});

describe('looking things up', () => {
  const document = cutDocument('Een twee. Drie vier.');

  test('tokens within a span', () => {
    expect(tokensIn(document, { start: 4, end: 12 }).map((token) => token.text)).toEqual(['twee', '.', 'Drie']);
  });

  test('the token and the sentence at an offset', () => {
    expect(document.tokens[tokenIndexAt(document.tokens, 5)]?.text).toBe('twee');
    expect(stretchAt(document.sentences, 12)).toEqual({ start: 10, end: 20 });
  });
});

describe('any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(
        'a',
        'É',
        '1',
        '.',
        '-',
        "'",
        '’',
        '@',
        '#',
        ' ',
        '\n',
        '\ud83d',
        '\u200d',
        '😀',
        '\u0301',
        'www.',
        '/',
      ),
      maxLength: 300,
    }),
  );

  test('tokens and sentences cut the text in order, losing only blanks', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const document = cutDocument(text);
        let end = 0;
        for (const token of document.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(end, token.start)).toMatch(/^[\s\p{Cf}\p{DI}\p{Cc}]*$/u);
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\p{Cf}\p{DI}\p{Cc}]*$/u);
        const covered = document.sentences.flatMap((span) => tokensIn(document, span));
        expect(covered).toEqual(document.tokens);
        expect(document.languages.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  // Anything that grows with the square of the length would take minutes.
  test.each(['a', 'a.', "l'", '@a.b', 'www.a ', '!?', '\u0301', '\u200b', '\ud800', '👩‍', '字', '1.', 'a@', '\n', '#'])(
    '100,000 units of %j are cut in time',
    (unit) => {
      const document = cutDocument(unit.repeat(100_000 / unit.length));
      expect(document.tokens.length).toBeLessThanOrEqual(100_000);
    },
    15_000,
  );
});
