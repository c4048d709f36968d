import type { RunConfiguration } from "../../configuration/configuration.ts";

/** How much there is of what a run does, in the units that its tokens and seconds are counted by. */
export interface Workload {
  /** Sequences that the supervised stage trains on, counted once an epoch. */
  supervisedStage: number;
  /** Rounds of synthesis, in their order. */
  rounds: readonly RoundWorkload[];
  iterationCount: number;
  /** Sequences that one iteration can train on, counted once an epoch: questions × samples. */
  iteration: number;
  /** What an iteration minimises; iterations of different losses are measured apart. */
  loss: string;
  /** Examples that each generation answers: those held out and, unless it is the result alone, those of the splits. */
  judged: number;
  /** Examples that the run's result alone answers, where the other generations are not evaluated. */
  judgedOnce: number;
  /** Examples of the synthetic validation set, which each generation answers too. */
  ranked: number;
}

export interface RoundWorkload {
  /** Sequences trained on, counted once an epoch: real ones and all synthetic ones so far. */
  trained: number;
  /** Questions of the SQL-to-text model: those it learns, once an epoch, and those it asks. */
  written: number;
  /** SQL synthesized, and answers that check it or tell correct examples from failed ones. */
  made: number;
}

export interface SplitSize {
  name: string;
  exampleCount: number;
}

const trainSplit = "train";

/** What a configuration asks of a trainer on a benchmark with these splits, provided that no iteration stops early. */
export function workloadOf(configuration: RunConfiguration, splits: readonly SplitSize[]): Workload {
  const { supervised, synthesis, selfPlay, data, evaluation } = configuration;
  const available = Math.max(0, sizeOf(splits, trainSplit) - data.validationExamples);
  const training = Math.min(data.trainingExamples ?? available, available);
  const evaluated = evaluation.splits ?? splits.map(({ name }) => name).filter((name) => name !== trainSplit);
  const mostPerSplit = evaluation.examplesPerSplit ?? Number.POSITIVE_INFINITY;
  const asked = selfPlay.playedOn === "SYNTHETIC_VALIDATION" ? synthesis.validationExamples : training;
  const questions = Math.min(selfPlay.questionsPerIteration, asked);
  const learnsGoldAlone = selfPlay.loss === "NLL" && selfPlay.targets === "GOLD";
  const samples = learnsGoldAlone ? 1 : selfPlay.samplesPerQuestion;
  const ofSplits = evaluated.reduce((sum, name) => sum + Math.min(sizeOf(splits, name), mostPerSplit), 0);
  const isEach = evaluation.generations === "ALL";
  return {
    supervisedStage: training * supervised.epochs,
    rounds: roundsOf(configuration, training),
    iterationCount: selfPlay.iterations,
    iteration: questions * samples * selfPlay.epochs,
    loss: selfPlay.loss,
    judged: data.validationExamples + (isEach ? ofSplits : 0),
    judgedOnce: isEach ? 0 : ofSplits,
    ranked: synthesis.kind === "TEMPLATE" ? synthesis.validationExamples : 0,
  };
}

/** At most: as if every synthetic example were made, and every feedback example answered correctly. */
function roundsOf({ synthesis }: RunConfiguration, training: number): RoundWorkload[] {
  const { kind, rounds, epochs, examplesPerRound, feedbackExamples, validationExamples } = synthesis;
  if (kind === "NONE") return [];
  return Array.from({ length: rounds }, (_, index) => {
    const number = index + 1;
    const trained = (training + number * examplesPerRound) * epochs;
    if (kind === "REPEATED") return { trained, written: 0, made: 0 };
    const examples = examplesPerRound + feedbackExamples + (number === 1 ? validationExamples : 0);
    const learnt = number === 1 ? training * synthesis.sqlToTextEpochs : 0;
    // With the correct examples of all rounds so far go as many real ones; after the last round nobody asks again.
    const relearnt =
      synthesis.retrainsSqlToText && number < rounds ? 2 * number * feedbackExamples * epochs : 0;
    return {
      trained,
      written: synthesis.questions === "SQL_TO_TEXT" ? learnt + relearnt + examples : 0,
      made: examples * (1 + synthesis.roundTripSamples) + feedbackExamples,
    };
  });
}

function sizeOf(splits: readonly SplitSize[], name: string): number {
  return splits.find((split) => split.name === name)?.exampleCount ?? 0;
}
