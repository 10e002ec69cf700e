/** Absence and refusal are values; a throw means a bug. */
export type Result<Value, Failure> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure };

export const ok = <Value>(value: Value) => ({ ok: true, value }) as const;
export const failed = <Failure>(error: Failure) => ({ ok: false, error }) as const;
