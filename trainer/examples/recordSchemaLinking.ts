import type { Example } from "../benchmarks/benchmark.ts";
import type { RunContext } from "../phases/runContext.ts";
import { measureLinking } from "../prompts/schemaLinking/measureLinking.ts";
import type { Hinting } from "./promptContext.ts";

/**
 * Records how much of what gold SQL needs is among the linked tables and columns, as curves of one point. Only here, after
 * they are chosen, is the gold of validation and evaluation looked at. Training questions count as they would be asked.
 */
export function recordLinking(
  { recorder, order }: RunContext,
  hinting: Hinting,
  splits: ReadonlyMap<string, readonly Example[]>,
): void {
  if (order.configuration.prompt.schema !== "LINKED") return;
  for (const [name, examples] of splits) {
    if (examples.length === 0) continue;
    const { questions: _, ...figures } = measureLinking(
      examples.map((example) => {
        const database = hinting.databaseOf(example);
        return { example, database, linked: hinting.tablesFor(example, database) };
      }),
    );
    for (const [figure, value] of Object.entries(figures) as [keyof typeof figures, number][])
      recorder.metric(`linking/${name}/${figure}`, 0, value);
  }
}
