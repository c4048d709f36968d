type Values = Readonly<Record<string, string>>;

/** Puts values in the place of variables; a name inside a longer word stays. */
export function fillText(text: string, values: Values): string {
  return fill(text, values, (value) => value);
}

/** As `fillText`, keeping strings and quoted names whole: a quote in a value is doubled within quotes of its kind. */
export function fillSql(sql: string, values: Values): string {
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[^'"]+/g, (part) => {
    const quote = part[0] === "'" || part[0] === '"' ? part[0] : undefined;
    return fill(part, values, (value) =>
      quote === undefined ? value : value.replaceAll(quote, quote + quote),
    );
  });
}

function fill(text: string, values: Values, write: (value: string) => string): string {
  return text.replace(/\w+/g, (word) => {
    const value = Object.hasOwn(values, word) ? values[word] : undefined;
    return value === undefined ? word : write(value);
  });
}
