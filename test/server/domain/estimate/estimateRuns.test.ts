import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../../server/domain/configuration.ts";
import { estimateRuns, type PlannedRun } from "../../../../server/domain/estimate/estimateRuns.ts";
import type { MeasuredIteration, MeasuredRun } from "../../../../server/domain/estimate/measuredRun.ts";
import { weightCount } from "../../../../server/domain/estimate/weightCount.ts";
import { type Workload, workloadOf } from "../../../../server/domain/estimate/workload.ts";

const target = { baseModel: "tiny", weights: 1000 };
const workload = (loss: string, extra: Partial<Workload> = {}): Workload => ({
  warmUp: 100,
  iterationCount: 2,
  iteration: 10,
  loss,
  judged: 20,
  ...extra,
});
const iteration = (number: number, tokens: number, seconds: number, isReused = false): MeasuredIteration => ({
  number,
  tokens,
  seconds,
  isReused,
});
/** Warm-up: 5 tokens and 0.1 s a sequence; iterations: 8 tokens and 0.5 s; judging: 0.25 s an example. */
const measured = (loss: string, extra: Partial<MeasuredRun> = {}): MeasuredRun => ({
  baseModel: "tiny",
  weights: 1000,
  workload: workload(loss),
  wallSeconds: 10 + 10 + 15,
  iterations: [iteration(0, 500, 10), iteration(1, 100, 6), iteration(2, 60, 4)],
  ...extra,
});
const planned = (loss: string, warmUpKey = "1", extra: Partial<Workload> = {}): PlannedRun => ({
  workload: workload(loss, extra),
  warmUpKey,
});
/** Of one run planned like the measured one. */
const whole = { tokens: 500 + 160, hours: 35 / 3600 };

describe("an estimate", () => {
  it("gives back what a measured run took, for one like it", () => {
    const { tokens, hours, basis } = estimateRuns([planned("SPIN")], target, [measured("SPIN")]);
    expect(tokens).toBeCloseTo(whole.tokens);
    expect(hours).toBeCloseTo(whole.hours);
    expect(basis).toEqual({
      runCount: 1,
      baseModels: ["tiny"],
      note: "Measured on 1 earlier run. A warm-up that several runs share is counted once; otherwise nothing is taken off for reuse.",
    });
  });

  it("scales with what there is to do", () => {
    const twice = { warmUp: 200, iterationCount: 4, iteration: 10, judged: 24 };
    const { tokens, hours } = estimateRuns([planned("SPIN", "1", twice)], target, [measured("SPIN")]);
    expect(tokens).toBeCloseTo(1000 + 320);
    expect(hours).toBeCloseTo((20 + 20 + 0.25 * 24 * 5) / 3600);
  });

  it("takes all measured runs together, weighed by their work", () => {
    const slow = measured("SPIN", { iterations: [iteration(0, 700, 30)], wallSeconds: null });
    const { tokens, hours, basis } = estimateRuns([planned("SPIN")], target, [measured("SPIN"), slow]);
    expect(tokens).toBeCloseTo(600 + 160);
    expect(hours).toBeCloseTo((20 + 10 + 15) / 3600);
    expect(basis.runCount).toBe(2);
  });

  it("counts a warm-up once that runs share", () => {
    const runs = [planned("SPIN"), planned("SPIN"), planned("SPIN", "2")];
    expect(estimateRuns(runs, target, [measured("SPIN")]).tokens).toBeCloseTo(2 * 500 + 3 * 160);
  });

  it("measures judging on what a run did itself, not on what it reused", () => {
    const reusing = measured("SPIN", {
      iterations: [iteration(0, 500, 10, true), iteration(1, 100, 6), iteration(2, 60, 4)],
      wallSeconds: 10 + 10,
    });
    expect(estimateRuns([planned("SPIN")], target, [reusing]).hours).toBeCloseTo(whole.hours);
  });

  it("keeps losses apart, and takes other losses on pairs for one that nobody has played", () => {
    const supervised = measured("NLL", { iterations: [iteration(0, 500, 10), iteration(1, 1, 1)] });
    const spin = measured("SPIN");
    expect(estimateRuns([planned("SPIN")], target, [supervised, spin]).tokens).toBeCloseTo(whole.tokens);
    const { tokens, basis } = estimateRuns([planned("DPO")], target, [supervised, spin]);
    expect(tokens).toBeCloseTo(whole.tokens);
    expect(basis.note).toContain("Iterations of DPO are taken to cost what other losses on pairs cost.");
  });

  it("scales the seconds of other base models by their weights, tokens not", () => {
    const large = measured("SPIN", { baseModel: "large", weights: 4000 });
    const { tokens, hours, basis } = estimateRuns([planned("SPIN")], target, [large]);
    expect(tokens).toBeCloseTo(whole.tokens);
    expect(hours).toBeCloseTo(whole.hours / 4);
    expect(basis.baseModels).toEqual(["large"]);
    expect(basis.note).toContain("scaled by the number of weights, for want of runs of tiny");
    const own = estimateRuns([planned("SPIN")], target, [large, measured("SPIN")]);
    expect(own.hours).toBeCloseTo(whole.hours);
    expect(own.basis.baseModels).toEqual(["tiny"]);
  });

  it("is none, with the reason, where nothing like it was measured", () => {
    expect(estimateRuns([planned("SPIN")], target, [])).toEqual({
      tokens: null,
      hours: null,
      basis: {
        runCount: 0,
        baseModels: [],
        note: "Nothing like these runs was measured yet. No earlier run has completed a warm-up, an iteration of SPIN, its evaluations at its first attempt.",
      },
    });
    const supervised = measured("NLL");
    const { tokens, hours, basis } = estimateRuns([planned("SPIN")], target, [supervised]);
    expect([tokens, hours]).toEqual([null, null]);
    expect(basis.note).toContain("No earlier run has completed an iteration of SPIN");
  });

  it("gives tokens without hours where no run has been through its evaluations", () => {
    const running = measured("SPIN", { wallSeconds: null });
    const { tokens, hours } = estimateRuns([planned("SPIN")], target, [running]);
    expect(tokens).toBeCloseTo(whole.tokens);
    expect(hours).toBeNull();
  });

  it("needs no iteration to be measured for runs without any", () => {
    const { tokens } = estimateRuns([planned("SPIN", "1", { iterationCount: 0 })], target, [measured("NLL")]);
    expect(tokens).toBeCloseTo(500);
  });
});

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
      warmUp: 800 * 3,
      iterationCount: 4,
      iteration: 100 * 3 * 2,
      loss: "SPIN",
      judged: 200 + 50 + 30,
    });
  });

  it("minds what there is to train on, and what is to be evaluated", () => {
    const patch = {
      supervised: { epochs: 1 },
      selfPlay: { loss: "NLL", questionsPerIteration: 100, samplesPerQuestion: 3 },
      data: { trainingExamples: 60, validationExamples: 10 },
      evaluation: { splits: ["dev"], examplesPerSplit: 20 },
    };
    expect(of(patch)).toMatchObject({ warmUp: 60, iteration: 60, judged: 30 });
    expect(of({ data: { trainingExamples: 5000 }, supervised: { epochs: 1 } }).warmUp).toBe(800);
  });

  it("counts an iteration's samples where supervised training learns verified answers", () => {
    const selfPlay = { questionsPerIteration: 100, samplesPerQuestion: 3, targets: "VERIFIED" };
    expect(of({ selfPlay }).iteration).toBe(300);
    expect(of({ selfPlay: { ...selfPlay, targets: "GOLD" } }).iteration).toBe(100);
  });
});

it("counts the weights of a decoder with tied embeddings", () => {
  const architecture = {
    vocabularySize: 10,
    hiddenSize: 4,
    intermediateSize: 6,
    layerCount: 2,
    headCount: 2,
    keyValueHeadCount: 1,
    contextLength: 8,
  };
  // Embeddings 40; a layer: query and output 16 each, key and value 8 each, feed-forward 72, norms 8; last norm 4.
  expect(weightCount(architecture)).toBe(40 + 2 * (32 + 16 + 72 + 8) + 4);
});
