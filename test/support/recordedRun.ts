/** A trainer without a model: it claims runs and records what it is told to, through the public mutations alone. */
import { CreateExperimentDocument, RegisterBenchmarkDocument } from "../../bin/api/generated/operations.ts";
import type { ApiClient } from "../../trainer/api/client.ts";
import {
  ClaimRunDocument,
  CompleteEvaluationDocument,
  CompleteIterationDocument,
  type Outcome,
  RecordLogDocument,
  RecordMetricsDocument,
  RecordPredictionsDocument,
  RegisterTrainerDocument,
  ReleaseRunDocument,
  StartIterationDocument,
} from "../../trainer/api/generated/operations.ts";

export const recordedBenchmark = { name: "harbour", splits: { dev: 120, hard: 80 } } as const;
export type RecordedSplit = keyof typeof recordedBenchmark.splits;

export interface RecordedRun {
  readonly id: string;
  readonly name: string;
  metrics(name: string, steps: readonly number[], values: readonly number[]): Promise<void>;
  log(message: string): Promise<void>;
  /** Plays iteration `number` and evaluates its generation with so many right answers. */
  iteration(number: number, correct: Readonly<Record<RecordedSplit, number>>): Promise<void>;
  succeed(): Promise<void>;
}

/** Registers a small benchmark and an experiment with one run of each method on it; nothing claims them yet. */
export async function createRecordedExperiment(
  admin: ApiClient,
  name: string,
  methods: readonly string[],
): Promise<{ id: string }> {
  const counts = { train: 10, ...recordedBenchmark.splits };
  await admin.request(RegisterBenchmarkDocument, {
    input: {
      name: recordedBenchmark.name,
      description: "Ships and harbours.",
      folder: "/nowhere",
      dialect: "SQLITE",
      databases: [{ name: "shipping", schema: { tables: [] } }],
      splits: Object.entries(counts).map(([split, count]) => ({
        name: split,
        contentHash: `hash-of-${split}`,
        questions: Array.from({ length: count }, (_, index) => `How many <b>ships</b> has harbour ${index}?`),
        goldSql: Array.from(
          { length: count },
          (_, index) => `SELECT count(*) FROM ship WHERE harbour = ${index}`,
        ),
        databases: Array.from({ length: count }, () => "shipping"),
      })),
    },
  });
  const { createExperiment } = await admin.request(CreateExperimentDocument, {
    input: {
      name,
      benchmark: recordedBenchmark.name,
      baseModel: "scratch-tiny",
      runs: methods.map((method) => ({ method, seed: 1 })),
    },
  });
  return createExperiment;
}

/** Claims the oldest waiting run. */
export async function claimRecordedRun(trainer: ApiClient): Promise<RecordedRun> {
  const { registerTrainer } = await trainer.request(RegisterTrainerDocument, {
    input: { name: "recorder", host: "localhost", engine: "none", devices: ["none"], codeVersion: "test" },
  });
  const { claimRun } = await trainer.request(ClaimRunDocument, {
    input: { trainerId: registerTrainer.id, leaseSeconds: 600 },
  });
  if (claimRun === null) throw new Error("No run waits to be claimed; create an experiment first.");
  const { run, leaseToken } = claimRun;
  const lease = { runId: run.id, leaseToken };
  let sequence = 0;

  async function evaluate(generationNumber: number, split: RecordedSplit, correct: number): Promise<void> {
    const exampleCount = recordedBenchmark.splits[split];
    const evaluation = {
      generationNumber,
      split,
      decoding: "greedy",
      comparisonRule: "strict@1",
      executor: "sqlite",
      exampleCount,
    };
    const indexes = Array.from({ length: exampleCount }, (_, index) => index);
    await trainer.request(RecordPredictionsDocument, {
      input: {
        lease,
        evaluation,
        exampleIndexes: indexes,
        sql: indexes.map((index) => `SELECT ${index}`),
        outcomes: indexes.map(
          (index): Outcome => (index < correct ? "CORRECT" : index % 2 ? "WRONG" : "INVALID"),
        ),
        milliseconds: indexes.map(() => 1),
        reasons: indexes.map(() => null),
      },
    });
    await trainer.request(CompleteEvaluationDocument, { input: { lease, evaluation } });
  }

  return {
    id: run.id,
    name: run.name,
    async metrics(name, steps, values) {
      const series = [{ name, steps: [...steps], values: [...values] }];
      await trainer.request(RecordMetricsDocument, { input: { lease, series } });
    },
    async log(message) {
      const line = { sequence, level: "INFO" as const, message, recordedAt: new Date().toISOString() };
      sequence += 1;
      await trainer.request(RecordLogDocument, { input: { lease, lines: [line] } });
    },
    async iteration(number, correct) {
      const isSupervised = number === 0;
      const parent = isSupervised ? {} : { parentNumber: number - 1 };
      await trainer.request(StartIterationDocument, {
        input: {
          lease,
          number,
          stage: isSupervised ? "SUPERVISED" : "SELF_PLAY",
          ...(isSupervised ? {} : { playerNumber: number - 1, opponentNumber: number - 1 }),
        },
      });
      await trainer.request(CompleteIterationDocument, {
        input: {
          lease,
          number,
          generation: {
            number,
            ...parent,
            weightsHash: `${run.id}-${number}`,
            weightCount: 1000,
            isReused: false,
          },
          counters: isSupervised
            ? { phaseSeconds: { training: 12.5 } }
            : { candidates: 1234, executable: 1111, wrong: 444, kept: 333, phaseSeconds: { sampling: 3.25 } },
        },
      });
      await evaluate(number, "dev", correct.dev);
      await evaluate(number, "hard", correct.hard);
    },
    async succeed() {
      await trainer.request(ReleaseRunDocument, { input: { lease, outcome: "SUCCEEDED" } });
    },
  };
}
