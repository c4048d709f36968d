import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";
import { measureGflops } from "../../trainer/engine/onnx/matrixProduct.ts";
import { caseInputs } from "../../trainer/evaluation/caseInputs.ts";
import { evaluatePredictions } from "../../trainer/evaluation/evaluatePredictions.ts";
import { judgeAll } from "../../trainer/evaluation/judgeAll.ts";
import type { CaseInput } from "../../trainer/evaluation/judgedCase.ts";
import { rules } from "../../trainer/evaluation/rules/registry.ts";
import { generateKata } from "../../trainer/kata/generateKata.ts";
import { readPredictions } from "../../trainer/predictions/readPredictions.ts";
import { createExecutor } from "../../trainer/sql/executors/createExecutor.ts";
import { evaluationSqlLimits } from "../../trainer/sql/executors/sqlLimits.ts";
import { createStoredExecutor } from "../../trainer/sql/executors/storedExecutor.ts";
import { executePlainly, type PlainSql } from "./plainExecution.ts";

export interface EvaluateBench {
  readonly benchmark: string;
  /** Threads and child processes, of which every column uses as many. */
  readonly workers: number;
  /** Of a plain matrix product, before anything else ran. */
  readonly gflops: number;
  readonly systems: readonly SystemMetrics[];
  /** Medians of `systems`. */
  readonly coldRatio: number;
  readonly cachedRatio: number;
  readonly commandColdRatio: number;
  readonly commandCachedRatio: number;
}

/** Seconds for all rules over the split, each the best of three rounds, and what they are of the floor in the same run. */
export interface SystemMetrics {
  readonly name: string;
  readonly examples: number;
  /** Plain SQLite executing gold and predictions, each text once a database, without comparing, limits or protection. */
  readonly floorSeconds: number;
  /** The predictions alone. */
  readonly predictionsFloorSeconds: number;
  /** Gold executed too; starting processes and hashing databases included. */
  readonly coldSeconds: number;
  readonly coldRatio: number;
  /** Gold from the store, over the predictions' floor. */
  readonly cachedSeconds: number;
  readonly cachedRatio: number;
  /** Gold from the store and the processes running already, over the predictions' floor. */
  readonly warmSeconds: number;
  readonly warmRatio: number;
  /** `sqldojo evaluate` as its user waits for it, once with an empty data folder and then with the gold results in it. */
  readonly commandColdSeconds: number;
  readonly commandColdRatio: number;
  readonly commandCachedSeconds: number;
  readonly commandCachedRatio: number;
  /** The official evaluator's two rules, recorded on another machine of two cores; null for kata. */
  readonly officialSecondsElsewhere: number | null;
}

interface Contest {
  readonly benchmark: Benchmark;
  readonly split: Split;
  /** The command's options for the benchmark. */
  readonly options: readonly string[];
  readonly systems: readonly {
    readonly name: string;
    readonly file: string;
    readonly officialSecondsElsewhere: number | null;
  }[];
}

const rounds = 3;
/** As `sqldojo evaluate` has by itself. */
const workers = 2;
const launcher = join(import.meta.dirname, "../../bin/sqldojo.js");
const sharedData = resolve(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data");

/** Scoring Spider's dev split, or kata's where Spider is absent, as a multiple of plain execution. */
export async function runEvaluateBench(): Promise<EvaluateBench> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    const gflops = await measureGflops();
    const isSpiderThere = existsSync(join(sharedData, "predictions/spider/official_verdicts"));
    const contest = isSpiderThere ? await spiderContest() : await kataContest(folder);
    const systems: SystemMetrics[] = [];
    for (const system of contest.systems) systems.push(await measureSystem(contest, system, folder));
    return {
      benchmark: `${contest.benchmark.name} ${contest.split.name}`,
      workers,
      gflops,
      systems,
      coldRatio: median(systems.map(({ coldRatio }) => coldRatio)),
      cachedRatio: median(systems.map(({ cachedRatio }) => cachedRatio)),
      commandColdRatio: median(systems.map(({ commandColdRatio }) => commandColdRatio)),
      commandCachedRatio: median(systems.map(({ commandCachedRatio }) => commandCachedRatio)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSystem(
  { benchmark, split, options }: Contest,
  { name, file, officialSecondsElsewhere }: Contest["systems"][number],
  folder: string,
): Promise<SystemMetrics> {
  const read = await readPredictions(file, split.examples);
  const predictions = read.predictions.map(({ sql }) => sql);
  const dataFolder = join(folder, name);
  const score = async (isGoldCacheOff: boolean) => {
    const given = { benchmark, split, predictions, rules, workers, dataFolder, isGoldCacheOff };
    return (await evaluatePredictions(given)).seconds;
  };
  const command = [
    "evaluate",
    ...options,
    "--predictions",
    file,
    "--data",
    join(folder, `${name}-command`),
    "--json",
  ];
  const gold = statements(benchmark, split, (index) => split.examples[index]!.goldSql);
  const predicted = statements(benchmark, split, (index) => predictions[index]!);
  const floorSeconds = await best(() => executePlainly(onceEach([...gold, ...predicted]), workers));
  const predictionsFloorSeconds = await best(() => executePlainly(onceEach(predicted), workers));
  const commandColdSeconds = await timeCommand(command);
  const commandCachedSeconds = await best(() => timeCommand(command));
  const coldSeconds = await best(() => score(true));
  await score(false);
  const cachedSeconds = await best(() => score(false));
  const warmSeconds = await scoreWarm(benchmark, caseInputs(benchmark, split, predictions), dataFolder);
  return {
    name,
    examples: split.examples.length,
    floorSeconds,
    predictionsFloorSeconds,
    coldSeconds,
    coldRatio: coldSeconds / floorSeconds,
    cachedSeconds,
    cachedRatio: cachedSeconds / predictionsFloorSeconds,
    warmSeconds,
    warmRatio: warmSeconds / predictionsFloorSeconds,
    commandColdSeconds,
    commandColdRatio: commandColdSeconds / floorSeconds,
    commandCachedSeconds,
    commandCachedRatio: commandCachedSeconds / predictionsFloorSeconds,
    officialSecondsElsewhere,
  };
}

async function scoreWarm(
  { dialect }: Benchmark,
  items: readonly CaseInput[],
  dataFolder: string,
): Promise<number> {
  const limits = evaluationSqlLimits;
  const executor = createExecutor(dialect, { processes: workers, limits });
  try {
    await judgeAll(items, { executor, rules });
    return await best(async () => {
      const startedAt = performance.now();
      const goldExecutor = createStoredExecutor(
        { ...executor, dispose: () => Promise.resolve() },
        { file: join(dataFolder, "gold.sqlite"), limits },
      );
      await judgeAll(items, { executor, goldExecutor, rules });
      const seconds = (performance.now() - startedAt) / 1000;
      await goldExecutor.dispose();
      return seconds;
    });
  } finally {
    await executor.dispose();
  }
}

async function spiderContest(): Promise<Contest> {
  const spider = join(sharedData, "spider");
  const folders = [join(spider, "database"), join(spider, "database_rebuilt")];
  const benchmark = await loadBenchmark(spider, { databasesFolder: folders, missingDatabases: "leaveOut" });
  const predictions = join(sharedData, "predictions/spider");
  return {
    benchmark,
    split: splitOf(benchmark, "dev"),
    options: ["--benchmark", spider, ...folders.flatMap((folder) => ["--databases", folder])],
    systems: ["dail-sql_gpt-4", "din-sql_gpt-4", "c3_chatgpt", "codes-1b", "db-gpt-hub_lora"].map((name) => {
      const official = readFileSync(join(predictions, `official_verdicts/${name}.json`), "utf8");
      const { seconds } = JSON.parse(official) as { seconds: number };
      return { name, file: join(predictions, `${name}.txt`), officialSecondsElsewhere: seconds };
    }),
  };
}

async function kataContest(folder: string): Promise<Contest> {
  const kata = join(folder, "kata");
  await generateKata(kata);
  const benchmark = await loadBenchmark(kata, { name: "kata" });
  const split = splitOf(benchmark, "kata-dev");
  const file = join(folder, "predictions.txt");
  const predictions = split.examples.map(({ goldSql }, index) =>
    index % 3 === 0 ? `${goldSql} LIMIT 1` : goldSql,
  );
  writeFileSync(file, predictions.map((sql) => `${sql}\n`).join(""));
  return {
    benchmark,
    split,
    options: ["--benchmark", kata, "--split", "kata-dev"],
    systems: [{ name: "two thirds gold", file, officialSecondsElsewhere: null }],
  };
}

function statements(
  { databases }: Benchmark,
  { examples }: Split,
  sqlOf: (index: number) => string,
): PlainSql[] {
  return examples.flatMap(({ databaseId }, index) => {
    const file = databases.get(databaseId)?.file;
    return file === undefined ? [] : [{ file, sql: sqlOf(index) }];
  });
}

/** Evaluation too executes a text once a database, however many examples have it. */
function onceEach(all: readonly PlainSql[]): PlainSql[] {
  return [...new Map(all.map((each) => [`${each.file}\0${each.sql}`, each])).values()];
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function splitOf({ splits }: Benchmark, name: string): Split {
  const split = splits.get(name);
  if (!split) throw new Error(`The benchmark has no split ${name}.`);
  return split;
}

async function best(measure: () => Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) least = Math.min(least, await measure());
  return least;
}

async function timeCommand(programArguments: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [launcher, ...programArguments], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolveCode) => child.once("exit", resolveCode));
  if (code !== 0) throw new Error(`sqldojo ${programArguments.join(" ")} ended with ${code}.`);
  return (performance.now() - startedAt) / 1000;
}
