/** A half-open range [start, end) of UTF-16 code units in one field of a document. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether `outer` holds the whole of `inner`. */
export function covers(outer: TextSpan, inner: TextSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
