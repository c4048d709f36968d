import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Benchmark, Database } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";
import { generateKata } from "../../trainer/kata/generateKata.ts";
import { createExecutor } from "../../trainer/sql/executors/createExecutor.ts";
import { questionCoverage } from "../../trainer/synthesis/coverage/questionCoverage.ts";
import { synthesize } from "../../trainer/synthesis/synthesize.ts";
import { extractTemplates } from "../../trainer/synthesis/templates/extractTemplates.ts";
import { verbalizeSql } from "../../trainer/synthesis/verbalize/verbalizeSql.ts";
import { sharedData } from "../trainer/benchmarks/sharedData.ts";
import {
  type CoverageMetrics,
  coverageMetrics,
  type Distribution,
  distributionOf,
} from "./questionCoverage.ts";

export interface SynthesisMetrics {
  readonly benchmark: string;
  readonly examples: number;
  readonly templates: number;
  /** Share of the examples that have a template. */
  readonly templated: number;
  /** How many of the rest for each reason. */
  readonly untemplated: Readonly<Record<string, number>>;
  /** Loading the parser included where it is the first benchmark. */
  readonly extractionSeconds: number;
  readonly syntheticExamples: number;
  readonly distinctQuestions: number;
  /** SQL with its verbalizer's question, two processes executing. */
  readonly examplesPerSecond: number;
  /** Shares of the SQL executed: ran; ran and found something that says something. */
  readonly executable: number;
  readonly informative: number;
  /** Share of the latter that was new. */
  readonly distinct: number;
  readonly databases: number;
  readonly templatesUsed: number;
  /** Of the verbalizer's questions to the SQL synthesized, by `questionCoverage`. */
  readonly coverage: Distribution;
  /** The same measure on the benchmark's own questions. */
  readonly quality: CoverageMetrics;
}

const exampleCount = 3_000;

/** What SPFT-SQL makes a round: 3,000 examples from the training split of kata, and of Spider where it is. */
export async function runSynthesisBench(): Promise<{ readonly benchmarks: readonly SynthesisMetrics[] }> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    await generateKata(join(folder, "kata"));
    const benchmarks = [await metricsOf(await loadBenchmark(join(folder, "kata")))];
    const spider = join(sharedData, "spider");
    if (existsSync(spider)) {
      const loaded = await loadBenchmark(spider, {
        databasesFolder: [join(spider, "database"), join(spider, "database_rebuilt")],
        missingDatabases: "leaveOut",
      });
      benchmarks.push(await metricsOf(loaded));
    }
    return { benchmarks };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function metricsOf(benchmark: Benchmark): Promise<SynthesisMetrics> {
  const examples = [...benchmark.splits].find(([name]) => name.startsWith("train"))?.[1].examples ?? [];
  const asked = new Set(examples.map(({ databaseId }) => databaseId));
  const databases = new Map([...benchmark.databases].filter(([id]) => asked.has(id)));
  const start = performance.now();
  const pool = await extractTemplates(examples, databases);
  const extracted = performance.now();
  const executor = createExecutor(benchmark.dialect, { processes: 2 });
  try {
    const { synthesized, executed, executable, informative, known } = await synthesize(
      pool,
      databases,
      executor,
      {
        count: exampleCount,
        seed: 1,
      },
    );
    const schemaOf = (databaseId: string) => (databases.get(databaseId) as Database).schema;
    const questions = synthesized.map(({ bound, databaseId }) =>
      verbalizeSql(bound, schemaOf(databaseId), { seed: 1 }),
    );
    const seconds = (performance.now() - extracted) / 1_000;
    return {
      benchmark: benchmark.name,
      examples: examples.length,
      templates: pool.templates.length,
      templated: pool.templated / examples.length,
      untemplated: Object.fromEntries(
        pool.untemplated.map(({ reason, examples: its }) => [reason, its.length]),
      ),
      extractionSeconds: (extracted - start) / 1_000,
      syntheticExamples: synthesized.length,
      distinctQuestions: new Set(questions).size,
      examplesPerSecond: synthesized.length / seconds,
      executable: executable / executed,
      informative: informative / executed,
      distinct: (informative - known) / informative,
      databases: new Set(synthesized.map(({ databaseId }) => databaseId)).size,
      templatesUsed: new Set(synthesized.map(({ template }) => template.text)).size,
      coverage: distributionOf(
        synthesized.map(
          ({ bound, databaseId }, index) =>
            questionCoverage(questions[index] as string, bound, schemaOf(databaseId)).coverage,
        ),
      ),
      quality: await coverageMetrics(examples, benchmark),
    };
  } finally {
    await executor.dispose();
  }
}
