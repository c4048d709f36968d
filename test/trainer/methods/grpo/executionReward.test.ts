import { expect, it } from "vitest";
import { executionReward } from "../../../../trainer/methods/grpo/executionReward.ts";

it("rewards gold's result fully, a result of another kind as told, and nothing else", () => {
  const rewards = (["correct", "wrong", "invalid", "timedOut", "empty"] as const).map((outcome) =>
    executionReward(outcome, 0.1),
  );
  expect(rewards).toEqual([1, 0.1, 0, 0, 0]);
  expect(executionReward("wrong", 0)).toBe(0);
});
