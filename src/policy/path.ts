/** Keys and indexes from the top of a file down to one value. */
export type Path = readonly (string | number)[];

const PLAIN_KEY = /^[A-Za-z_$][\w$-]*$/;
const KEY_SHOWN = 60;

/** `rules[3].severity`; empty for the top. Keys with other signs in them stand in quotes, long ones are cut. */
export function pathText(path: Path): string {
  return path.reduce<string>((before, step) => {
    if (typeof step === 'number') return `${before}[${step}]`;
    if (!PLAIN_KEY.test(step) || step.length > KEY_SHOWN) return `${before}[${JSON.stringify(cut(step, KEY_SHOWN))}]`;
    return before === '' ? step : `${before}.${step}`;
  }, '');
}

/** At most `most` UTF-16 units, with a mark when something was left out; never half a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 2)) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}
