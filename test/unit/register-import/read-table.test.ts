import { describe, expect, test } from 'vitest';
import { personsIn } from '#register/table.ts';
import { readTable } from '#register-import/read-table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string, isBig = false, mark = true) =>
  Uint8Array.from(
    (mark ? `\uFEFF${text}` : text).split('').flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

const SIMPLE = 'Voornaam;Achternaam\nZoë;Müller\n';

async function names(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const table = await readTable(bytes);
  if (!table.ok) return table.error;
  const found = personsIn(table.value);
  return found.ok ? found.value.persons.map(({ firsts, surnames }) => [...firsts, ...surnames].join(' ')) : found.error;
}

describe('however it was saved', () => {
  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['UTF-8', utf8(SIMPLE)],
    ['UTF-8 with a mark', utf8(`\uFEFF${SIMPLE}`)],
    ['Windows-1252', latin(SIMPLE)],
    ['UTF-16, little end first', utf16(SIMPLE)],
    ['UTF-16, big end first', utf16(SIMPLE, true)],
    ['UTF-16 without a mark', utf16(SIMPLE, false, false)],
    ['commas', utf8('Voornaam,Achternaam\r\nZoë,Müller\r\n')],
    ['tabs', utf8('Voornaam\tAchternaam\nZoë\tMüller')],
    ['quotes, with a line break in one', utf8('"Voornaam";"Achternaam";"Adres"\n"Zoë";"Müller";"Straat 1\nStad"\n')],
    ['a line that names the separator', utf8(`sep=;\r\n${SIMPLE}`)],
    ['empty columns and lines', utf8('Voornaam;;Achternaam;\n;;;\nZoë;;Müller;\n\n\n')],
    ['line ends of an old Mac', utf8('Voornaam;Achternaam\rZoë;Müller\r')],
    ['one column', utf8('Naam\n"Müller, Zoë"\n')],
  ])('%s', async (_how, bytes) => {
    expect(await names(bytes)).toEqual(['Zoë Müller']);
  });
});

test.each<[string, Uint8Array<ArrayBuffer>, string]>([
  ['nothing', utf8(''), 'empty'],
  ['only blank lines', utf8('\n\n ; \n'), 'empty'],
  ['only headings', utf8('Voornaam;Achternaam\n'), 'empty'],
  ['no names', utf8('Kamer;Etage\n1;2\n'), 'no-name-columns'],
  ['a quote that is not closed', utf8('Voornaam;Achternaam\n"Zoë;Müller\nAn;Maes\n'), 'unclosed-quote'],
  ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0, 0, 16, 0, 0, 0, 1]), 'not-a-table'],
  ['an old spreadsheet', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-spreadsheet'],
  ['a cut-off spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'unreadable-spreadsheet'],
])('%s is refused with a reason', async (_what, bytes, reason) => {
  expect(await names(bytes)).toBe(reason);
});

describe('what went wrong before it came here is told, row by row', () => {
  const told = async (bytes: Uint8Array<ArrayBuffer>) => {
    const table = await readTable(bytes);
    if (!table.ok) return table.error;
    const found = personsIn(table.value);
    if (!found.ok) return found.error;
    const { persons, problems } = found.value;
    return { persons: persons.length, problems: problems.map(({ line, column, code }) => `${line}${column} ${code}`) };
  };
  test('UTF-8 with one byte of another encoding in it, or cut off inside a letter', async () => {
    const mixed = Uint8Array.from([...utf8('Voornaam;Achternaam\nZoë;Maes\nAn;M'), 0xfc, ...utf8('ller\nBo;Claes\n')]);
    expect(await told(mixed)).toEqual({ persons: 2, problems: ['2A wrong-encoding'] });
    const cut = utf8('Voornaam;Achternaam\nBo;Claes\nAn;Mü').slice(0, -1);
    expect(await told(cut)).toEqual({ persons: 1, problems: ['3B wrong-encoding'] });
  });
  test('UTF-8 that was once saved as if it were Windows-1252', async () => {
    const twice = utf8(String.fromCharCode(...utf8(SIMPLE)));
    expect(await told(twice)).toEqual({ persons: 0, problems: ['2A wrong-encoding', '2B wrong-encoding'] });
  });
  test('formulas, in CSV and left as text in a spreadsheet', async () => {
    expect(await told(utf8('Voornaam;Achternaam\n=A1;Maes\n@SUM(1);Claes\nBo;-Maes\n'))).toEqual({
      persons: 1,
      problems: ['2A formula', '3A formula'],
    });
    expect(
      await told(
        await spreadsheet([
          ['Voornaam', 'Achternaam'],
          ['=B2', 'Maes'],
        ]),
      ),
    ).toEqual({
      persons: 0,
      problems: ['2A formula'],
    });
  });
  test('the same row twice is one person, and empty columns are nothing', async () => {
    expect(await told(utf8(';Voornaam;;Achternaam\n;An;;Maes\n;An;;Maes\n'))).toEqual({ persons: 1, problems: [] });
  });
});

test('a formula in a spreadsheet is what it last came to; without that its row is refused', async () => {
  const table = await readTable(
    await spreadsheet([
      ['Voornaam', 'Achternaam'],
      [{ formula: 'PROPER(C2)', value: 'An' }, 'Maes'],
      [{ formula: 'C3' }, 'Claes'],
    ]),
  );
  if (!table.ok) throw new Error(table.error);
  const found = personsIn(table.value);
  if (!found.ok) throw new Error(found.error);
  expect(found.value.persons.map(({ firsts, surnames }) => [...firsts, ...surnames].join(' '))).toEqual(['An Maes']);
  expect(found.value.problems.map(({ line }) => line)).toEqual([3]);
});

test('a million rows are refused without being worked through', async () => {
  expect(await names(utf8(`Voornaam;Achternaam\n${'An;Maes\n'.repeat(1_000_000)}`))).toBe('too-many-rows');
});

test('a spreadsheet is read, dates and all', async () => {
  // Made by hand: a zip with the least that a spreadsheet needs.
  const bytes = await spreadsheet([
    ['Voornaam', 'Achternaam', 'Toestemming', 'Geldig tot'],
    ['Zoë', 'Müller', 'ja', 46_388],
  ]);
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.error);
  const found = personsIn(table.value);
  if (!found.ok) throw new Error(found.error);
  expect(found.value.persons[0]?.record.consents[0]?.until).toBe('2027-01-01');
});

/** A formula, with the value that it had when the file was saved. */
interface Formula {
  readonly formula: string;
  readonly value?: string;
}

async function spreadsheet(
  rows: readonly (readonly (string | number | Formula)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { zipSync, strToU8 } = await import('fflate');
  const cells = rows
    .map((row, at) => {
      const inside = row
        .map((cell, column) => {
          const place = `${'ABCDEF'.charAt(column)}${at + 1}`;
          if (typeof cell === 'object')
            return `<c r="${place}" t="str"><f>${cell.formula}</f>${cell.value === undefined ? '' : `<v>${cell.value}</v>`}</c>`;
          return typeof cell === 'number'
            ? `<c r="${place}"><v>${cell}</v></c>`
            : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
        })
        .join('');
      return `<row r="${at + 1}">${inside}</row>`;
    })
    .join('');
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const files = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  ) as Uint8Array<ArrayBuffer>;
}
