/** A model file, cut into what it says of itself and where its symbols begin. */
export interface ModelText {
  readonly head: unknown;
  /** Behind the line of the head; where the text ends, if there is nothing. */
  readonly symbolsAt: number;
}

/** Cuts a model file: `#` lines (what it is, source, licence), a line of JSON, then packed symbols. */
export function modelText(text: string): ModelText {
  let at = 0;
  while (text.startsWith('# ', at)) at = text.indexOf('\n', at) + 1;
  const headEnd = text.indexOf('\n', at);
  const symbolsAt = headEnd < 0 ? text.length : headEnd + 1;
  return { head: JSON.parse(text.slice(at, symbolsAt)), symbolsAt };
}
