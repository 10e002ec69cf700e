import type { RegisterWords } from '#popup/register-words.ts';
import { type Column, columnOf, NAME_FIELDS, type NameField } from '#register/columns.ts';

export interface RegisterColumnsProps {
  readonly headings: readonly string[];
  readonly columns: readonly Column[];
  readonly t: RegisterWords;
  readonly onChange: (columns: readonly Column[]) => void;
}

/** How each column of an export is read, to be changed where that is wrong. States: register-section.examples.tsx. */
export function RegisterColumns({ headings, columns, t, onChange }: RegisterColumnsProps) {
  return (
    <fieldset class="columns">
      <legend class="small">{t('columns')}</legend>
      {columns.map((column, index) => {
        const heading = headings[index] || t('column.empty', { letter: index + 1 });
        const known = columnOf(headings[index] ?? '');
        const isConsent = kindOf(known) === 'consent';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headings may be the same
          <label key={index} class="small">
            <span>{heading}</span>
            <select
              value={kindOf(column)}
              onChange={({ currentTarget: { value } }) =>
                onChange(columns.map((other, at) => (at === index ? columnFor(value, known) : other)))
              }
            >
              {[...NAME_FIELDS, ...(isConsent ? (['consent'] as const) : []), 'left-out' as const].map((kind) => (
                <option key={kind} value={kind}>
                  {t(`column.${kind}`)}
                </option>
              ))}
            </select>
          </label>
        );
      })}
    </fieldset>
  );
}

const isName = (field: string): field is NameField => NAME_FIELDS.some((one) => one === field);

/** What is shown of a column: columns about consent are one kind, told apart by their headings. */
function kindOf({ field }: Column): NameField | 'consent' | 'left-out' {
  return isName(field) || field === 'left-out' ? field : 'consent';
}

const columnFor = (kind: string, known: Column): Column =>
  isName(kind) ? { field: kind } : kind === 'consent' ? known : { field: 'left-out' };
