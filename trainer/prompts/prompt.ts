/**
 * The text a model is given for an example, and the text it is expected to go on with.
 *
 * Layout of compact prompts: `<database> | <tables and columns> | <foreign keys> | <matched values> | <evidence> | <question> =>`, parts
 * that are switched off left out. The continuation is a space and the SQL. Other forms: `instructionPrompt.ts`.
 */

import type { PromptConfiguration } from "../api/configuration.ts";
import type { Database, Example } from "../benchmarks/benchmark.ts";
import { instructionPrompt } from "./instructionPrompt.ts";
import { describeForeignKeys, describeTables } from "./schemaLinking/describeSchema.ts";
import type { LinkedTable } from "./schemaLinking/schemaItem.ts";
import type { MatchedValue } from "./valueRetrieval/valueIndex.ts";

/** An example with its prompt as text. */
export interface PromptedExample {
  readonly example: Example;
  readonly prompt: string;
}

/** What was found out about an example's question; shown where the configuration says so. */
export interface PromptContext {
  /** In the order shown. Needed where `schema` is not NONE. */
  readonly tables: readonly LinkedTable[];
  /** Surest first. Needed where `columnValues` is MATCHED. */
  readonly values: readonly MatchedValue[];
  /** By item key. Needed where `representativeValues` is not 0. */
  readonly cells?: ReadonlyMap<string, readonly string[]>;
}

/** Ours; CodeS shows up to 25 of each column to models with a far longer context. */
const mostValues = 3;

export function promptFor(
  example: Example,
  database: Database,
  configuration: PromptConfiguration,
  context: PromptContext,
): string {
  const { tables, values, cells } = context;
  if (configuration.form !== "COMPACT") return instructionPrompt(example, database, configuration, context);
  const parts: string[] = [database.id];
  if (configuration.schema !== "NONE") {
    const details = {
      metadata: configuration.metadata,
      cells: configuration.representativeValues > 0 ? cells : undefined,
    };
    parts.push(describeTables(database, tables, details));
    if (configuration.foreignKeys) parts.push(describeForeignKeys(database, tables));
  }
  if (configuration.columnValues === "MATCHED") {
    const shown = values.slice(0, mostValues);
    parts.push(shown.map(({ column, value }) => `${column} = ${value}`).join(" , "));
  }
  parts.push(textOf(example, configuration, " | "));
  return `${parts.filter((part) => part !== "").join(" | ")} =>`;
}

/** What an example says in words: its evidence, where that is to be shown, and its question. */
export function textOf(example: Example, { evidence }: PromptConfiguration, separator = " "): string {
  return evidence && example.evidence ? example.evidence + separator + example.question : example.question;
}

/** What follows a prompt when the answer is `sql`. */
export function continuationFor(sql: string): string {
  return ` ${sql.trim().replace(/;$/, "")}`;
}
