import { describe, expect, it } from "vitest";
import { planBatches } from "../../../trainer/training/planBatches.ts";

const items = Array.from({ length: 64 }, (_, index) => ({
  prompt: Array.from({ length: 1 + (index % 13) }, () => index),
  continuation: [index],
}));
const plan = { epochs: 2, batchSize: 8, seed: 5 };

describe("planBatches", () => {
  it("shows every item once an epoch", () => {
    const perEpoch = Math.ceil(items.length / plan.batchSize);
    const batches = planBatches(items, plan);
    expect(batches).toHaveLength(2 * perEpoch);
    for (const epoch of [batches.slice(0, perEpoch), batches.slice(perEpoch)]) {
      const seen = epoch.flat().map(({ continuation }) => continuation[0]);
      expect(seen.toSorted((a, b) => a! - b!)).toEqual(items.map((_, index) => index));
    }
  });

  it("is the same for the same seed and another for another", () => {
    expect(planBatches(items, plan)).toEqual(planBatches(items, plan));
    expect(planBatches(items, plan)).not.toEqual(planBatches(items, { ...plan, seed: 6 }));
  });

  it("orders epochs differently", () => {
    const batches = planBatches(items, plan);
    expect(batches.slice(0, 8)).not.toEqual(batches.slice(8));
  });

  it("puts items of similar length together", () => {
    const padding = planBatches(items, plan).map((batch) => {
      const lengths = batch.map(({ prompt }) => prompt.length);
      return Math.max(...lengths) - Math.min(...lengths);
    });
    expect(Math.max(...padding)).toBeLessThanOrEqual(4);
  });
});
