import { lexSql } from "./lexSql.ts";

const isMain = (text: string) => /^(?:main|"main"|`main`|\[main\])$/i.test(text);

/** SQL without the `main.` before names: where none is qualified SQLite looks among temporary tables and views first. */
export function withoutMain(sql: string): string {
  const tokens = lexSql(sql);
  let plain = "";
  let from = 0;
  for (const [index, { text, start }] of tokens.entries()) {
    const next = tokens[index + 1];
    if (!isMain(text) || next?.text !== "." || tokens[index - 1]?.text === ".") continue;
    plain += sql.slice(from, start);
    from = next.start + 1;
  }
  return plain + sql.slice(from);
}
