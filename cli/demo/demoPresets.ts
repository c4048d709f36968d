import { formatCount } from "../../statistics/format.ts";
import type { CreateExperimentInput } from "../api/generated/operations.ts";

/** What a demo compares: the methods and how much of everything. */
export interface DemoPreset {
  readonly description: string;
  readonly methods: readonly string[];
  readonly baseModel: string;
  readonly configuration: NonNullable<CreateExperimentInput["configuration"]>;
  /** Each is a run of every method. */
  readonly seeds: readonly number[];
  /** Seconds that the runs of one seed take on the reference machine. */
  readonly secondsPerSeed: number;
}

/** The machine for which the presets' seconds were measured: two cores, a plain matrix product at this rate. */
export const referenceGflops = 115;
/** Seconds there until the first run starts: database, server, web app, kata. */
export const startSeconds = 35;

export type DemoPresetName = "demo" | "full" | "smoke";

const methods = ["sft", "spin", "exspin", "spft-sql"] as const;
const baseModel = "scratch-1m";

export const demoPresets: Record<DemoPresetName, DemoPreset> = {
  demo: {
    description: "Four methods, two iterations each, on half of kata",
    methods,
    baseModel,
    configuration: {
      supervised: { epochs: 4, learningRate: 3e-3, batchSize: 16 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 500,
        feedbackExamples: 100,
        validationExamples: 200,
        sqlToTextEpochs: 4,
      },
      selfPlay: { iterations: 2, questionsPerIteration: 300, epochs: 1 },
      data: { trainingExamples: 2000, validationExamples: 200 },
      // Every generation answers the held-out examples; only what stands on the leaderboard answers the splits.
      evaluation: { examplesPerSplit: 500, generations: "RESULT" },
    },
    seeds: [1],
    secondsPerSeed: 240,
  },
  full: {
    description: "Four methods, two iterations each, on most of kata, every generation evaluated",
    methods,
    baseModel,
    configuration: {
      supervised: { epochs: 4, learningRate: 3e-3, batchSize: 16 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 800,
        feedbackExamples: 200,
        validationExamples: 400,
        sqlToTextEpochs: 6,
      },
      selfPlay: { iterations: 2, questionsPerIteration: 400, epochs: 1 },
      data: { trainingExamples: 3000, validationExamples: 200 },
      evaluation: { examplesPerSplit: 800 },
    },
    seeds: [1, 2, 3],
    secondsPerSeed: 620,
  },
  smoke: {
    description: "The demo with one iteration and a tenth of the data",
    methods,
    baseModel,
    configuration: {
      supervised: { epochs: 10, learningRate: 3e-3, batchSize: 8 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 80,
        feedbackExamples: 20,
        validationExamples: 40,
        sqlToTextEpochs: 2,
      },
      selfPlay: { iterations: 1, questionsPerIteration: 80, epochs: 1 },
      data: { trainingExamples: 300, validationExamples: 40 },
      evaluation: { examplesPerSplit: 100 },
    },
    seeds: [1],
    secondsPerSeed: 50,
  },
};

/** How long a demo from nothing takes where a plain matrix product runs at this rate. */
export function expectedSeconds(
  { secondsPerSeed }: Pick<DemoPreset, "secondsPerSeed">,
  seedCount: number,
  gflops: number,
): number {
  return ((startSeconds + seedCount * secondsPerSeed) * referenceGflops) / gflops;
}

/** What was measured and what it promises: "This machine: 115 GFLOP/s on 2 cores. About 5 min from nothing." */
export function describeMachine(gflops: number, cores: number, seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `This machine: ${formatCount(gflops)} GFLOP/s on ${cores} ${cores === 1 ? "core" : "cores"}. About ${minutes} min from nothing.`;
}
