import type { StudySize } from "./study.ts";

const supervised = { epochs: 4, learningRate: 3e-3, batchSize: 16 };
const synthesis = {
  rounds: 2,
  examplesPerRound: 800,
  feedbackExamples: 200,
  validationExamples: 400,
  sqlToTextEpochs: 6,
};
const full: StudySize = {
  description: "all examples of kata's development sets",
  seeds: [1, 2, 3],
  configuration: {
    supervised,
    synthesis,
    selfPlay: { iterations: 2, questionsPerIteration: 400 },
    data: { trainingExamples: 3000, validationExamples: 200 },
    // The others are ranked on held-out questions; answering 5,000 with each would take a third of the time.
    evaluation: { generations: "RESULT" },
  },
};

/**
 * How much the `paper` study runs: everything that decides how long it takes stands here. What is shared goes over the
 * presets, so nothing stands here that tells one method from another, such as epochs of an iteration.
 */
export const paperSizes: Readonly<Record<"full" | "long" | "smoke", StudySize>> = {
  full,
  // Papers start from models that have learnt long; whether a hypothesis fails for the lack of that, this tells.
  long: {
    ...full,
    description: "the base and the SQL-to-text model, which start from nothing, learn three times as long",
    configuration: {
      ...full.configuration,
      supervised: { ...supervised, epochs: 3 * supervised.epochs },
      synthesis: { ...synthesis, sqlToTextEpochs: 3 * synthesis.sqlToTextEpochs },
    },
  },
  smoke: {
    description: "one iteration and a tenth of the data, which shows that it works and nothing else",
    seeds: [1, 2],
    configuration: {
      supervised: { epochs: 2, learningRate: 3e-3, batchSize: 8 },
      synthesis: {
        rounds: 1,
        examplesPerRound: 60,
        feedbackExamples: 20,
        validationExamples: 40,
        epochs: 1,
        sqlToTextEpochs: 3,
      },
      selfPlay: { iterations: 1, questionsPerIteration: 40 },
      data: { trainingExamples: 200, validationExamples: 20 },
      evaluation: { examplesPerSplit: 40 },
    },
    methods: {
      "rejection-sampling": { selfPlay: { samplesPerQuestion: 4 } },
      grpo: { selfPlay: { samplesPerQuestion: 4 }, policy: { rolloutSteps: 5 } },
    },
  },
};
