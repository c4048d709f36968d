import { describe, expect, it } from "vitest";
import { estimateRuns } from "../../../../../server/domain/experiments/estimate/estimateRuns.ts";
import type {
  MeasuredIteration,
  MeasuredRun,
} from "../../../../../server/domain/experiments/estimate/measuredRun.ts";
import type { PlannedRun } from "../../../../../server/domain/experiments/estimate/plannedRun.ts";
import type { Workload } from "../../../../../server/domain/experiments/estimate/workload.ts";

const target = { baseModel: "tiny", weights: 1000 };
const workload = (loss: string, extra: Partial<Workload> = {}): Workload => ({
  supervisedStage: 100,
  rounds: [],
  iterationCount: 2,
  iteration: 10,
  loss,
  judged: 20,
  judgedOnce: 0,
  ranked: 0,
  ...extra,
});
const iteration = (number: number, tokens: number, seconds: number, isReused = false): MeasuredIteration => ({
  number,
  isRound: false,
  tokens,
  phaseSeconds: { sample: seconds / 4, train: (seconds * 3) / 4 },
  isReused,
});
/** Supervised stage: 5 tokens and 0.1 s a sequence; iterations: 8 tokens and 0.5 s; judging: 0.25 s an example. */
const measured = (loss: string, extra: Partial<MeasuredRun> = {}): MeasuredRun => ({
  baseModel: "tiny",
  weights: 1000,
  workload: workload(loss),
  wallSeconds: 10 + 10 + 15,
  iterations: [iteration(0, 500, 10), iteration(1, 100, 6), iteration(2, 60, 4)],
  ...extra,
});
const planned = (loss: string, supervisedKey = "1", extra: Partial<Workload> = {}): PlannedRun => ({
  workload: workload(loss, extra),
  supervisedKey,
  roundsKey: supervisedKey,
  evaluationKey: "all",
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
      note: "Measured on 1 earlier run. A supervised stage and rounds of synthesis that several runs share are counted once; otherwise nothing is taken off for reuse.",
    });
  });

  it("scales with what there is to do", () => {
    const twice = { supervisedStage: 200, iterationCount: 4, iteration: 10, judged: 24 };
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

  it("counts a supervised stage once that runs share, and its evaluation where that is the same", () => {
    const runs = [planned("SPIN"), planned("SPIN"), planned("SPIN", "2")];
    const { tokens, hours } = estimateRuns(runs, target, [measured("SPIN")]);
    expect(tokens).toBeCloseTo(2 * 500 + 3 * 160);
    expect(hours).toBeCloseTo((2 * (10 + 5) + 3 * (10 + 2 * 5)) / 3600);
    const elsewhere = { ...planned("SPIN"), evaluationKey: "dev alone" };
    const apart = estimateRuns([planned("SPIN"), elsewhere], target, [measured("SPIN")]);
    expect(apart.hours).toBeCloseTo((10 + 2 * (10 + 3 * 5)) / 3600);
  });

  it("measures judging on what a run did itself, not on what it reused", () => {
    const reusing = measured("SPIN", {
      iterations: [iteration(0, 500, 10, true), iteration(1, 100, 6), iteration(2, 60, 4)],
      wallSeconds: 10 + 10,
    });
    expect(estimateRuns([planned("SPIN")], target, [reusing]).hours).toBeCloseTo(whole.hours);
  });

  it("keeps losses apart, and takes other losses on pairs for one that nobody has run", () => {
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
        note: "Nothing like these runs was measured yet. No earlier run has completed a supervised stage, its evaluations, an iteration of SPIN at its first attempt.",
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

describe("an estimate of rounds of synthesis", () => {
  const rounds = [
    { trained: 50, written: 40, made: 30 },
    { trained: 60, written: 20, made: 10 },
  ];
  const withRounds = (extra: Partial<Workload> = {}) =>
    workload("ERROR_DRIVEN_A", { rounds, ranked: 5, ...extra });
  const round = (number: number, tokens: number, phaseSeconds: MeasuredIteration["phaseSeconds"]) => ({
    number,
    isRound: true,
    tokens,
    phaseSeconds,
    isReused: false,
  });
  /** Rounds: 4 tokens and 0.2 s a sequence, 0.5 s a question, 0.1 s a synthetic example; judging: 0.25 s an example. */
  const earlier: MeasuredRun = {
    ...measured("ERROR_DRIVEN_A"),
    workload: withRounds(),
    wallSeconds: 10 + 22 + 30 + 4 + 10 + 5 * 25 * 0.25,
    iterations: [
      iteration(0, 500, 10),
      round(1, 200, { train: 10, ask: 20, synthesize: 1, feedback: 2 }),
      round(2, 240, { train: 12, ask: 4, sqlToText: 6, check: 1 }),
      iteration(3, 100, 6),
      iteration(4, 60, 4),
    ],
  };
  const run = (extra: Partial<PlannedRun> = {}): PlannedRun => ({
    workload: withRounds(),
    supervisedKey: "1",
    roundsKey: "1",
    evaluationKey: "all",
    ...extra,
  });

  it("gives back what a measured run took, for one like it", () => {
    const { tokens, hours, basis } = estimateRuns([run()], target, [earlier]);
    expect(tokens).toBeCloseTo(500 + 440 + 160);
    expect(hours).toBeCloseTo(Number(earlier.wallSeconds) / 3600);
    expect(basis.runCount).toBe(1);
  });

  it("scales training, writing and making each with its own work", () => {
    const fewer = [{ trained: 10, written: 0, made: 100 }];
    const one = (alone: typeof rounds) =>
      estimateRuns([run({ workload: withRounds({ rounds: alone }) })], target, [earlier]);
    const difference = (Number(one(rounds).hours) - Number(one(fewer).hours)) * 3600;
    // One generation less is judged and ranked, too.
    expect(difference).toBeCloseTo((110 - 10) * 0.2 + 60 * 0.5 - (100 - 40) * 0.1 + 25 * 0.25);
    expect(one(fewer).tokens).toBeCloseTo(500 + 10 * 4 + 160);
  });

  it("counts rounds once that runs share, with the judging of what they made", () => {
    const alone = run({ workload: withRounds({ iterationCount: 0 }) });
    const shared = estimateRuns([run(), alone, alone], target, [earlier]);
    expect(shared.tokens).toBeCloseTo(500 + 440 + 160);
    expect(shared.hours).toBeCloseTo(Number(earlier.wallSeconds) / 3600);
    const other = estimateRuns([run(), { ...alone, roundsKey: "2" }], target, [earlier]);
    expect(other.tokens).toBeCloseTo(500 + 2 * 440 + 160);
  });

  it("takes the supervised stage's cost, and that of answers, where nobody has run a round", () => {
    const { tokens, hours, basis } = estimateRuns([run()], target, [measured("ERROR_DRIVEN_A")]);
    expect(tokens).toBeCloseTo(500 + 110 * 5 + 160);
    expect(hours).toBeCloseTo((10 + 110 * 0.1 + 60 * 0.1 + 40 * 0.25 + 10 + 5 * 25 * 0.25) / 3600);
    expect(basis.note).toContain(
      "Training in rounds of synthesis is taken to cost what the supervised stage costs.",
    );
    expect(basis.note).toContain("The SQL-to-text model is taken to cost what the supervised stage costs.");
    expect(basis.note).toContain("Making synthetic examples is taken to cost what answering examples costs.");
  });
});
