/**
 * The text that pretrained models are given: the schema as DDL, evidence, question. A chat model gets it as a user's message
 * behind a system message; a base model goes on behind its last line.
 */
import type { PromptConfiguration } from "../api/configuration.ts";
import type { Database, Example } from "../benchmarks/benchmark.ts";
import type { Dialect } from "../sql/dialect.ts";
import { quoteText } from "../sql/text/quoteText.ts";
import { dialectNames } from "./dialectNames.ts";
import type { PromptContext } from "./prompt.ts";
import { schemaSql } from "./schemaSql.ts";

/** CodeS shows as many of each column; here of all together, since prompts are short. */
const mostValues = 10;

export function instructionPrompt(
  { question, evidence }: Example,
  database: Database,
  configuration: PromptConfiguration,
  { tables, values, cells }: PromptContext,
): string {
  const parts = [
    configuration.schema === "NONE"
      ? `Database: ${database.id}`
      : schemaSql(database.schema, database.dialect, {
          tables,
          foreignKeys: configuration.foreignKeys,
          comments: configuration.metadata,
          cells: configuration.representativeValues > 0 ? cells : undefined,
        }),
    ...(configuration.columnValues === "MATCHED" && values.length > 0 ? [valuesLine(values)] : []),
    ...(configuration.evidence && evidence ? [`Evidence: ${evidence}`] : []),
    `Question: ${question}`,
  ];
  const name = dialectNames[database.dialect];
  const end =
    configuration.form === "COMPLETION"
      ? `${name} query:`
      : // Small models heed what they were told last; with the system message alone they answer in prose.
        `Write one ${name} query that answers the question, and nothing else.`;
  return [...parts, end].join("\n\n");
}

function valuesLine(values: PromptContext["values"]): string {
  const shown = values.slice(0, mostValues).map(({ column, value }) => `${column} = ${quoteText(value)}`);
  return `Values that the question may mean: ${shown.join(", ")}`;
}

/** What a chat model is told before the first question. */
export function sqlSystemMessage(dialect: Dialect): string {
  const name = dialectNames[dialect];
  return `You translate questions about a database into ${name} SQL. Answer with one ${name} query and nothing else.`;
}

/** The same in the other direction. */
export const questionSystemMessage =
  "You are given a database's schema and a SQL query. Answer with the question, in plain English, that the query answers, and nothing else.";
