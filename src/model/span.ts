/** A stretch of text: half-open, in UTF-16 units of the draft's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when the two share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `outer` holds the whole of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
