import type { PromptConfiguration } from "../api/configuration.ts";
import type { Database, Example } from "../benchmarks/benchmark.ts";
import { type PromptHints, promptFor } from "./prompt.ts";

/** How many tokens a prompt may have. */
export interface PromptRoom {
  /** With hints: what leaves room for an answer as long as answers may be. */
  readonly withHints: number;
  /** Without: what leaves room for any answer at all. */
  readonly bare: number;
}

/**
 * The example's prompt, shortened until it fits: first less is said of each column, then foreign keys, columns, tables and
 * matched values go, the last ones first. A prompt that is too long without any hint loses words from its beginning, as
 * CodeS's prompts do; the question's last words always stay.
 */
export function fitPrompt(
  example: Example,
  database: Database,
  configuration: PromptConfiguration,
  hints: PromptHints,
  countTokens: (text: string) => number,
  room: PromptRoom,
): string {
  for (const shorter of everShorter(configuration, hints)) {
    const prompt = promptFor(example, database, shorter.configuration, shorter.hints);
    if (countTokens(prompt) <= room.withHints) return prompt;
  }
  const bare = { ...configuration, schema: "NONE", columnValues: "NONE" } as const;
  const words = promptFor(example, database, bare, hints).split(" ");
  // The last two are the question's last word and the arrow.
  while (words.length > 2 && countTokens(words.join(" ")) > room.bare) words.shift();
  return words.join(" ");
}

interface Fitted {
  readonly configuration: PromptConfiguration;
  readonly hints: PromptHints;
}

/** Each with a hint less than the one before; the last has one left. */
function* everShorter(configuration: PromptConfiguration, hints: PromptHints): Generator<Fitted> {
  let fitted: Fitted = { configuration, hints };
  const without = (change: Partial<PromptConfiguration>): Fitted => {
    fitted = { ...fitted, configuration: { ...fitted.configuration, ...change } };
    return fitted;
  };
  const keeping = (change: Partial<PromptHints>): Fitted => {
    fitted = { ...fitted, hints: { ...fitted.hints, ...change } };
    return fitted;
  };
  const { schema, columnValues } = configuration;
  if (schema === "NONE" && columnValues === "NONE") return;
  yield fitted;
  if (schema !== "NONE") {
    if (configuration.representativeValues > 0) yield without({ representativeValues: 0 });
    if (configuration.metadata) yield without({ metadata: false });
    if (configuration.foreignKeys) yield without({ foreignKeys: false });
    const most = Math.max(0, ...hints.tables.map(({ columns }) => columns.length));
    for (let count = most - 1; count >= 1; count -= 1)
      yield keeping({
        tables: hints.tables.map((table) => ({ ...table, columns: table.columns.slice(0, count) })),
      });
    for (let count = hints.tables.length - 1; count >= 1; count -= 1)
      yield keeping({ tables: fitted.hints.tables.slice(0, count) });
    if (columnValues === "MATCHED") yield without({ schema: "NONE" });
  }
  if (columnValues === "MATCHED")
    for (let count = hints.values.length - 1; count >= 1; count -= 1)
      yield keeping({ values: hints.values.slice(0, count) });
}
