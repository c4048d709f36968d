import { describe, expect, it } from "vitest";
import { answerHypothesis } from "../../../../cli/study/report/testHypotheses.ts";

describe("answerHypothesis", () => {
  it("is yes or no only where the interval lies on one side of 0", () => {
    expect(answerHypothesis({ low: 0.01, high: 0.2 })).toBe("yes");
    expect(answerHypothesis({ low: -0.2, high: -0.01 })).toBe("no");
    expect(answerHypothesis({ low: -0.2, high: 0 })).toBe("not separable");
    expect(answerHypothesis({ low: 0, high: 0.1 })).toBe("not separable");
  });
});
