import type { PromptConfiguration } from "../api/configuration.ts";
import type { Database, Example } from "../benchmarks/benchmark.ts";
import { type PromptContext, promptFor } from "./prompt.ts";

/** How many tokens a prompt may have. */
export interface PromptRoom {
  /** With context: what leaves room for an answer as long as answers may be. */
  readonly withContext: number;
  /** Without: what leaves room for any answer at all. */
  readonly bare: number;
}

/**
 * The example's prompt, shortened until it fits: first less is said of each column, then foreign keys, columns, tables and
 * matched values go, the last ones first. A prompt that is too long with nothing beside its question loses words from its
 * beginning, as CodeS's prompts do; the question's last words always stay.
 */
export function fitPrompt(
  example: Example,
  database: Database,
  configuration: PromptConfiguration,
  context: PromptContext,
  countTokens: (text: string) => number,
  room: PromptRoom,
): string {
  for (const shorter of everShorter(configuration, context)) {
    const prompt = promptFor(example, database, shorter.configuration, shorter.context);
    if (countTokens(prompt) <= room.withContext) return prompt;
  }
  const bare = { ...configuration, schema: "NONE", columnValues: "NONE" } as const;
  const words = promptFor(example, database, bare, context).split(" ");
  // The last two are the question's last word and the arrow.
  while (words.length > 2 && countTokens(words.join(" ")) > room.bare) words.shift();
  return words.join(" ");
}

interface Fitted {
  readonly configuration: PromptConfiguration;
  readonly context: PromptContext;
}

/** Each shows one thing less than the one before; the last has one left. */
function* everShorter(configuration: PromptConfiguration, context: PromptContext): Generator<Fitted> {
  let fitted: Fitted = { configuration, context };
  const without = (change: Partial<PromptConfiguration>): Fitted => {
    fitted = { ...fitted, configuration: { ...fitted.configuration, ...change } };
    return fitted;
  };
  const keeping = (change: Partial<PromptContext>): Fitted => {
    fitted = { ...fitted, context: { ...fitted.context, ...change } };
    return fitted;
  };
  const { schema, columnValues } = configuration;
  if (schema === "NONE" && columnValues === "NONE") return;
  yield fitted;
  if (schema !== "NONE") {
    if (configuration.representativeValues > 0) yield without({ representativeValues: 0 });
    if (configuration.metadata) yield without({ metadata: false });
    if (configuration.foreignKeys) yield without({ foreignKeys: false });
    const most = Math.max(0, ...context.tables.map(({ columns }) => columns.length));
    for (let count = most - 1; count >= 1; count -= 1)
      yield keeping({
        tables: context.tables.map((table) => ({ ...table, columns: table.columns.slice(0, count) })),
      });
    for (let count = context.tables.length - 1; count >= 1; count -= 1)
      yield keeping({ tables: fitted.context.tables.slice(0, count) });
    if (columnValues === "MATCHED") yield without({ schema: "NONE" });
  }
  if (columnValues === "MATCHED")
    for (let count = context.values.length - 1; count >= 1; count -= 1)
      yield keeping({ values: context.values.slice(0, count) });
}
