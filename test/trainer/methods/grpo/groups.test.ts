import { describe, expect, it } from "vitest";
import { executionReward, groupAdvantages } from "../../../../trainer/methods/grpo/groups.ts";

describe("groupAdvantages", () => {
  it("measures each reward in deviations from its own group's mean", () => {
    const { advantages } = groupAdvantages(
      [
        [1, 0, 0, 0],
        [0, 1],
      ],
      { scale: "deviation" },
    );
    const [first, second] = advantages;
    const deviation = Math.sqrt(3) / 4;
    [0.75, -0.25, -0.25, -0.25].forEach((difference, index) => {
      expect(first![index]).toBeCloseTo(difference / (deviation + 1e-4), 12);
    });
    expect(second![0]).toBeCloseTo(-second![1]!, 12);
    expect(second![1]).toBeCloseTo(0.5 / 0.5001, 12);
  });

  it("adds up to nothing in every group", () => {
    const rewards = [
      [1, 0.1, 0, 0, 1, 0.1],
      [0.1, 0.1, 0],
    ];
    for (const scale of ["deviation", "none"] as const) {
      for (const group of groupAdvantages(rewards, { scale }).advantages) {
        expect(group.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
      }
    }
  });

  it("leaves differences from the mean as they are without a scale, as Dr. GRPO does", () => {
    expect(groupAdvantages([[1, 0, 0, 1]], { scale: "none" }).advantages).toEqual([[0.5, -0.5, -0.5, 0.5]]);
  });

  it("gives 0 where all rewards are equal, and names the groups", () => {
    const rewards = [[0.1, 0.1, 0.1], [1, 0], [1, 1], [0]];
    const { advantages, uniformGroups } = groupAdvantages(rewards, { scale: "deviation" });
    expect(uniformGroups).toEqual([0, 2, 3]);
    for (const group of uniformGroups) expect(advantages[group]!.every((value) => value === 0)).toBe(true);
    expect(advantages.map(({ length }) => length)).toEqual([3, 2, 2, 1]);
  });
});

it("rewards gold's result fully, a result of another kind as told, and nothing else", () => {
  const rewards = (["correct", "wrong", "invalid", "timedOut", "empty"] as const).map((outcome) =>
    executionReward(outcome, 0.1),
  );
  expect(rewards).toEqual([1, 0.1, 0, 0, 0]);
  expect(executionReward("wrong", 0)).toBe(0);
});
