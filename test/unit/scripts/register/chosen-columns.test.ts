import { describe, expect, test } from 'vitest';
import { personsIn } from '#register/table.ts';
import { readArguments } from '#scripts/register/arguments.ts';
import { chosenColumns } from '#scripts/register/chosen-columns.ts';

const TABLE = {
  rows: [
    ['Veld 1', 'Veld 2', 'FB', 'Opmerking'],
    ['An', 'Maes', 'ja', 'map 3'],
  ],
  firstLine: 1,
};

function choices(...columns: readonly string[]) {
  const read = readArguments(['build', 'a.csv', '--out', 'b', ...columns.flatMap((column) => ['--column', column])]);
  return read.ok && read.value.command === 'build' ? read.value.columns : read;
}

function chosen(...columns: readonly string[]) {
  const read = choices(...columns);
  if ('ok' in read) throw new Error('the arguments were refused');
  return chosenColumns(TABLE, read);
}

describe('columns that are named on the command line', () => {
  test('by heading, in any case, or by letter', () => {
    const columns = chosen('veld 1=first', 'B=surname', 'Opmerking=reference');
    if (!columns.ok) throw new Error(columns.error);
    expect(columns.value.map(({ field }) => field)).toEqual(['first', 'surname', 'given', 'reference']);
    const found = personsIn(TABLE, columns.value);
    if (!found.ok) throw new Error(found.error);
    expect(found.value.persons).toMatchObject([
      { firsts: ['An'], surnames: ['Maes'], record: { consents: [{ channels: ['facebook'], reference: 'map 3' }] } },
    ]);
  });
  test('what the heading says of channel and purpose still holds', () => {
    expect(chosen('FB=until')).toMatchObject({
      value: expect.arrayContaining([{ field: 'until', channel: 'facebook' }]),
    });
  });
  test('a column that is not there, and what no column holds, are told', () => {
    expect(chosen('Naam=first')).toMatchObject({ ok: false, error: expect.stringContaining('Veld 1') });
    expect(choices('Naam=voornaam')).toMatchObject({ ok: false });
    expect(choices('first')).toMatchObject({ ok: false });
  });
});
