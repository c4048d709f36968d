/** What a run's model is told: an example with its prompt, made the one way or the other. */
import type { Example } from "../benchmarks/benchmark.ts";
import type { Question } from "../methods/candidates.ts";
import { promptFor } from "../methods/prompt.ts";
import { createValueIndex, type ValueIndex } from "../methods/valueIndex.ts";
import type { RunContext } from "./runContext.ts";

export interface Prompting {
  /** For what is trained on, synthesised examples too. The one prompt that may be made with the gold SQL. */
  forTraining(example: Example): Question;
  /** For what is validated and evaluated on: the gold SQL is never looked at. */
  forAsking(example: Example): Question;
}

/** Reads the databases once. Both of its functions throw where an example names an unknown database. */
export async function createPrompting(context: RunContext): Promise<Prompting> {
  const { benchmark, executor, order } = context;
  const { prompt } = order.configuration;
  const values = new Map<string, ValueIndex>();
  if (prompt.columnValues === "MATCHED") {
    for (const database of benchmark.databases.values())
      values.set(database.id, await createValueIndex(database, executor));
  }
  const forAsking = (example: Example): Question => {
    const database = benchmark.databases.get(example.databaseId);
    if (!database)
      throw new Error(`Example ${example.index} names the unknown database ${example.databaseId}.`);
    return { example, prompt: promptFor(example, database, prompt, values.get(database.id)) };
  };
  return { forTraining: forAsking, forAsking };
}
