import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../../../server/domain/configuration/configuration.ts";
import { workloadOf } from "../../../../../server/domain/experiments/estimate/workload.ts";

describe("the workload of a configuration", () => {
  const splits = [
    { name: "train", exampleCount: 1000 },
    { name: "dev", exampleCount: 50 },
    { name: "hard", exampleCount: 30 },
  ];
  const of = (patch: object) => workloadOf(configurationSchema.parse(patch), splits);

  it("counts sequences by epochs, questions by samples, and the examples of all splits but train", () => {
    const patch = {
      supervised: { epochs: 3 },
      selfPlay: { loss: "SPIN", iterations: 4, epochs: 2, questionsPerIteration: 100, samplesPerQuestion: 3 },
      data: { validationExamples: 200 },
    };
    expect(of(patch)).toEqual({
      supervisedStage: 800 * 3,
      rounds: [],
      iterationCount: 4,
      iteration: 100 * 3 * 2,
      loss: "SPIN",
      judged: 200 + 50 + 30,
      judgedOnce: 0,
      ranked: 0,
    });
  });

  it("counts a round's training on all examples so far, its SQL-to-text model and its synthetic examples, and who answers the validation set", () => {
    const synthesis = {
      kind: "TEMPLATE",
      rounds: 3,
      examplesPerRound: 40,
      feedbackExamples: 20,
      validationExamples: 30,
      epochs: 2,
      sqlToTextEpochs: 3,
      roundTripSamples: 2,
    };
    const selfPlay = { loss: "SPIN", playedOn: "SYNTHETIC_VALIDATION" };
    const patch = { synthesis, selfPlay, data: { trainingExamples: 100 } };
    expect(of(patch)).toMatchObject({
      ranked: 30,
      iteration: 30,
      rounds: [
        { trained: 140 * 2, written: 100 * 3 + 90 + 2 * 20 * 2, made: 90 * 3 + 20 },
        { trained: 180 * 2, written: 60 + 2 * 40 * 2, made: 60 * 3 + 20 },
        { trained: 220 * 2, written: 60, made: 60 * 3 + 20 },
      ],
    });
    const phrased = of({ ...patch, synthesis: { ...synthesis, questions: "VERBALIZER" } });
    expect(phrased.rounds.map(({ written }) => written)).toEqual([0, 0, 0]);
    const fixed = of({ ...patch, synthesis: { ...synthesis, retrainsSqlToText: false } });
    expect(fixed.rounds.map(({ written }) => written)).toEqual([390, 60, 60]);
    const repeated = of({ ...patch, synthesis: { ...synthesis, kind: "REPEATED" }, selfPlay: {} });
    expect(repeated).toMatchObject({
      ranked: 0,
      rounds: [140, 180, 220].map((count) => ({ trained: 2 * count, written: 0, made: 0 })),
    });
  });

  it("minds what there is to train on, and what is to be evaluated", () => {
    const patch = {
      supervised: { epochs: 1 },
      selfPlay: { loss: "NLL", questionsPerIteration: 100, samplesPerQuestion: 3 },
      data: { trainingExamples: 60, validationExamples: 10 },
      evaluation: { splits: ["dev"], examplesPerSplit: 20 },
    };
    expect(of(patch)).toMatchObject({ supervisedStage: 60, iteration: 60, judged: 30 });
    const alone = { ...patch, evaluation: { ...patch.evaluation, generations: "RESULT" } };
    expect(of(alone)).toMatchObject({ judged: 10, judgedOnce: 20 });
    expect(of({ data: { trainingExamples: 5000 }, supervised: { epochs: 1 } }).supervisedStage).toBe(800);
  });

  it("counts an iteration's samples where supervised training learns correct answers", () => {
    const selfPlay = { questionsPerIteration: 100, samplesPerQuestion: 3, targets: "CORRECT" };
    expect(of({ selfPlay }).iteration).toBe(300);
    expect(of({ selfPlay: { ...selfPlay, targets: "GOLD" } }).iteration).toBe(100);
  });
});
