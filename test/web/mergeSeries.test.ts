import { describe, expect, it } from "vitest";
import { mergeSeries } from "../../web/lib/mergeSeries.ts";

describe("mergeSeries", () => {
  const known = [{ name: "train/loss", steps: [0, 10, 20], values: [3, 2, 1] }];

  it("appends points that come later and puts late ones in their place", () => {
    const merged = mergeSeries(known, [{ name: "train/loss", steps: [30, 5], values: [0.5, 2.5] }]);
    expect(merged).toEqual([{ name: "train/loss", steps: [0, 5, 10, 20, 30], values: [3, 2.5, 2, 1, 0.5] }]);
  });

  it("counts a step that comes twice once", () => {
    const [merged] = mergeSeries(known, [{ name: "train/loss", steps: [20], values: [1] }]);
    expect(merged?.steps).toEqual([0, 10, 20]);
  });

  it("adds metrics that were unknown and leaves its arguments alone", () => {
    const added = { name: "validation/executableRate", steps: [0], values: [0.9] };
    expect(mergeSeries(known, [added])).toEqual([...known, added]);
    expect(known[0]?.steps).toHaveLength(3);
  });
});
