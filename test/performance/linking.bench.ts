import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark, Database, Example } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";
import { generateKata } from "../../trainer/kata/generateKata.ts";
import { goldItemsOf } from "../../trainer/prompts/schemaLinking/goldItems.ts";
import {
  type SchemaLinkingMetrics,
  schemaLinkingMetrics,
} from "../../trainer/prompts/schemaLinking/schemaLinkingMetrics.ts";
import { learnSchemaScorer, type SchemaScores } from "../../trainer/prompts/schemaLinking/schemaScorer.ts";
import { keepTopK, type LinkLimits } from "../../trainer/prompts/schemaLinking/topK.ts";
import {
  createValueIndex,
  type MatchedValue,
  type ValueIndex,
} from "../../trainer/prompts/valueRetrieval/valueIndex.ts";
import { createExecutor } from "../../trainer/sql/executors/createExecutor.ts";
import { sharedData } from "../trainer/benchmarks/sharedData.ts";
import { scoreByWordOverlap } from "./linkByWordOverlap.ts";

export interface SplitMetrics {
  readonly split: string;
  /** k1 and k2: most tables, and most columns of each. */
  readonly limits: readonly [number, number];
  readonly learnt: SchemaLinkingMetrics;
  readonly wordOverlap: SchemaLinkingMetrics;
  /** What gold itself would reach within the limits. */
  readonly possible: SchemaLinkingMetrics;
}

export interface LinkingBench {
  /** Reading and indexing the cells of all databases. */
  readonly indexSeconds: number;
  readonly learningSeconds: number;
  readonly millisecondsPerQuestion: number;
  readonly splits: readonly SplitMetrics[];
}

interface Scored {
  readonly example: Example;
  readonly database: Database;
  readonly scores: SchemaScores;
}

/** Ours for a short context, and CodeS's. */
const limitsTried: readonly LinkLimits[] = [
  { tables: 2, columnsPerTable: 3 },
  { tables: 6, columnsPerTable: 10 },
];

/**
 * How much of gold's tables and columns stays in prompts: on kata's six splits, and on Spider's dev split where it is. What
 * is learnt is learnt from the train split; its own metrics are of questions whose own gold had no say.
 */
export async function runLinkingBench(): Promise<Readonly<Record<string, LinkingBench>>> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    await generateKata(join(folder, "kata"));
    const kata = await loadBenchmark(join(folder, "kata"));
    const metrics = { kata: await metricsOf(kata, [...kata.splits.keys()]) };
    const spider = join(sharedData, "spider");
    if (!existsSync(spider)) return metrics;
    const loaded = await loadBenchmark(spider, {
      databasesFolder: [join(spider, "database"), join(spider, "database_rebuilt")],
      missingDatabases: "leaveOut",
    });
    return { ...metrics, spider: await metricsOf(loaded, ["dev"]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function metricsOf(benchmark: Benchmark, splits: readonly string[]): Promise<LinkingBench> {
  const start = performance.now();
  const indexes = await indexValues(benchmark);
  const indexed = performance.now();
  const matches = new Map<Example, readonly MatchedValue[]>();
  const valuesOf = (example: Example) => {
    const found = matches.get(example) ?? indexes.get(example.databaseId)?.match(textOf(example)) ?? [];
    matches.set(example, found);
    return found;
  };
  const training = [...benchmark.splits].find(([name]) => name.startsWith("train"))?.[1].examples ?? [];
  const scorer = learnSchemaScorer(training, benchmark.databases, { textOf, valuesOf });
  const learnt = performance.now();
  const scored = splits.map((split) => ({
    split,
    questions: (benchmark.splits.get(split)?.examples ?? []).map((example): Scored => {
      const database = benchmark.databases.get(example.databaseId) as Database;
      return { example, database, scores: scorer.score(example, database) };
    }),
  }));
  const seconds = (performance.now() - learnt) / 1_000;
  const count = scored.reduce((sum, { questions }) => sum + questions.length, 0);

  const measure = (
    questions: readonly Scored[],
    limits: LinkLimits,
    scoresOf: (scored: Scored) => SchemaScores,
  ) =>
    schemaLinkingMetrics(
      questions.map((scored) => {
        const { example, database } = scored;
        return { example, database, linked: keepTopK(database.schema, scoresOf(scored), limits) };
      }),
    );
  return {
    indexSeconds: (indexed - start) / 1_000,
    learningSeconds: (learnt - indexed) / 1_000,
    millisecondsPerQuestion: (1_000 * seconds) / count,
    splits: scored.flatMap(({ split, questions }) =>
      limitsTried.map((limits) => ({
        split,
        limits: [limits.tables, limits.columnsPerTable] as const,
        learnt: measure(questions, limits, ({ scores }) => scores),
        wordOverlap: measure(questions, limits, ({ example, database }) =>
          scoreByWordOverlap(textOf(example), database.schema),
        ),
        possible: measure(questions, limits, ({ example, database }) => {
          const gold = goldItemsOf(example.goldSql, database.schema);
          return new Map([...gold].map((key) => [key, 1]));
        }),
      })),
    ),
  };
}

/** What a prompt says beside its context. */
function textOf({ evidence, question }: Example): string {
  return evidence ? `${evidence} ${question}` : question;
}

async function indexValues(benchmark: Benchmark): Promise<ReadonlyMap<string, ValueIndex>> {
  const executor = createExecutor(benchmark.dialect, { processes: 2 });
  try {
    const indexes = new Map<string, ValueIndex>();
    for (const database of benchmark.databases.values())
      indexes.set(database.id, await createValueIndex(database, executor));
    return indexes;
  } finally {
    await executor.dispose();
  }
}
