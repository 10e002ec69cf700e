/** Styles made by script: a page that forbids style elements lets them through. */
export const styleSheetsOf = (...texts: readonly string[]): readonly CSSStyleSheet[] =>
  texts.map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
