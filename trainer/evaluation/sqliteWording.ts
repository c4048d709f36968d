/** Comments, and characters beyond ASCII, which SQLite takes for letters where others see a blank. */
const unusualPattern = /--|\/\*|[^\t\n\f\r -~]/;

/** No answer to a question is longer; an executor may refuse a long text and take a shorter one of the same meaning. */
const maximumLength = 10_000;

const quotedPattern = /('[^']*'|"[^"]*"|`[^`]*`|\[[^\]]*\])/;

/**
 * The same for two texts only where SQLite gives both the same rows: outside of quotes it reads upper and lower case
 * alike, however many blanks as one, and none beside commas and parentheses. Column heads and error messages may
 * differ. A text that is in any way unusual stands for itself alone.
 */
export function sqliteWording(sql: string): string {
  if (sql.length > maximumLength || unusualPattern.test(sql)) return sql;
  return sql
    .split(quotedPattern)
    .map((piece, index) => (index % 2 === 1 ? piece : simplify(piece)))
    .join("");
}

function simplify(unquoted: string): string {
  return unquoted
    .toLowerCase()
    .replaceAll(/[\t\n\f\r ]+/g, " ")
    .replaceAll(/ ?([(),]) ?/g, "$1");
}
