/** A SQL's text for telling SQL apart: letters' case and blanks outside strings, and the last semicolon, do not count. */
export function normaliseSql(sql: string): string {
  return sql
    .replace(/[\s;]+$/, "")
    .split(/('(?:[^']|'')*'|"(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 0
        ? part
            .toLowerCase()
            .replace(/\s+/g, " ")
            .replace(/ ?([(),=<>!]+) ?/g, "$1")
        : part,
    )
    .join("")
    .trim();
}
