import { describe, expect, it } from "vitest";
import { stopReasonOf } from "../../../trainer/methods/stopping.ts";

const entry = (accuracy: number | null, executableRate: number | null) => ({
  number: 1,
  accuracy,
  executableRate,
});
const limits = { minimumExecutableRate: 0.5, maximumAccuracyFall: null };

describe("stopReasonOf", () => {
  it("names likelihood displacement where executable SQL falls below its least rate", () => {
    expect(stopReasonOf(entry(0.3, 0.4), entry(0.3, 0.9), limits)).toMatch(
      /only 40.0 % of the ranking answers execute, 90.0 % before: likelihood displacement/,
    );
    expect(stopReasonOf(entry(0.3, 0.5), entry(0.3, 0.9), limits)).toBeUndefined();
  });

  it("lets a generation go on that never executed so often, and has not fallen", () => {
    expect(stopReasonOf(entry(0.3, 0.4), entry(0.3, 0.4), limits)).toBeUndefined();
    expect(stopReasonOf(entry(0.3, 0.3), entry(0.3, 0.4), limits)).toMatch(/only 30.0 %/);
  });

  it("names a fall of accuracy that is larger than is allowed", () => {
    const allowed = { ...limits, maximumAccuracyFall: 0.02 };
    expect(stopReasonOf(entry(0.47, 1), entry(0.5, 1), allowed)).toMatch(
      /accuracy on the ranking examples fell from 50\.0 % to 47\.0 %/,
    );
    expect(stopReasonOf(entry(0.49, 1), entry(0.5, 1), allowed)).toBeUndefined();
    expect(stopReasonOf(entry(0.1, 1), entry(0.5, 1), limits)).toBeUndefined();
    expect(stopReasonOf(entry(0.5, 1), entry(0.5, 1), { ...limits, maximumAccuracyFall: 0 })).toBeUndefined();
  });

  it("knows no fall where a generation could not be judged", () => {
    const strictest = { minimumExecutableRate: 0.9, maximumAccuracyFall: 0 };
    expect(stopReasonOf(entry(null, null), entry(0.5, 1), strictest)).toBeUndefined();
    expect(stopReasonOf(entry(0.1, 0.1), entry(null, null), strictest)).toBeUndefined();
  });
});
