import { describe, expect, it } from "vitest";
import { predictionChoice, predictionFilter } from "../../../web/lib/api/predictionChoice.ts";

const rules = ["strict", "spiderExecution", "birdExecution"];

describe("predictionChoice", () => {
  it("reads all conditions from the address", () => {
    const search = {
      outcome: "WRONG",
      disagreement: "yes",
      between: "strict,birdExecution",
      right: "birdExecution",
      feature: "joins=2",
    };
    expect(predictionChoice(search, rules)).toEqual({
      outcome: "WRONG",
      hasDisagreement: true,
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
    { disagreement: "perhaps" },
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
      { outcome: "EMPTY", disagreement: "no", between: "strict,birdExecution" },
      rules,
    );
    expect(predictionFilter(choice)).toEqual({
      outcome: ["EMPTY"],
      hasDisagreement: false,
      disagreementBetween: ["strict", "birdExecution"],
    });
  });

  it.each([
    ["strict", "birdExecution"],
    ["birdExecution", "strict"],
  ])("asks for what %s alone calls right", (right, wrong) => {
    const choice = predictionChoice({ between: "strict,birdExecution", right }, rules);
    expect(predictionFilter(choice)).toEqual({ rightUnder: right, wrongUnder: wrong });
  });
});
