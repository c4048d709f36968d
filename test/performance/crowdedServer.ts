/** A server with as much on it as a busy group has: rows for a whole leaderboard on each benchmark, and a very long run. */
import { CreateExperimentDocument, RegisterBenchmarkDocument } from "../../cli/api/generated/operations.ts";
import type { ApiClient } from "../../trainer/api/client.ts";
import {
  ClaimRunDocument,
  CompleteEvaluationDocument,
  CompleteIterationDocument,
  type Outcome,
  RecordMetricsDocument,
  RecordPredictionsDocument,
  RegisterTrainerDocument,
  ReleaseRunDocument,
  StartIterationDocument,
} from "../../trainer/api/generated/operations.ts";

export const crowd = { benchmarks: 10, methods: 20, seeds: 5, examples: 100 } as const;
export const longRun = { metrics: 20, steps: 50_000 } as const;

/** Each is two methods here: as it is, and on fewer examples. */
const presets = [
  "sft",
  "sft-equal-steps",
  "spin",
  "exspin",
  "vbi-ft",
  "spft-sql",
  "dpo",
  "ipo",
  "rejection-sampling",
  "grpo",
] as const;

const pointsInOneGo = 50_000;

/** Records `crowd`, every benchmark with an experiment of its own. */
export async function recordCrowd(admin: ApiClient): Promise<void> {
  const trainerId = await registerRecorder(admin);
  for (let number = 1; number <= crowd.benchmarks; number += 1) {
    await register(admin, `crowd-${number}`);
    const methods = presets.flatMap((method) => [
      { method, name: method, configuration: {} },
      { method, name: `${method}-fewer`, configuration: { data: { trainingExamples: 50 } } },
    ]);
    await admin.request(CreateExperimentDocument, {
      input: {
        name: `Crowd ${number}`,
        benchmark: `crowd-${number}`,
        baseModel: "scratch-tiny",
        runs: methods.flatMap(({ method, name, configuration }) =>
          Array.from({ length: crowd.seeds }, (_, seed) => ({
            method,
            seed: seed + 1,
            name: `${name}-${seed + 1}`,
            configuration,
          })),
        ),
      },
    });
    for (let run = 0; run < crowd.methods * crowd.seeds; run += 1)
      await recordRun(admin, trainerId, 30 + 2 * Math.floor(run / crowd.seeds) + (run % 3));
  }
}

/** Records `longRun` on a benchmark of its own. @returns the id of the run */
export async function recordLongRun(admin: ApiClient): Promise<string> {
  const trainerId = await registerRecorder(admin);
  await register(admin, "long");
  await admin.request(CreateExperimentDocument, {
    input: { name: "Long", benchmark: "long", baseModel: "scratch-tiny", runs: [{ method: "sft", seed: 1 }] },
  });
  const lease = await claim(admin, trainerId);
  await admin.request(StartIterationDocument, { input: { lease, number: 0, stage: "SUPERVISED" } });
  for (let metric = 0; metric < longRun.metrics; metric += 1) {
    const name = metric === 0 ? "train/loss" : `own/${metric}`;
    for (let from = 0; from < longRun.steps; from += pointsInOneGo) {
      const steps = Array.from(
        { length: Math.min(pointsInOneGo, longRun.steps - from) },
        (_, at) => from + at,
      );
      const values = steps.map((step) => Math.cos(step / (500 + metric)) + 1e3 / (step + 500));
      await admin.request(RecordMetricsDocument, { input: { lease, series: [{ name, steps, values }] } });
    }
  }
  return lease.runId;
}

async function registerRecorder(admin: ApiClient): Promise<string> {
  const { registerTrainer } = await admin.request(RegisterTrainerDocument, {
    input: { name: "recorder", host: "localhost", engine: "none", devices: ["none"], codeVersion: "bench" },
  });
  return registerTrainer.id;
}

async function register(admin: ApiClient, name: string): Promise<void> {
  const columns = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index));
  const splits = Object.entries({ train: 250, dev: crowd.examples }).map(([split, count]) => ({
    name: split,
    contentHash: `${name} ${split}`,
    questions: columns(count, (index) => `How many ships has harbour ${index}?`),
    goldSql: columns(count, (index) => `SELECT count(*) FROM ship WHERE harbour = ${index}`),
    databases: columns(count, () => "shipping"),
    features: Array.from({ length: count }, (_, index) => [`joins=${index % 3}`]),
    issues: [],
  }));
  await admin.request(RegisterBenchmarkDocument, {
    input: {
      name,
      description: "Ships and harbours.",
      folder: "/nowhere",
      dialect: "SQLITE",
      databases: [{ name: "shipping", schema: { tables: [] } }],
      splits,
    },
  });
}

interface Lease {
  readonly runId: string;
  readonly leaseToken: string;
}

async function claim(admin: ApiClient, trainerId: string): Promise<Lease> {
  const { claimRun } = await admin.request(ClaimRunDocument, { input: { trainerId, leaseSeconds: 600 } });
  if (claimRun === null) throw new Error("No run waits to be claimed.");
  return { runId: claimRun.run.id, leaseToken: claimRun.leaseToken };
}

/** A run of one generation that answers so many examples rightly, not the same ones as others with as many. */
async function recordRun(admin: ApiClient, trainerId: string, correct: number): Promise<void> {
  const lease = await claim(admin, trainerId);
  await admin.request(StartIterationDocument, { input: { lease, number: 0, stage: "SUPERVISED" } });
  await admin.request(CompleteIterationDocument, {
    input: {
      lease,
      number: 0,
      generation: { number: 0, weightsHash: lease.runId, weightCount: 1000, isReused: false },
      counters: { phaseSeconds: [{ phase: "train", seconds: 12.5 }] },
    },
  });
  const evaluation = {
    generationNumber: 0,
    split: "dev",
    decoding: "greedy",
    outcomeRule: "strict@1",
    executor: "sqlite",
    exampleCount: crowd.examples,
  };
  const indexes = Array.from({ length: crowd.examples }, (_, index) => index);
  const isRight = (index: number) => (index * 37 + correct * 11) % crowd.examples < correct;
  await admin.request(RecordPredictionsDocument, {
    input: {
      lease,
      evaluation,
      exampleIndexes: indexes,
      sql: indexes.map((index) => `SELECT ${index}`),
      outcomes: indexes.map((index): Outcome => (isRight(index) ? "CORRECT" : "WRONG")),
      milliseconds: indexes.map(() => 1),
      reasons: indexes.map(() => null),
      rules: ["strict@1"],
      verdicts: [indexes.map((index) => Number(isRight(index)))],
    },
  });
  await admin.request(CompleteEvaluationDocument, { input: { lease, evaluation } });
  await admin.request(ReleaseRunDocument, { input: { lease, outcome: "SUCCEEDED" } });
}
