import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Sqlite from "better-sqlite3";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";
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

export interface EvaluateBench {
  readonly benchmark: string;
  readonly systems: readonly SystemMetrics[];
  /** Least of `systems`. */
  readonly coldRatio: number;
  readonly cachedRatio: number;
}

/** Seconds for all rules over the split on two workers, each the best of three rounds; starting processes included. */
export interface SystemMetrics {
  readonly name: string;
  readonly examples: number;
  /** The official evaluator's, recorded on a machine of two cores; plain better-sqlite3 in this process for kata. */
  readonly peerSeconds: number;
  /** Gold executed too. */
  readonly coldSeconds: number;
  /** Gold from the store. */
  readonly cachedSeconds: number;
  readonly coldRatio: number;
  readonly cachedRatio: number;
  /** Gold from the store and the processes running already. */
  readonly warmSeconds: number;
  readonly warmRatio: number;
  /** `sqldojo evaluate` as its user waits for it, once with an empty data folder and then with the gold results in it. */
  readonly commandColdSeconds: number;
  readonly commandCachedSeconds: number;
}

interface Contest {
  readonly benchmark: Benchmark;
  readonly split: Split;
  /** The command's options for the benchmark. */
  readonly options: readonly string[];
  readonly systems: readonly { readonly name: string; readonly file: string; readonly peerSeconds: number }[];
}

const rounds = 3;
const launcher = join(import.meta.dirname, "../../bin/sqldojo.js");
const sharedData = resolve(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data");

/** Scoring Spider's dev split against the official evaluator; kata against plain execution where Spider is absent. */
export async function runEvaluateBench(): Promise<EvaluateBench> {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    const isSpiderThere = existsSync(join(sharedData, "predictions/spider/official_verdicts"));
    const contest = isSpiderThere ? await spiderContest() : await kataContest(folder);
    const systems: SystemMetrics[] = [];
    for (const system of contest.systems) systems.push(await measureSystem(contest, system, folder));
    return {
      benchmark: `${contest.benchmark.name} ${contest.split.name}`,
      systems,
      coldRatio: Math.min(...systems.map(({ coldRatio }) => coldRatio)),
      cachedRatio: Math.min(...systems.map(({ cachedRatio }) => cachedRatio)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSystem(
  { benchmark, split, options }: Contest,
  { name, file, peerSeconds }: Contest["systems"][number],
  folder: string,
): Promise<SystemMetrics> {
  const read = await readPredictions(file, split.examples);
  const predictions = read.predictions.map(({ sql }) => sql);
  const dataFolder = join(folder, name);
  const score = async (isGoldCacheOff: boolean) => {
    const given = { benchmark, split, predictions, rules: rules, dataFolder, isGoldCacheOff };
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
  const commandColdSeconds = await timeCommand(command);
  const commandCachedSeconds = await best(() => timeCommand(command));
  const coldSeconds = await best(() => score(true));
  await score(false);
  const cachedSeconds = await best(() => score(false));
  const warmSeconds = await scoreWarm(benchmark, caseInputs(benchmark, split, predictions), dataFolder);
  return {
    name,
    examples: split.examples.length,
    peerSeconds,
    coldSeconds,
    cachedSeconds,
    coldRatio: peerSeconds / coldSeconds,
    cachedRatio: peerSeconds / cachedSeconds,
    warmSeconds,
    warmRatio: peerSeconds / warmSeconds,
    commandColdSeconds,
    commandCachedSeconds,
  };
}

async function scoreWarm(
  { dialect }: Benchmark,
  items: readonly CaseInput[],
  dataFolder: string,
): Promise<number> {
  const limits = evaluationSqlLimits;
  const executor = createExecutor(dialect, { processes: 2, limits });
  try {
    await judgeAll(items, { executor, rules: rules });
    return await best(async () => {
      const startedAt = performance.now();
      const goldExecutor = createStoredExecutor(
        { ...executor, dispose: () => Promise.resolve() },
        { file: join(dataFolder, "gold.sqlite"), limits },
      );
      await judgeAll(items, { executor, goldExecutor, rules: rules });
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
      return { name, file: join(predictions, `${name}.txt`), peerSeconds: seconds };
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
  const peerSeconds = await best(async () => executePlainly(benchmark, split, predictions));
  return {
    benchmark,
    split,
    options: ["--benchmark", kata, "--split", "kata-dev"],
    systems: [{ name: "two thirds gold", file, peerSeconds }],
  };
}

/** Gold and prediction one after the other in this process, without comparing, limits or protection. */
function executePlainly(
  { databases }: Benchmark,
  { examples }: Split,
  predictions: readonly string[],
): number {
  const startedAt = performance.now();
  for (const [index, { databaseId, goldSql }] of examples.entries()) {
    const database = new Sqlite(databases.get(databaseId)?.file, { readonly: true });
    for (const sql of [goldSql, predictions[index] ?? ""]) {
      try {
        database.prepare(sql).raw().all();
      } catch (error) {
        if (!(error instanceof Sqlite.SqliteError)) throw error;
      }
    }
    database.close();
  }
  return (performance.now() - startedAt) / 1000;
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
