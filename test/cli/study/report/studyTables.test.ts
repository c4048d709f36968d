import { describe, expect, it } from "vitest";
import type { StudyPlan } from "../../../../cli/study/report/studyResult.ts";
import { studyTables } from "../../../../cli/study/report/studyTables.ts";
import { contrastOf } from "../../../../statistics/contrast.ts";
import { crossedDifference } from "../../../../statistics/crossedDifference.ts";
import { holm } from "../../../../statistics/holm.ts";
import { meanScoreOf } from "../../../../statistics/meanScore.ts";
import { inventedResults } from "./inventedResults.ts";

const results = inventedResults({ sft: 0.6, spin: 0.5, full: 0.75, "full-2": 0.75, "no-play": 0.74 });
const plan: StudyPlan = {
  baselines: ["sft", "spin", "not-played"],
  ablations: [
    {
      base: "full",
      variants: [
        { method: "no-play", title: "self-play" },
        { method: "sft", title: "everything" },
      ],
    },
  ],
  hypotheses: [
    { sentence: "SPIN falls below SFT", first: "sft", second: "spin" },
    { sentence: "SPIN helps", first: "spin", second: "sft", splits: ["dev"] },
    { sentence: "Playing helps", first: "full", second: "no-play" },
    {
      sentence: "It helps most on hard",
      first: "full",
      second: "sft",
      splits: ["hard"],
      moreThanOn: ["dev"],
    },
    {
      sentence: "It harms least on dev",
      first: "spin",
      second: "sft",
      splits: ["dev"],
      moreThanOn: ["hard"],
    },
    { sentence: "DPO is worse", first: "full", second: "dpo" },
  ],
};
const study = studyTables(results, plan);

function verdictsOf(method: string, split: string): number[][] {
  return results
    .filter((each) => each.method === method && each.split === split)
    .map(({ verdicts }) => [...verdicts.values()]);
}

describe("studyTables", () => {
  it("scores every method on every split and on their mean, as meanScoreOf does", () => {
    expect(study.scores).toHaveLength(5 * 3);
    const entry = study.scores.find(({ method, split }) => method === "spin" && split === "hard");
    expect(entry?.score).toEqual(meanScoreOf(verdictsOf("spin", "hard")));
    const [dev, hard, mean] = study.scores.filter(({ method }) => method === "spin");
    expect(mean?.split).toBe("mean of splits");
    expect(mean?.score?.mean).toBeCloseTo((dev!.score!.mean + hard!.score!.mean) / 2, 12);
    expect(mean?.score).toMatchObject({ seedCount: 3, exampleCount: 800 });
    expect(mean!.score!.high - mean!.score!.low).toBeLessThan(dev!.score!.high - dev!.score!.low);
  });

  it("marks the best of a column and what is not separable from it", () => {
    const best = study.scores
      .filter(({ split, isBest }) => split === "dev" && isBest)
      .map(({ method }) => method);
    expect(best).toContain("full");
    expect(best).toContain("full-2");
    expect(best).not.toContain("sft");
    expect(best).not.toContain("spin");
  });

  it("compares every other method with the baseline, p-values after Holm over the whole table", () => {
    expect(study.differences.map(({ baseline }) => baseline)).toEqual(["sft", "spin"]);
    const { comparisons } = study.differences[0]!;
    expect(comparisons).toHaveLength(4 * 3);
    const entry = comparisons.find(({ method, split }) => method === "full" && split === "dev")!;
    const expected = crossedDifference(
      contrastOf([{ first: verdictsOf("full", "dev"), second: verdictsOf("sft", "dev") }]),
    );
    expect(entry).toMatchObject(expected);
    const adjusted = holm(comparisons.map(({ pValue }) => pValue));
    expect(comparisons.map(({ adjustedPValue }) => adjustedPValue)).toEqual(adjusted);
  });

  it("gives an ablation's deltas as variant less whole", () => {
    const [{ comparisons }] = study.ablations as [(typeof study.ablations)[0]];
    expect(comparisons.map(({ method, against }) => `${method} − ${against}`)).toContain("sft − full");
    expect(comparisons.find(({ method, split }) => method === "sft" && split === "dev")!.high).toBeLessThan(
      0,
    );
  });

  it("answers hypotheses from the interval, and says where nothing was measured", () => {
    expect(study.hypotheses.map(({ answer }) => answer)).toEqual([
      "yes",
      "no",
      "not separable",
      "not separable",
      "no",
      "not measured",
    ]);
    const [spin, , play, hard, dev, dpo] = study.hypotheses;
    expect(spin?.evidence?.low).toBeGreaterThan(0);
    expect(spin?.evidence?.bootstrap.probabilityOfImprovement).toBe(1);
    expect(spin?.evidence?.permutationPValue).toBeLessThan(0.001);
    expect(spin?.evidence).not.toHaveProperty("need");
    expect(play?.evidence?.need).toMatch(/^(needs .* more|is too small)/);
    expect(play?.evidence?.detectable).toBeGreaterThan(Math.abs(play!.evidence!.difference));
    expect(hard?.evidence).not.toHaveProperty("permutationPValue");
    expect(dev?.evidence?.high).toBeGreaterThan(0);
    expect(dev?.evidence?.help?.high).toBeLessThan(0);
    expect(dpo).not.toHaveProperty("evidence");
  });

  it("takes the result of every run, and shows the others from generation to generation", () => {
    const others = [1, 3].flatMap((generation) =>
      inventedResults({ sft: 0.2 + 0.2 * generation }, { generation, isResult: false }),
    );
    const { scores, generations } = studyTables([...others, ...results], plan);
    expect(scores).toEqual(study.scores);
    const ofSft = generations.filter(({ method, split }) => method === "sft" && split === "dev");
    expect(ofSft.map(({ generation }) => generation)).toEqual([1, 2, 3]);
    expect(ofSft.map(({ resultCount }) => resultCount)).toEqual([0, 3, 0]);
    expect(ofSft[0]!.score.mean).toBeLessThan(ofSft[1]!.score.mean);
  });

  it("compares methods of unequal seeds, and leaves out a seed that lacks a split", () => {
    const few = results.filter(({ method, seed }) => method !== "spin" || seed !== 3);
    expect(studyTables(few, plan).hypotheses[0]?.answer).toBe("yes");
    const lacking = results.filter(
      ({ method, seed, split }) => method !== "spin" || seed !== 3 || split === "dev",
    );
    const scores = studyTables(lacking, plan).scores.filter(({ method }) => method === "spin");
    expect(scores.map(({ score }) => score?.seedCount)).toEqual([3, 2, 2]);
  });

  it("draws by database where told to, which leaves means as they are", () => {
    const byDatabase = studyTables(results, { ...plan, databaseOf: (_, index) => `database ${index % 7}` });
    const [plain, clustered] = [study, byDatabase].map(({ differences }) => differences[0]!.comparisons[0]!);
    expect(clustered!.difference).toBeCloseTo(plain!.difference, 12);
    expect(clustered!.standardError).not.toBeCloseTo(plain!.standardError, 6);
  });

  it("tables the planned methods alone, with or without results, and knows the others for hypotheses", () => {
    const { tables, scores, hypotheses } = studyTables(results, { ...plan, methods: ["sft", "grpo"] });
    expect(hypotheses[0]).toEqual(study.hypotheses[0]);
    expect(scores.find(({ method }) => method === "grpo")).toEqual({
      method: "grpo",
      split: "dev",
      isBest: false,
    });
    expect(tables[0]?.rows.map((row) => row[0]?.text)).toEqual(["sft", "grpo"]);
    expect(tables[0]?.rows[1]?.slice(1).map(({ text }) => text)).toEqual(["0", "–", "–", "–"]);
  });

  it("refuses results of different examples, and two of the same evaluation", () => {
    const [first, ...rest] = results;
    const fewer = { ...first!, verdicts: new Map([...first!.verdicts].slice(1)) };
    expect(() => studyTables([fewer, ...rest], plan)).toThrow("were not evaluated on the same examples");
    expect(() => studyTables([first!, ...results], plan)).toThrow(
      "There are two results of sft, seed 1, generation 2 on dev",
    );
    expect(() => studyTables([{ ...first!, generation: 1 }, ...results], plan)).toThrow(
      "There are two results of sft, seed 1 on dev",
    );
  });

  it("makes tables of nothing, for a study that has not begun", () => {
    const { tables, hypotheses } = studyTables([], { ...plan, methods: ["sft"], splits: ["dev"] });
    expect(hypotheses.every(({ answer }) => answer === "not measured")).toBe(true);
    expect(tables.map(({ name }) => name)).toEqual([
      "accuracy",
      "differences-sft",
      "ablation-full",
      "hypotheses",
      "generations",
    ]);
  });
});
