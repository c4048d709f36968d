import type { RunConfiguration } from "../api/configuration.ts";
import { extractSql } from "../predictions/extract/extractSql.ts";
import { openedStatement } from "../predictions/extract/openedStatement.ts";

/** The SQL in what a model answered; empty where there is none. */
export type SqlReader = (answer: string) => string;

/** Models trained on compact prompts answer SQL and nothing else; of others the statement that their prompt begins is read. */
export function sqlReader({ prompt }: Pick<RunConfiguration, "prompt">): SqlReader {
  return prompt.form === "COMPACT"
    ? (answer) => answer.trim()
    : (answer) => extractSql(openedStatement(answer)).sql;
}
