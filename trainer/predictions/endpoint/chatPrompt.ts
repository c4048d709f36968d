import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { dialectNames } from "../../prompts/dialectNames.ts";
import { schemaSql } from "../../prompts/schemaSql.ts";

/** Its placeholders are filled in for each example; the evidence's line falls away where there is none. */
export const defaultChatPrompt = `You translate questions about a database into {dialect} SQL.

{schema}

{evidence}
Question: {question}

Answer with one {dialect} query in a \`\`\`sql block and nothing else.`;

/**
 * The prompt for one example. A template may use {schema}, {evidence}, {question} and {dialect}; other braces stay.
 * Throws a RangeError for one without {question}, since every example would ask the same.
 */
export function chatPrompt(example: Example, database: Database, template = defaultChatPrompt): string {
  if (!template.includes("{question}")) {
    throw new RangeError(
      "The prompt has no {question}; put it where the question belongs, and {schema} before it.",
    );
  }
  const parts: Record<string, string> = {
    schema: schemaSql(database.schema, database.dialect),
    evidence: example.evidence ? `Hint: ${example.evidence}\n` : "",
    question: example.question,
    dialect: dialectNames[database.dialect],
  };
  return template.replace(/\{(schema|evidence|question|dialect)\}/g, (_, name: string) => parts[name] ?? "");
}
