import type { FormatName } from '#policy/formats.ts';

/**
 * A shape says once what a value must look like. `validate.ts` checks by it, `json-schema.ts` publishes it, and `Of`
 * reads the TypeScript type from it, so the three cannot drift apart.
 */
export type Shape<T = unknown> = ShapeBody & {
  /** For whoever writes a pack; ends up in the JSON Schema. */
  readonly about?: string;
  /** Never set: carries the type. */
  readonly sample?: T;
};

type ShapeBody =
  | { readonly kind: 'text'; readonly format: FormatName; readonly min: number; readonly max: number }
  | { readonly kind: 'choice'; readonly values: readonly (string | number)[] }
  | { readonly kind: 'number'; readonly whole: boolean; readonly min: number; readonly max: number }
  | { readonly kind: 'flag' }
  | {
      readonly kind: 'list';
      readonly item: Shape;
      readonly min: number;
      readonly max: number;
      /** No two items may be the same, or share this key. */
      readonly unique: 'items' | string | undefined;
    }
  | { readonly kind: 'record'; readonly fields: Readonly<Record<string, Field>> }
  /** A record in which each of the keys may be left out, all with the same shape behind them. */
  | { readonly kind: 'table'; readonly keys: readonly string[]; readonly value: Shape };

export interface Field<T = unknown, Optional extends boolean = boolean> {
  readonly shape: Shape<T>;
  readonly optional: Optional;
}

/** The type of the values that have this shape. */
export type Of<S> = S extends { readonly sample?: infer T } ? Exclude<T, undefined> : never;

type Fields = Readonly<Record<string, Shape | Field>>;
type IsOptional<F> = F extends Field<unknown, true> ? true : false;
type ValueOf<F> = F extends Field<infer T> ? T : Of<F>;
type RecordOf<F extends Fields> = {
  readonly [K in keyof F as IsOptional<F[K]> extends true ? never : K]: ValueOf<F[K]>;
} & {
  readonly [K in keyof F as IsOptional<F[K]> extends true ? K : never]?: ValueOf<F[K]>;
};

const isField = (entry: Shape | Field): entry is Field => 'optional' in entry;

/** Lengths are in UTF-16 units. */
export const text = (max: number, format: FormatName = 'prose', min = 1): Shape<string> => ({
  kind: 'text',
  format,
  min,
  max,
});

export const choice = <const V extends string | number>(values: readonly V[]): Shape<V> => ({ kind: 'choice', values });

export const whole = (min: number, max: number): Shape<number> => ({ kind: 'number', whole: true, min, max });

export const fraction = (): Shape<number> => ({ kind: 'number', whole: false, min: 0, max: 1 });

export const flag = (): Shape<boolean> => ({ kind: 'flag' });

export const list = <T>(
  item: Shape<T>,
  { min = 0, max, unique }: { readonly min?: number; readonly max: number; readonly unique?: string },
): Shape<readonly T[]> => ({ kind: 'list', item, min, max, unique });

export const record = <F extends Fields>(fields: F): Shape<RecordOf<F>> => ({
  kind: 'record',
  fields: Object.fromEntries(
    Object.entries(fields).map(([key, entry]) => [key, isField(entry) ? entry : { shape: entry, optional: false }]),
  ),
});

export const table = <K extends string, T>(
  keys: readonly K[],
  value: Shape<T>,
): Shape<{ readonly [Key in K]?: T }> => ({
  kind: 'table',
  keys,
  value,
});

export const optional = <T>(shape: Shape<T>): Field<T, true> => ({ shape, optional: true });

export const described = <T>(about: string, shape: Shape<T>): Shape<T> => ({ ...shape, about });
