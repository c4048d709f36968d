/**
 * The text a SQL-to-text model is given, and the text it is expected to go on with: text-to-SQL in the other direction
 * (SPFT-SQL §3.1.2).
 *
 * Layout: `<database> | <tables and columns that the SQL names> | <SQL> =>`, the middle left out where the other direction's
 * prompt has no schema either. The continuation is a space and the question.
 */

import type { PromptConfiguration } from "../api/configuration.ts";
import type { Database } from "../benchmarks/benchmark.ts";
import { lexSql } from "../sql/text/lexSql.ts";
import { quoteName } from "../sql/text/quoteName.ts";

export function sqlToTextPrompt(
  sql: string,
  database: Database,
  { schema }: Pick<PromptConfiguration, "schema">,
): string {
  const named = schema === "NONE" ? "" : describeNamed(sql, database);
  const parts = [database.id, named, sql.trim().replace(/\s*;$/, "")];
  return `${parts.filter((part) => part !== "").join(" | ")} =>`;
}

/** What follows the prompt when the question is `question`. */
export function questionContinuation(question: string): string {
  return ` ${question.trim()}`;
}

/** Items in people's words where these differ from the schema's. */
function describeNamed(sql: string, { schema, dialect }: Database): string {
  const words = new Set(lexSql(sql).map(({ text }) => text.replace(/^["`[]|["`\]]$/g, "").toLowerCase()));
  const say = ({ name, naturalName }: { name: string; naturalName: string }) =>
    naturalName.toLowerCase() === name.toLowerCase()
      ? quoteName(name, dialect)
      : `${quoteName(name, dialect)} : ${naturalName}`;
  return schema.tables
    .filter(({ name }) => words.has(name.toLowerCase()))
    .map((table) => {
      const columns = table.columns.filter(({ name }) => words.has(name.toLowerCase()));
      return columns.length === 0 ? say(table) : `${say(table)} ( ${columns.map(say).join(" , ")} )`;
    })
    .join(" ");
}
