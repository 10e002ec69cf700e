import { failed, ok, type Result } from '#model/result.ts';
import { type Column, columnOf } from '#register/columns.ts';
import { headingsOf, letterOf, type Table } from '#register/table.ts';
import type { ColumnChoice } from '#scripts/register/arguments.ts';

/** How the columns are read: as their headings say, and otherwise as the person says of them. */
export function chosenColumns(table: Table, choices: readonly ColumnChoice[]): Result<readonly Column[], string> {
  const { headings, columns } = headingsOf(table);
  const chosen = [...columns];
  for (const { heading, field } of choices) {
    const isNamed = (text: string) => text.toLowerCase() === heading.toLowerCase();
    const named = headings.findIndex(isNamed);
    const at = named === -1 ? headings.findIndex((_, index) => isNamed(letterOf(index))) : named;
    const before = chosen[at];
    if (!before) return failed(`there is no column "${heading}"; there are: ${headings.join(', ')}`);
    chosen[at] = asChosen(before, headings[at] ?? '', field);
  }
  return ok(chosen);
}

/** What the heading tells of channel and purpose still holds. */
function asChosen(before: Column, heading: string, field: Column['field']): Column {
  const told = 'channel' in before || 'purpose' in before ? before : columnOf(heading);
  switch (field) {
    case 'given':
    case 'channels':
    case 'purposes':
    case 'until':
    case 'withdrawn':
    case 'reference':
      return {
        field,
        ...('channel' in told && told.channel && { channel: told.channel }),
        ...('purpose' in told && told.purpose && { purpose: told.purpose }),
      };
    default:
      return { field };
  }
}
