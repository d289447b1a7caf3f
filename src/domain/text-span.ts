/** A half-open range [start, end) of UTF-16 code units in one field of a document. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether the two ranges share at least one code unit. */
export function overlaps(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds the whole of `inner`. */
export function covers(outer: TextSpan, inner: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
