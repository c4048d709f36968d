/** A trainer without a model: it claims runs and records what it is told to, through the public mutations alone. */
import {
  CreateExperimentDocument,
  ImportPredictionsDocument,
  RegisterBenchmarkDocument,
} from "../../cli/api/generated/operations.ts";
import type { ApiClient } from "../../trainer/api/client.ts";
import {
  ClaimRunDocument,
  CompleteEvaluationDocument,
  CompleteIterationDocument,
  type FailureClass,
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
/** The rules that give verdicts on every prediction recorded here; the first decides the outcome. */
export const recordedRules = ["strict", "spiderExecution", "birdExecution", "softF1"] as const;
type RecordedRule = (typeof recordedRules)[number];

/**
 * What a rule says of prediction `index` where the first `correct` ones are right: Spider's execution rule refuses the
 * first of those and accepts six more, BIRD's does so too but does not apply to example 5, soft F1 grades the wrong ones.
 */
export function recordedVerdict(rule: RecordedRule, index: number, correct: number): number | null {
  const isCorrect = index < correct;
  if (rule === "strict") return Number(isCorrect);
  if (rule === "softF1") return isCorrect ? 1 : 0.25;
  if (rule === "birdExecution" && index === 5) return null;
  return Number(index > 0 && index < correct + 6);
}

/** How many examples from the first of a split on have an issue that excludes them. */
export const excludedCounts = { train: 0, dev: 4, hard: 1 } as const;
/** How many examples of dev after those only have an empty answer. */
export const emptyCount = 30;

function recordedIssues(split: keyof typeof excludedCounts) {
  const excluded = Array.from({ length: excludedCounts[split] }, (_, index) => ({
    index,
    kind: "tieDependent",
    detail: `The ships of <b>harbour</b> ${index} tie at the limit.`,
    isExcluded: true,
  }));
  const empty = Array.from({ length: split === "dev" ? emptyCount : 0 }, (_, index) => ({
    index: excludedCounts.dev + index,
    kind: "empty",
    detail: "The gold SQL returns no rows.",
    isExcluded: false,
  }));
  return [...excluded, ...empty];
}

export interface RecordedRun {
  readonly id: string;
  readonly name: string;
  metrics(name: string, steps: readonly number[], values: readonly number[]): Promise<void>;
  log(message: string): Promise<void>;
  /** Records iteration `number` and evaluates its generation with so many right answers. */
  iteration(number: number, correct: Readonly<Partial<Record<RecordedSplit, number>>>): Promise<void>;
  succeed(): Promise<void>;
  /** Ends this attempt; the server queues the run again for some classes of failure. */
  fail(failureClass: FailureClass, message: string): Promise<void>;
}

const column = (name: string, type: string, isPrimaryKey = false) => ({
  name,
  naturalName: name,
  type,
  isPrimaryKey,
});
const recordedSchema = {
  tables: [
    {
      name: "harbour",
      naturalName: "harbour",
      columns: [column("id", "number", true), column("name", "text")],
    },
    {
      name: "ship",
      naturalName: "ship",
      columns: [column("id", "number", true), column("harbour", "number"), column("<b>", "text")],
    },
  ],
  foreignKeys: [{ table: "ship", column: "harbour", referencedTable: "harbour", referencedColumn: "id" }],
};

/** Registers a small benchmark and an experiment with one run of each method on it; nothing claims them yet. */
export async function createRecordedExperiment(
  admin: ApiClient,
  name: string,
  methods: readonly string[],
): Promise<{ id: string }> {
  const counts = { train: 250, ...recordedBenchmark.splits };
  await admin.request(RegisterBenchmarkDocument, {
    input: {
      name: recordedBenchmark.name,
      description: "Ships and harbours.",
      folder: "/nowhere",
      dialect: "SQLITE",
      databases: [{ name: "shipping", schema: recordedSchema }],
      splits: (["train", "dev", "hard"] as const).map((split) => {
        const count = counts[split];
        return {
          name: split,
          contentHash: `hash-of-${split}`,
          questions: Array.from(
            { length: count },
            (_, index) => `How many <b>ships</b> has harbour ${index}?`,
          ),
          goldSql: Array.from(
            { length: count },
            (_, index) => `SELECT count(*) FROM ship WHERE harbour = ${index}`,
          ),
          databases: Array.from({ length: count }, () => "shipping"),
          features: Array.from({ length: count }, (_, index) => [
            `difficulty=${index % 2 === 0 ? "easy" : "hard"}`,
            `joins=${index % 3}`,
          ]),
          issues: recordedIssues(split),
        };
      }),
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

/** Queues predictions for dev that a system elsewhere made; nothing claims them yet. */
export async function importRecordedPredictions(admin: ApiClient): Promise<{ id: string }> {
  const { importPredictions } = await admin.request(ImportPredictionsDocument, {
    input: {
      benchmark: recordedBenchmark.name,
      split: "dev",
      system: { name: "lighthouse", title: "Lighthouse", source: "A paper, 2025" },
      sql: Array.from({ length: recordedBenchmark.splits.dev }, (_, index) => `SELECT ${index}`),
    },
  });
  return importPredictions;
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
      outcomeRule: "strict@1",
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
        reasons: indexes.map((index) =>
          index < correct || index % 2 ? null : "no such column: <b>dock</b>",
        ),
        rules: recordedRules.map((rule) => `${rule}@1`),
        verdicts: recordedRules.map((rule) => indexes.map((index) => recordedVerdict(rule, index, correct))),
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
      const firstStage = run.kind === "IMPORT" ? "IMPORT" : "SUPERVISED";
      await trainer.request(StartIterationDocument, {
        input: {
          lease,
          number,
          stage: isSupervised ? firstStage : "SELF_PLAY",
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
            ? { phaseSeconds: [{ phase: "train", seconds: 12.5 }] }
            : {
                candidates: 1234,
                executable: 1111,
                incorrect: 444,
                trainingItems: 333,
                phaseSeconds: [{ phase: "sample", seconds: 3.25 }],
              },
        },
      });
      for (const split of ["dev", "hard"] as const) {
        const count = correct[split];
        if (count !== undefined) await evaluate(number, split, count);
      }
    },
    async succeed() {
      await trainer.request(ReleaseRunDocument, { input: { lease, outcome: "SUCCEEDED" } });
    },
    async fail(failureClass, message) {
      await trainer.request(ReleaseRunDocument, {
        input: { lease, outcome: "FAILED", failure: { class: failureClass, message } },
      });
    },
  };
}
