import type { CreateExperimentInput } from "../api/generated/operations.ts";

/** What a demo plays: the methods and how much of everything. */
export interface DemoPreset {
  readonly description: string;
  readonly methods: readonly string[];
  readonly baseModel: string;
  readonly configuration: NonNullable<CreateExperimentInput["configuration"]>;
}

const methods = ["sft", "spin", "exspin", "spft-sql"] as const;

/** Sized for two processor cores: `demo` ends within six minutes, `smoke` within ninety seconds. */
export const demoPresets: Record<"demo" | "smoke", DemoPreset> = {
  demo: {
    description: "Four methods, two iterations each, on most of kata",
    methods,
    baseModel: "scratch-1m",
    configuration: {
      supervised: { epochs: 4, learningRate: 3e-3, batchSize: 16 },
      synthesis: {
        rounds: 1,
        pairsPerRound: 800,
        feedbackPairs: 200,
        validationPairs: 400,
        sqlToTextEpochs: 6,
      },
      selfPlay: { iterations: 2, questionsPerIteration: 400, epochs: 1 },
      data: { trainingExamples: 3000, validationExamples: 200 },
      evaluation: { examplesPerSplit: 800 },
    },
  },
  smoke: {
    description: "The demo with one iteration and a tenth of the data",
    methods,
    baseModel: "scratch-1m",
    configuration: {
      supervised: { epochs: 10, learningRate: 3e-3, batchSize: 8 },
      synthesis: { rounds: 1, pairsPerRound: 80, feedbackPairs: 20, validationPairs: 40, sqlToTextEpochs: 2 },
      selfPlay: { iterations: 1, questionsPerIteration: 80, epochs: 1 },
      data: { trainingExamples: 300, validationExamples: 40 },
      evaluation: { examplesPerSplit: 100 },
    },
  },
};
