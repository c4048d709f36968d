import type { CreateExperimentInput } from "./api/generated/operations.ts";

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
    description: "Four methods, two iterations each",
    methods,
    baseModel: "scratch-1m",
    configuration: {
      supervised: { epochs: 4, learningRate: 3e-3, batchSize: 16 },
      selfPlay: { iterations: 2, questionsPerIteration: 400, learningRate: 5e-5, epochs: 1 },
      data: { trainingExamples: 3000, validationExamples: 200 },
      evaluation: { examplesPerSplit: 300 },
    },
  },
  smoke: {
    description: "The demo with one iteration and a tenth of the data",
    methods,
    baseModel: "scratch-1m",
    configuration: {
      supervised: { epochs: 8, learningRate: 3e-3, batchSize: 16 },
      selfPlay: { iterations: 1, questionsPerIteration: 40, learningRate: 5e-5, epochs: 1 },
      data: { trainingExamples: 300, validationExamples: 20 },
      evaluation: { examplesPerSplit: 30 },
    },
  },
};
