import type { Example } from "../benchmarks/benchmark.ts";
import type { RunContext } from "../phases/runContext.ts";
import { schemaLinkingMetrics } from "../prompts/schemaLinking/schemaLinkingMetrics.ts";
import type { PromptContexts } from "./promptContext.ts";

/**
 * Records how much of what gold SQL needs is among the linked tables and columns, as curves of one point. Only here, after
 * they are chosen, is the gold of validation and evaluation looked at. Training questions count as they would be asked.
 */
export function recordSchemaLinking(
  { recorder, spec }: RunContext,
  contexts: PromptContexts,
  splits: ReadonlyMap<string, readonly Example[]>,
): void {
  if (spec.configuration.prompt.schema !== "LINKED") return;
  for (const [name, examples] of splits) {
    if (examples.length === 0) continue;
    const { questions: _, ...metrics } = schemaLinkingMetrics(
      examples.map((example) => {
        const database = contexts.databaseOf(example);
        return { example, database, linked: contexts.tablesFor(example, database) };
      }),
    );
    for (const [metric, value] of Object.entries(metrics) as [keyof typeof metrics, number][])
      recorder.metric(`linking/${name}/${metric}`, 0, value);
  }
}
