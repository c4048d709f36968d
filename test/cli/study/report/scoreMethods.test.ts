import { describe, expect, it } from "vitest";
import { scoreMethods } from "../../../../cli/study/report/scoreMethods.ts";
import { studyData } from "../../../../cli/study/report/studyData.ts";

/** `bySplit[split][seed][example]` */
function meanOfSplits(bySplit: Readonly<Record<string, readonly (readonly number[])[]>>) {
  const results = Object.entries(bySplit).flatMap(([split, seeds]) =>
    seeds.map((verdicts, seed) => ({
      method: "spin",
      seed,
      generation: 1,
      isResult: true,
      split,
      verdicts: new Map(verdicts.entries()),
    })),
  );
  const data = studyData(results, { baselines: [], ablations: [], hypotheses: [] });
  return scoreMethods(data).find(({ split }) => split === "mean of splits")?.score;
}

describe("the mean of the splits", () => {
  it("takes Student's 97.5 % point where few seeds are all that varies: 4.303 with three", () => {
    const alike = (verdict: number) => Array.from({ length: 100 }, () => verdict);
    const score = meanOfSplits({
      dev: [0.5, 0.52, 0.54].map(alike),
      hard: [0.3, 0.34, 0.32].map(alike),
    });
    // Examples do not differ. Seeds have means of the splits 0.40, 0.43, 0.43: mean 0.42, sample variance
    // (0.02² + 0.01² + 0.01²) / 2 = 0.0003, standard error √(0.0003 / 3) = 0.01 with 3 − 1 degrees of freedom.
    expect(score?.mean).toBeCloseTo(0.42, 12);
    expect(score?.low).toBeCloseTo(0.42 - 0.0430265, 6);
    expect(score?.high).toBeCloseTo(0.42 + 0.0430265, 6);
  });

  it("adds up examples of every split and seeds, with Satterthwaite's degrees of freedom", () => {
    const score = meanOfSplits({
      dev: [
        [1, 1, 1, 0, 0, 1],
        [1, 0, 1, 1, 0, 0],
        [1, 1, 0, 0, 0, 1],
      ],
      hard: [
        [0, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 0],
      ],
    });
    // numpy and scipy: v = ¼ var(dev's examples) / 6 + ¼ var(hard's examples) / 4 + var(seeds) / 3, each over the mean of
    // the others; degrees of freedom v² / Σ term² / (its count − 1) = 9.21697; stats.t.ppf(0.975, 9.21697) = 2.254066.
    expect(score?.mean).toBeCloseTo(4 / 9, 12);
    expect(score?.low).toBeCloseTo(0.20891657920932621, 9);
    expect(score?.high).toBeCloseTo(0.6799723096795627, 9);
    expect(score).toMatchObject({ seedCount: 3, exampleCount: 10 });
  });

  it("stays within 0 and 1", () => {
    const score = meanOfSplits({
      dev: [
        [1, 1],
        [1, 0],
      ],
      hard: [
        [1, 1],
        [1, 1],
      ],
    });
    expect(score).toMatchObject({ mean: 0.875, high: 1 });
    expect(score!.low).toBeGreaterThanOrEqual(0);
  });
});
