import { describe, expect, test } from 'vitest';
import type { Cell } from '#register/cells.ts';
import { columnOf } from '#register/columns.ts';
import { personsIn } from '#register/table.ts';

function read(headings: readonly string[], ...rows: readonly (readonly Cell[])[]) {
  const found = personsIn({ rows: [headings, ...rows], firstLine: 1 });
  if (!found.ok) throw new Error(found.error);
  return found.value;
}

const consents = (headings: readonly string[], row: readonly Cell[]) =>
  read(['Voornaam', 'Achternaam', ...headings], ['An', 'Maes', ...row]).persons[0]?.record.consents;

test.each([
  ['Voornaam', 'first'],
  ['Prénom', 'first'],
  ['First name', 'first'],
  ['Roepnaam', 'calling'],
  ['Tussenvoegsel', 'prefix'],
  ['Nom de famille', 'surname'],
  ['last_name', 'surname'],
  ['Meisjesnaam', 'maiden'],
  ['Nom de jeune fille', 'maiden'],
  ['Contactpersonen', 'relatives'],
  ['Cliëntnummer', 'number'],
  ['Toestemming', 'given'],
  ['Consentement photo Facebook', 'given'],
  ['consentLinkedIn', 'given'],
  ['Geldig tot', 'until'],
  ['Valable jusqu’au', 'until'],
  ['Withdrawn on', 'withdrawn'],
  ['Retiré le', 'withdrawn'],
  ['Vindplaats', 'reference'],
  ['Canaux', 'channels'],
  ['Doeleinden', 'purposes'],
  ['Afdeling', 'left-out'],
  ['Geboortedatum', 'left-out'],
  ['', 'left-out'],
])('%j is read as %s', (heading, field) => {
  expect(columnOf(heading).field).toBe(field);
});

describe('consents', () => {
  test('each column names its channel and purpose', () => {
    expect(consents(['Toestemming naam Facebook', 'Toestemming foto website'], ['ja', 'x'])).toEqual([
      { purposes: ['name'], channels: ['facebook'], withdrawn: false, reference: '' },
      { purposes: ['photo'], channels: ['site'], withdrawn: false, reference: '' },
    ]);
  });
  test('lists of channels and purposes', () => {
    const headings = ['Consent', 'Channels', 'Purposes', 'Valid until', 'Reference'];
    expect(consents(headings, ['yes', 'Facebook, X', 'name; photo', '31/12/2026', 'drawer 4'])).toEqual([
      {
        purposes: ['name', 'photo'],
        channels: ['facebook', 'x'],
        until: '2026-12-31',
        withdrawn: false,
        reference: 'drawer 4',
      },
    ]);
  });
  test('what is not told apart holds for all, but to take a photo is not to publish it', () => {
    expect(consents(['Accord'], ['oui'])?.[0]).toMatchObject({
      purposes: ['name', 'photo'],
      channels: ['facebook', 'linkedin', 'x', 'whatsapp', 'site', 'internal'],
    });
    expect(consents(['Foto nemen'], ['ja'])?.[0]?.purposes).toEqual(['photo-taking']);
  });
  test('what is told apart holds only where it is said', () => {
    expect(consents(['Toestemming', 'Kanalen'], ['ja', ''])).toEqual([]);
    expect(consents(['Facebook', 'LinkedIn'], ['nee', ''])).toEqual([]);
    expect(consents(['Toestemming', 'Facebook'], ['nee', 'ja'])).toEqual([]);
  });
  test('up to and with a day', () => {
    expect(consents(['Toestemming', 'Geldig t/m'], ['ja', '2026-12-31'])?.[0]?.until).toBe('2027-01-01');
  });
  test.each(['ja', '12-3-2026', 'x', 'ingetrokken'])('withdrawn: %s', (cell) => {
    expect(consents(['Toestemming', 'Ingetrokken'], ['ja', cell])?.every(({ withdrawn }) => withdrawn)).toBe(true);
  });
  test('withdrawn, and no consent is left in the export', () => {
    expect(consents(['Toestemming', 'Ingetrokken'], ['nee', 'ja'])).toMatchObject([{ withdrawn: true }]);
  });
});

describe('rows that are refused', () => {
  const problems = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]) => {
    const { persons, refused, problems: told } = read(headings, ...rows);
    return { persons: persons.length, refused, told: told.map(({ line, column, code }) => `${line}${column} ${code}`) };
  };
  test('with line, column and reason', () => {
    expect(
      problems(
        ['Voornaam', 'Achternaam', 'Toestemming', 'Geldig tot', 'Referentie'],
        ['An', 'Maes', 'ja', '2026-12-31', 'map 1'],
        ['', 'Maes', '', '', ''],
        ['An', '', '', '', ''],
        ['=B2', 'Maes', '', '', ''],
        ['An', 'Claes', 'misschien', '', ''],
        ['An', 'Wouters', 'ja', '31 feb', ''],
        ['An', 'Aerts', 'ja', '2026-02-31', ''],
        ['An', 'Segers', 'ja', '', 'form-an-segers.pdf'],
        ['An', 'M\uFFFDller', '', '', ''],
        ['An', 'Maes'.repeat(200), '', '', ''],
      ),
    ).toEqual({
      persons: 1,
      refused: 9,
      told: [
        '3A no-first-name',
        '4B no-surname',
        '5A formula',
        '6C not-yes-or-no',
        '7D not-a-day',
        '8D not-a-day',
        '9E name-in-reference',
        '10B wrong-encoding',
        '11B too-long',
      ],
    });
  });
  test('no cell of a refused row is repeated in what is told of it', () => {
    const { problems: told } = read(['Voornaam', 'Achternaam', 'Toestemming'], ['Philomena', 'Ouali', 'geheim']);
    expect(JSON.stringify(told)).not.toMatch(/philomena|ouali|geheim/i);
  });
});

test('a row said twice is one person; rows of one number are one person with all consents', () => {
  expect(read(['Voornaam', 'Achternaam'], ['An', 'Maes'], ['An', 'Maes'])).toMatchObject({ repeated: 1, refused: 0 });
  const { persons } = read(
    ['Cliëntnummer', 'Voornaam', 'Achternaam', 'Kanaal', 'Doel'],
    ['7', 'An', 'Maes', 'Facebook', 'naam'],
    ['7', 'An', 'Maes', 'website', 'foto'],
  );
  expect(persons).toHaveLength(1);
  expect(persons[0]?.record.consents).toHaveLength(2);
});

test('relatives are persons of their own, and have the client’s surname when they have none', () => {
  const { persons } = read(['Naam', 'Familie'], ['Maes, An', 'Lien Claes (dochter); zoon Bert']);
  expect(persons.map(({ firsts, surnames, record }) => [...firsts, ...surnames, record.kind].join(' '))).toEqual([
    'An Maes client',
    'Lien Claes relative',
    'Bert Maes relative',
  ]);
});
