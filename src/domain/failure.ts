/** An expected outcome that may be a failure; `F` is a union of literal kinds, so that callers handle each. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export function success<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

export function failure<F>(reason: F): Result<never, F> {
  return { ok: false, failure: reason };
}
