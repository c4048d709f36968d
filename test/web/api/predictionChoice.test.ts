import { describe, expect, it } from "vitest";
import { isRightAlone, predictionChoice, predictionFilter } from "../../../web/lib/api/predictionChoice.ts";

const rules = ["strict", "spiderExecution", "birdExecution"];

describe("predictionChoice", () => {
  it("reads all conditions from the address", () => {
    const search = {
      outcome: "WRONG",
      disputed: "yes",
      between: "strict,birdExecution",
      right: "birdExecution",
      feature: "joins=2",
    };
    expect(predictionChoice(search, rules)).toEqual({
      outcome: "WRONG",
      isDisputed: true,
      between: ["strict", "birdExecution"],
      right: "birdExecution",
      feature: "joins=2",
    });
  });

  it.each([
    { between: "strict" },
    { between: "strict,strict" },
    { between: "strict,unknown" },
    { between: "strict,spiderExecution,birdExecution" },
    { right: "strict" },
    { outcome: "LUCKY" },
    { disputed: "perhaps" },
    { outcome: "" },
  ])("takes %j for no condition", (search) => {
    expect(predictionFilter(predictionChoice(search, rules))).toEqual({});
    expect(predictionChoice(search, rules).right).toBeUndefined();
  });

  it("knows no right one outside the pair", () => {
    const search = { between: "strict,birdExecution", right: "spiderExecution" };
    expect(predictionChoice(search, rules).right).toBeUndefined();
  });
});

describe("predictionFilter", () => {
  it("asks the server for what it knows", () => {
    const choice = predictionChoice(
      { outcome: "EMPTY", disputed: "no", between: "strict,birdExecution" },
      rules,
    );
    expect(predictionFilter(choice)).toEqual({
      outcome: ["EMPTY"],
      isDisputed: false,
      disputedBetween: ["strict", "birdExecution"],
    });
  });
});

describe("isRightAlone", () => {
  const verdicts = (strict: number, birdExecution: number) => ({
    verdicts: [
      { rule: "strict", value: strict },
      { rule: "birdExecution", value: birdExecution },
    ],
  });

  it("keeps what the chosen rule alone calls right", () => {
    const choice = predictionChoice({ between: "strict,birdExecution", right: "birdExecution" }, rules);
    expect(isRightAlone(verdicts(0, 1), choice)).toBe(true);
    expect(isRightAlone(verdicts(1, 0), choice)).toBe(false);
  });

  it("keeps everything where none is chosen", () => {
    expect(isRightAlone(verdicts(1, 0), predictionChoice({ between: "strict,birdExecution" }, rules))).toBe(
      true,
    );
  });
});
