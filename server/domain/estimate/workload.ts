import type { RunConfiguration } from "../configuration.ts";

/** How much there is of what a run does, in the units that its tokens and seconds are counted by. */
export interface Workload {
  /** Sequences that the warm-up trains on, counted once an epoch. */
  warmUp: number;
  iterationCount: number;
  /** Sequences that one iteration can train on, counted once an epoch: questions × samples. */
  iteration: number;
  /** What an iteration minimises; iterations of different losses are measured apart. */
  loss: string;
  /** Examples that each generation answers: those held out, and those of every split it is evaluated on. */
  judged: number;
}

export interface SplitSize {
  name: string;
  exampleCount: number;
}

const trainSplit = "train";

/** What a configuration asks of a trainer on a benchmark with these splits, provided that no iteration stops early. */
export function workloadOf(configuration: RunConfiguration, splits: readonly SplitSize[]): Workload {
  const { supervised, selfPlay, data, evaluation } = configuration;
  const available = Math.max(0, sizeOf(splits, trainSplit) - data.validationExamples);
  const training = Math.min(data.trainingExamples ?? available, available);
  const evaluated = evaluation.splits ?? splits.map(({ name }) => name).filter((name) => name !== trainSplit);
  const mostPerSplit = evaluation.examplesPerSplit ?? Number.POSITIVE_INFINITY;
  const questions = Math.min(selfPlay.questionsPerIteration, training);
  const learnsGoldAlone = selfPlay.loss === "NLL" && selfPlay.targets === "GOLD";
  const samples = learnsGoldAlone ? 1 : selfPlay.samplesPerQuestion;
  return {
    warmUp: training * supervised.epochs,
    iterationCount: selfPlay.iterations,
    iteration: questions * samples * selfPlay.epochs,
    loss: selfPlay.loss,
    judged: evaluated.reduce(
      (sum, name) => sum + Math.min(sizeOf(splits, name), mostPerSplit),
      data.validationExamples,
    ),
  };
}

function sizeOf(splits: readonly SplitSize[], name: string): number {
  return splits.find((split) => split.name === name)?.exampleCount ?? 0;
}
