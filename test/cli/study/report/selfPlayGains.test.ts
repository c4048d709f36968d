import { describe, expect, it } from "vitest";
import type { IterationRecord, RunRecord } from "../../../../cli/study/report/runRecord.ts";
import { selfPlayGains } from "../../../../cli/study/report/selfPlayGains.ts";

/** Each generation's stage, accuracy on the synthetic validation set and on held-out questions. */
type Ranked = readonly [stage: string, synthetic: number | undefined, heldOut: number];

function runOf(generations: readonly Ranked[], result: number, seed = 1): RunRecord {
  const iterations = generations.map(
    ([stage, synthetic, heldOut], number): IterationRecord => ({
      number,
      stage,
      tokens: 0,
      phaseSeconds: {},
      metrics: {
        ...(synthetic !== undefined && { "syntheticValidation/executionAccuracy": synthetic }),
        "validation/executionAccuracy": heldOut,
      },
      generation: { number, isResult: number === result, isReused: false, verdicts: new Map() },
    }),
  );
  return { method: "spft", seed, status: "SUCCEEDED", iterations };
}

const rounds: readonly Ranked[] = [
  ["SUPERVISED", 0.25, 0.5],
  ["SYNTHESIS", 0.5, 0.75],
  ["SYNTHESIS", 0.375, 0.875],
];

describe("selfPlayGains", () => {
  it("compares the result with the best that there was before, as the synthetic validation set ranks", () => {
    const learnt = runOf([...rounds, ["SELF_PLAY", 0.75, 0.625]], 3);
    expect(selfPlayGains([learnt])).toEqual([
      { method: "spft", seedCount: 1, madeCount: 1, synthetic: 0.25, heldOut: -0.125 },
    ]);
  });

  it("counts a run whose result is from before as one that gained nothing", () => {
    const learnt = runOf([...rounds, ["SELF_PLAY", 0.75, 0.625]], 3);
    const fell = runOf([...rounds, ["SELF_PLAY", 0.25, 0.25]], 1, 2);
    expect(selfPlayGains([learnt, fell])).toEqual([
      { method: "spft", seedCount: 2, madeCount: 1, synthetic: 0.125, heldOut: -0.0625 },
    ]);
  });

  it("leaves out who does not play, who is ranked by held-out questions, and who failed", () => {
    const without = runOf(rounds, 1);
    const heldOut = runOf(
      [
        ["SUPERVISED", undefined, 0.5],
        ["SELF_PLAY", undefined, 0.75],
      ],
      1,
    );
    const failed = { ...runOf([...rounds, ["SELF_PLAY", 0.75, 0.625]], 3), status: "FAILED" };
    expect(selfPlayGains([without, heldOut, failed])).toEqual([]);
  });
});
