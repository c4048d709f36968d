import type { RunConfiguration } from "../api/configuration.ts";
import { extractSql } from "../predictions/extract/extractSql.ts";

/** The SQL in what a model answered; empty where there is none. */
export type SqlReader = (answer: string) => string;

/** Models trained on compact prompts answer SQL and nothing else; what others write around it is passed over. */
export function sqlReader({ prompt }: Pick<RunConfiguration, "prompt">): SqlReader {
  return prompt.form === "COMPACT" ? (answer) => answer.trim() : (answer) => extractSql(answer).sql;
}
