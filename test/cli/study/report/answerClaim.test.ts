import { describe, expect, it } from "vitest";
import { answerClaim } from "../../../../cli/study/report/answerClaim.ts";

describe("answerClaim", () => {
  it("is yes or no only where the interval lies on one side of 0", () => {
    expect(answerClaim({ low: 0.01, high: 0.2 })).toBe("yes");
    expect(answerClaim({ low: -0.2, high: -0.01 })).toBe("no");
    expect(answerClaim({ low: -0.2, high: 0 })).toBe("not separable");
    expect(answerClaim({ low: 0, high: 0.1 })).toBe("not separable");
  });
});
