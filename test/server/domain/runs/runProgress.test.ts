import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../../server/domain/configuration/configuration.ts";
import {
  type IterationOfProgress,
  runProgress,
  runTotals,
} from "../../../../server/domain/runs/runProgress.ts";

const configuration = configurationSchema.parse({
  synthesis: { kind: "TEMPLATE", rounds: 2 },
  selfPlay: { iterations: 3 },
});
const at = (seconds: number) => new Date(1_000_000 + seconds * 1000);

function iteration(
  number: number,
  stage: string,
  [from, to]: readonly [number, number | null],
  changes: Partial<IterationOfProgress> = {},
): IterationOfProgress {
  return {
    number,
    stage,
    stopReason: null,
    startedAt: at(from),
    finishedAt: to === null ? null : at(to),
    tokenCount: 100n,
    phaseSeconds: { train: 5 },
    generation: to === null ? null : { isReused: false },
    ...changes,
  };
}

describe("runProgress", () => {
  it("plans the supervised stage, the rounds and the iterations of self-play, and knows nothing before the start", () => {
    const run = { startedAt: null, finishedAt: null, iterations: [] };
    expect(runProgress(run, configuration, at(0))).toEqual({
      finishedIterations: 0,
      plannedIterations: 6,
      elapsedSeconds: null,
      remainingSeconds: null,
      basis: "Not known before it has started.",
    });
  });

  it("names the stages of which it has finished none", () => {
    const iterations = [iteration(0, "SUPERVISED", [0, 10]), iteration(1, "SYNTHESIS", [12, null])];
    const progress = runProgress({ startedAt: at(0), finishedAt: null, iterations }, configuration, at(20));
    expect(progress).toMatchObject({ finishedIterations: 1, elapsedSeconds: 20, remainingSeconds: null });
    expect(progress.basis).toBe(
      "Not known: it has finished no round of synthesis and no iteration of self-play of its own yet.",
    );
  });

  it("takes what is left at the mean from start to start, less what the one under way has had", () => {
    const iterations = [
      iteration(0, "SUPERVISED", [0, 10]),
      iteration(1, "SYNTHESIS", [12, 20]),
      iteration(2, "SYNTHESIS", [24, 30]),
      // 40 s with its evaluation, of which 30 are its own.
      iteration(3, "SELF_PLAY", [32, 62]),
      iteration(4, "SELF_PLAY", [72, null]),
    ];
    const progress = runProgress({ startedAt: at(0), finishedAt: null, iterations }, configuration, at(90));
    expect(progress.remainingSeconds).toBe(2 * 40 - 18);
    const late = runProgress({ startedAt: at(0), finishedAt: null, iterations }, configuration, at(900));
    expect(late.remainingSeconds).toBe(0);
  });

  it("learns nothing from weights of another run, and has nothing left once it has ended", () => {
    const reused = iteration(0, "SUPERVISED", [0, 1], { generation: { isReused: true } });
    const run = {
      startedAt: at(0),
      finishedAt: null,
      iterations: [reused, iteration(1, "SELF_PLAY", [1, 3])],
    };
    const plain = configurationSchema.parse({ synthesis: { kind: "NONE" }, selfPlay: { iterations: 2 } });
    expect(runProgress(run, plain, at(3)).remainingSeconds).toBe(2);
    expect(runProgress({ ...run, finishedAt: at(50) }, plain, at(99))).toMatchObject({
      elapsedSeconds: 50,
      remainingSeconds: null,
      basis: "",
    });
  });
});

describe("runTotals", () => {
  it("keeps apart what other runs had done", () => {
    const iterations = [
      iteration(0, "SUPERVISED", [0, 1], {
        generation: { isReused: true },
        phaseSeconds: { train: 60, score: 2 },
      }),
      iteration(1, "SELF_PLAY", [1, 9], { phaseSeconds: { train: 5, sample: 2.5 } }),
      iteration(2, "SELF_PLAY", [9, null], { tokenCount: null, phaseSeconds: null }),
    ];
    expect(runTotals(iterations)).toEqual({
      tokens: 100n,
      reusedTokens: 100n,
      seconds: 7.5,
      reusedSeconds: 62,
    });
  });
});
