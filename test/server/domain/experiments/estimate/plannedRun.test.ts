import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../../../server/domain/configuration/configuration.ts";
import { planRun } from "../../../../../server/domain/experiments/estimate/plannedRun.ts";

describe("runs share", () => {
  const splits = [{ name: "train", exampleCount: 1000 }];
  const keysOf = (patch: object, seed = 1) => {
    const { workload: _, ...keys } = planRun(configurationSchema.parse(patch), splits, seed);
    return keys;
  };
  const synthesis = { kind: "TEMPLATE" };

  it("everything but self-play where they differ in it alone", () => {
    const selfPlay = { loss: "DPO", iterations: 0, temperature: 0.5, reports: "BEST_OF_POOL" };
    expect(keysOf({ synthesis, selfPlay })).toEqual(keysOf({ synthesis }));
  });

  it.each([
    [
      "only the supervised stage under other rounds",
      { synthesis: { ...synthesis, rounds: 3 } },
      1,
      ["supervisedKey"],
    ],
    [
      "no rounds under another rule",
      { synthesis, evaluation: { outcomeRule: "BIRD_EXECUTION" } },
      1,
      ["supervisedKey"],
    ],
    [
      "weights but no evaluation on other splits",
      { synthesis, evaluation: { splits: ["dev"] } },
      1,
      ["supervisedKey", "roundsKey"],
    ],
    ["nothing under another seed", { synthesis }, 2, []],
    ["nothing with another prompt", { synthesis, prompt: { schema: "FULL" } }, 1, []],
  ])("%s", (_what, patch, seed, shared) => {
    const base = "roundTripSamples" in patch.synthesis ? { synthesis: patch.synthesis } : { synthesis };
    const [one, other] = [keysOf(base), keysOf(patch, seed)];
    const weights = ["supervisedKey", "roundsKey"] as const;
    expect(weights.filter((key) => one[key] === other[key])).toEqual(shared);
  });
});
