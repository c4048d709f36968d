/**
 * The text a SQL-to-text model is given, and the text it is expected to go on with: text-to-SQL in the other direction
 * (SPFT-SQL §3.1.2).
 *
 * Layout of compact prompts: `<database> | <tables and columns that the SQL names> | <SQL> =>`, the middle left out where the
 * other direction's prompt has no schema either. The continuation is a space and the question. Other forms have the tables as
 * DDL, then the query.
 */

import type { PromptConfiguration } from "../api/configuration.ts";
import type { Database, Example } from "../benchmarks/benchmark.ts";
import { lexSql } from "../sql/text/lexSql.ts";
import { quoteName } from "../sql/text/quoteName.ts";
import type { LinkedTable } from "./schemaLinking/schemaItem.ts";
import { schemaSql } from "./schemaSql.ts";

/** @param shots examples shown before the SQL, to a pretrained model that was not trained to ask; compact prompts show none. */
export function sqlToTextPrompt(
  sql: string,
  database: Database,
  { schema, form }: Pick<PromptConfiguration, "schema" | "form">,
  shots: readonly Pick<Example, "goldSql" | "question">[] = [],
): string {
  const query = withoutSemicolon(sql);
  if (form !== "COMPACT") return instruction(query, database, { schema, form }, shots);
  const named = schema === "NONE" ? "" : describeNamed(sql, database);
  const parts = [database.id, named, query];
  return `${parts.filter((part) => part !== "").join(" | ")} =>`;
}

function instruction(
  query: string,
  database: Database,
  { schema, form }: Pick<PromptConfiguration, "schema" | "form">,
  shots: readonly Pick<Example, "goldSql" | "question">[],
): string {
  const parts = [
    ...shots.map(
      ({ goldSql, question }) => `Query: ${withoutSemicolon(goldSql)}\nQuestion: ${question.trim()}`,
    ),
    schema === "NONE"
      ? `Database: ${database.id}`
      : schemaSql(database.schema, database.dialect, {
          tables: namedTables(query, database),
          comments: true,
        }),
    `Query: ${query}${form === "COMPLETION" ? "\nQuestion:" : ""}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function withoutSemicolon(sql: string): string {
  return sql.trim().replace(/\s*;$/, "");
}

/** What follows the prompt when the question is `question`. */
export function questionContinuation(question: string): string {
  return ` ${question.trim()}`;
}

/** The question in what a model answered: its first line that says anything, without the word for it. */
export function questionIn(answer: string): string {
  const line = answer.split(/\r?\n/).find((text) => text.trim() !== "") ?? "";
  return line
    .trim()
    .replace(/^(?:the )?question(?: is)?\s*:\s*/i, "")
    .replace(/^"(.*)"$/s, "$1");
}

/** Tables and columns that the SQL names; a table of which no column is named has none. */
function namedTables(sql: string, { schema }: Database): LinkedTable[] {
  const words = new Set(lexSql(sql).map(({ text }) => text.replace(/^["`[]|["`\]]$/g, "").toLowerCase()));
  return schema.tables
    .filter(({ name }) => words.has(name.toLowerCase()))
    .map(({ name, columns }) => ({
      table: name,
      columns: columns.map((column) => column.name).filter((column) => words.has(column.toLowerCase())),
    }));
}

/** Items in people's words where these differ from the schema's. */
function describeNamed(sql: string, database: Database): string {
  const { schema, dialect } = database;
  const say = ({ name, naturalName }: { name: string; naturalName: string }) =>
    naturalName.toLowerCase() === name.toLowerCase()
      ? quoteName(name, dialect)
      : `${quoteName(name, dialect)} : ${naturalName}`;
  return namedTables(sql, database)
    .map(({ table: name, columns: shown }) => {
      const table = schema.tables.find((other) => other.name === name)!;
      const columns = table.columns.filter((column) => shown.includes(column.name));
      return columns.length === 0 ? say(table) : `${say(table)} ( ${columns.map(say).join(" , ")} )`;
    })
    .join(" ");
}
