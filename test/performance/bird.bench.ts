import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { loadBenchmark } from "../../trainer/benchmarks/loadBenchmark.ts";
import { evaluatePredictions } from "../../trainer/evaluation/evaluatePredictions.ts";
import { birdExecution } from "../../trainer/evaluation/rules/birdExecution.ts";
import { strict } from "../../trainer/evaluation/rules/strict.ts";
import { stepsPerMillisecond } from "../../trainer/sql/executors/machineSpeed.ts";
import { createSqliteExecutor } from "../../trainer/sql/executors/sqliteExecutor.ts";
import { writeBirdDatabase } from "./birdDatabase.ts";
import { executePlainly } from "./plainExecution.ts";

export interface BirdBench {
  readonly megabytes: number;
  readonly examples: number;
  /** Gold and predictions, each text once, in plain SQLite on two threads; here and below the better of two rounds. */
  readonly plainSeconds: number;
  /** BIRD EX and the strict rule on two workers with an empty store, hashing the database included. */
  readonly coldSeconds: number;
  readonly coldRatio: number;
  /** Gold from the store, over its predictions alone in plain SQLite. */
  readonly cachedSeconds: number;
  readonly cachedRatio: number;
  readonly right: number;
  /** A statement that works for ten seconds of this machine's processor: its verdict and what it took altogether. */
  readonly longStatement: { readonly outcome: string | undefined; readonly ratio: number };
  /** Resident megabytes of this process and its children together, the peak of each third of the cold evaluation. */
  readonly residentMegabytes: readonly number[];
  /** What the machine was found to interpret. */
  readonly stepsPerMillisecond: number;
}

const shared = resolve(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data");
const birdDev = join(shared, "bird/dev");
const database = "codebase_community";
/** Of its gold SQL, so that the bench takes minutes. */
const everyWhich = 3;
const megabytes = Number(process.env.SQLDOJO_BENCH_MEGABYTES ?? 300);

/** Evaluating on a database of BIRD's schema and size, its own gold SQL on rows of chance, against plain execution. */
export async function runBirdBench(): Promise<BirdBench | { readonly missing: string }> {
  if (!existsSync(join(birdDev, "dev_tables.json")))
    return {
      missing: `BIRD's dev_tables.json and dev.json are not at ${birdDev} (SQLDOJO_BENCHMARKS names its root).`,
    };
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  try {
    const file = join(folder, "dev_databases", database, `${database}.sqlite`);
    mkdirSync(join(file, ".."), { recursive: true });
    const size = writeBirdDatabase(birdDev, file, megabytes);
    const gold = await answeredWithin(10_000, goldSql(), file);
    const predictions = gold.map((sql, index) =>
      index % 3 === 0 ? `SELECT * FROM (${sql})` : predictionOf(sql),
    );
    const plainly = (texts: readonly string[]) =>
      executePlainly([...new Set(texts)].map((sql) => ({ file, sql })));
    writeExamples(folder, gold);
    const memory = watchMemory();
    let right = 0;
    const cold = await inTurn(
      async (round) => {
        const { scored, seconds } = await evaluate(folder, predictions, {
          dataFolder: join(folder, `data${round}`),
          ...(round === 0 ? { onProgress: memory.onProgress } : {}),
        });
        right = scored.filter(({ outcome }) => outcome === "correct").length;
        return seconds;
      },
      () => plainly([...gold, ...predictions]),
    );
    const residentMegabytes = memory.stop();
    const cached = await inTurn(
      async () => (await evaluate(folder, predictions, { dataFolder: join(folder, "data0") })).seconds,
      () => plainly(predictions),
    );
    return {
      megabytes: size,
      examples: gold.length,
      plainSeconds: cold.plain,
      coldSeconds: cold.ours,
      coldRatio: cold.ours / cold.plain,
      cachedSeconds: cached.ours,
      cachedRatio: cached.ours / cached.plain,
      right,
      longStatement: await measureLongStatement(folder, file),
      residentMegabytes,
      stepsPerMillisecond: stepsPerMillisecond(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same answer by other means, as a model would give it: executed by itself. */
function predictionOf(sql: string): string {
  return `WITH answer AS (${sql}) SELECT * FROM answer`;
}

/** Some of BIRD's gold joins a table with itself by mistake, which takes hours on rows of chance: left out. */
async function answeredWithin(timeoutMilliseconds: number, texts: readonly string[], file: string) {
  const executor = createSqliteExecutor({ limits: { timeoutMilliseconds } });
  try {
    const results = await Promise.all(texts.map((sql) => executor.execute(sql, file)));
    return texts.filter((_, index) => results[index]?.kind === "rows");
  } finally {
    await executor.dispose();
  }
}

function goldSql(): string[] {
  const dev = z
    .array(z.object({ db_id: z.string(), SQL: z.string() }))
    .parse(JSON.parse(readFileSync(join(birdDev, "dev.json"), "utf8")));
  const all = new Set(dev.filter(({ db_id }) => db_id === database).map(({ SQL }) => SQL));
  return [...all].filter((_, index) => index % everyWhich === 0);
}

function writeExamples(folder: string, gold: readonly string[]): void {
  const examples = gold.map((SQL, question_id) => ({
    question_id,
    db_id: database,
    question: "?",
    evidence: "",
    SQL,
  }));
  writeFileSync(join(folder, "dev.json"), JSON.stringify(examples));
}

interface Evaluated {
  readonly dataFolder: string;
  readonly onProgress?: (doneCount: number, totalCount: number) => void;
}

async function evaluate(folder: string, predictions: readonly string[], given: Evaluated) {
  const benchmark = await loadBenchmark(folder, { tablesFile: join(birdDev, "dev_tables.json") });
  const split = benchmark.splits.get("dev");
  if (!split) throw new Error("The benchmark has no split dev.");
  return evaluatePredictions({ benchmark, split, predictions, rules: [strict, birdExecution], ...given });
}

/** A third of BIRD's limit: the same count in two wordings, so that gold and prediction are both executed. */
async function measureLongStatement(folder: string, file: string): Promise<BirdBench["longStatement"]> {
  const counting = (end: number, what: string) =>
    `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < ${end}) SELECT ${what} FROM c`;
  const trial = 2_000_000;
  const seconds = await executePlainly([{ file, sql: counting(trial, "count(*)") }], 1);
  const end = Math.round((trial * 10) / seconds);
  const texts = [counting(end, "count(*)"), counting(end, "count(n)")];
  writeExamples(folder, texts.slice(0, 1));
  let outcome: string | undefined;
  const { ours, plain } = await inTurn(
    async (round) => {
      const evaluated = await evaluate(folder, texts.slice(1), { dataFolder: join(folder, `long${round}`) });
      outcome = evaluated.scored[0]?.outcome;
      return evaluated.seconds;
    },
    () => executePlainly(texts.map((sql) => ({ file, sql }))),
  );
  return { outcome, ratio: ours / plain };
}

/** The better of two rounds of each, turn by turn: other work on the machine comes and goes. */
async function inTurn(measure: (round: number) => Promise<number>, measurePlainly: () => Promise<number>) {
  let [ours, plain] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 2; round += 1) {
    plain = Math.min(plain, await measurePlainly());
    ours = Math.min(ours, await measure(round));
  }
  return { ours, plain };
}

function watchMemory() {
  const peaks = [0, 0, 0];
  let share = 0;
  const look = () => {
    const third = Math.min(2, Math.floor(share * 3));
    peaks[third] = Math.max(peaks[third] ?? 0, residentMegabytesOf(process.pid));
  };
  const timer = setInterval(look, 100);
  return {
    onProgress(doneCount: number, totalCount: number) {
      share = doneCount / totalCount;
    },
    stop() {
      clearInterval(timer);
      return peaks;
    },
  };
}

/** Of a process and its children; Linux only, 0 elsewhere. */
function residentMegabytesOf(parent: number): number {
  if (!existsSync("/proc/self/status")) return 0;
  let kilobytes = 0;
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const status = statusOf(name);
    if (name !== String(parent) && !new RegExp(`^PPid:\\s+${parent}$`, "m").test(status)) continue;
    kilobytes += Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
  }
  return kilobytes / 1_024;
}

function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, "utf8");
  } catch {
    // It ended between the listing and the reading.
    return "";
  }
}
