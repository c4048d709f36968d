import { describe, expect, it } from "vitest";
import { ruleTable } from "../../../web/lib/api/ruleTable.ts";

type WireGeneration = Parameters<typeof ruleTable>[0][number];
type WireEvaluation = WireGeneration["evaluations"][number];

function evaluation(split: string, position: number, accuracies: Record<string, number>): WireEvaluation {
  return {
    id: `Evaluation_${split}`,
    status: "COMPLETE",
    decoding: "greedy",
    outcomeRule: "strict@1",
    executor: "sqlite",
    exampleCount: 100,
    judgedCount: 100,
    recordedCount: 100,
    executableCount: 90,
    executionAccuracy: 0.5,
    interval: { low: 0.4, high: 0.6 },
    split: { name: split, position },
    scores: Object.entries(accuracies).map(([rule, accuracy]) => ({
      rule,
      version: 1,
      isGraded: false,
      exampleCount: 100,
      accuracy,
      interval: { low: accuracy - 0.1, high: accuracy + 0.1 },
      accuracyWithoutExcluded: null,
    })),
  };
}

describe("ruleTable", () => {
  it("lays the last generation's splits against all rules, with gaps where a rule gave no verdict", () => {
    const table = ruleTable([
      {
        number: 1,
        isResult: false,
        evaluations: [
          evaluation("hard", 2, { strict: 0.3, softF1: 0.4 }),
          evaluation("dev", 1, { strict: 0.5 }),
        ],
      },
      { number: 0, isResult: false, evaluations: [evaluation("dev", 1, { strict: 0.1 })] },
    ]);
    expect(table?.generation).toBe(1);
    expect(table?.rules).toEqual(["strict", "softF1"]);
    expect(table?.rows.map(({ split, cells }) => [split, cells.map((cell) => cell?.accuracy)])).toEqual([
      ["dev", [0.5, undefined]],
      ["hard", [0.3, 0.4]],
    ]);
  });

  it("passes over a newer generation that has no verdicts yet", () => {
    const table = ruleTable([
      { number: 0, isResult: false, evaluations: [evaluation("dev", 1, { strict: 0.1 })] },
      { number: 1, isResult: false, evaluations: [evaluation("dev", 1, {})] },
    ]);
    expect(table?.generation).toBe(0);
  });

  it("takes the run's result before a newer generation", () => {
    const table = ruleTable([
      { number: 1, isResult: true, evaluations: [evaluation("dev", 1, { strict: 0.6 })] },
      { number: 2, isResult: false, evaluations: [evaluation("dev", 1, { strict: 0.5 })] },
    ]);
    expect(table?.generation).toBe(1);
  });

  it("is absent where only outcomes were recorded", () => {
    expect(
      ruleTable([{ number: 0, isResult: false, evaluations: [evaluation("dev", 1, {})] }]),
    ).toBeUndefined();
  });
});
