import type { StudySize } from "./study.ts";

/**
 * How much the `pretrained` study runs. The full size is for a machine that has the hours: the papers' sizes, which the presets'
 * variants for pretrained models set. The small one plays every method once on two processor cores within two and a half hours:
 * prompts linked and short, one round, one iteration.
 */
export const pretrainedSizes: Readonly<Record<string, StudySize>> = {
  full: {
    description: "whole splits, the papers' numbers of examples, rounds and iterations",
    seeds: [1, 2, 3],
    configuration: { evaluation: { generations: "RESULT" } },
  },
  small: {
    description: "800 training examples, one round, one iteration, 300 questions a split, one seed",
    seeds: [1],
    configuration: {
      prompt: { linkedTables: 3, linkedColumns: 6, representativeValues: 0 },
      supervised: { epochs: 1, batchSize: 16, learningRate: 2e-4 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 200,
        feedbackExamples: 50,
        validationExamples: 100,
        epochs: 1,
        learningRate: 2e-4,
      },
      selfPlay: { iterations: 1, questionsPerIteration: 100, batchSize: 8, epochs: 1, learningRate: 5e-5 },
      data: { trainingExamples: 800, validationExamples: 60 },
      evaluation: { generations: "RESULT", examplesPerSplit: 300, maximumNewTokens: 64 },
    },
    methods: {
      grpo: { selfPlay: { samplesPerQuestion: 4 }, policy: { rolloutSteps: 4 } },
    },
  },
  smoke: {
    description: "a few examples of everything, which shows that it works and nothing else",
    seeds: [1],
    configuration: {
      supervised: { epochs: 1, batchSize: 4, learningRate: 1e-3 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 8,
        feedbackExamples: 4,
        validationExamples: 8,
        epochs: 1,
      },
      selfPlay: { iterations: 1, questionsPerIteration: 6, batchSize: 4, epochs: 1 },
      data: { trainingExamples: 16, validationExamples: 6 },
      evaluation: { generations: "RESULT", examplesPerSplit: 8, maximumNewTokens: 24 },
    },
    methods: {
      grpo: { selfPlay: { samplesPerQuestion: 2 }, policy: { rolloutSteps: 2 } },
    },
  },
};
