import { describe, expect, it } from "vitest";
import { iterationTable } from "../../../cli/demo/iterationTable.ts";

type Stage = "SUPERVISED" | "SYNTHESIS" | "SELF_PLAY";

const iteration = (number: number, stage: Stage, validationAccuracy: number | null, isResult = false) => ({
  number,
  stage,
  synthesizedCount: stage === "SYNTHESIS" ? 800 : null,
  validationAccuracy,
  generation: { isResult },
});
const run = (name: string, iterations: ReturnType<typeof iteration>[]) => ({
  name,
  status: "SUCCEEDED" as const,
  statusReason: null,
  iterations,
});

describe("iterationTable", () => {
  const rows = iterationTable([
    run("sft", [iteration(0, "SUPERVISED", 0.5, true)]),
    run("spft-sql", [
      iteration(0, "SUPERVISED", 0.5),
      iteration(1, "SYNTHESIS", 0.625, true),
      iteration(2, "SELF_PLAY", null),
    ]),
  ]).split("\n");
  const cellsOf = (name: string) =>
    rows
      .find((row) => row.includes(name))
      ?.split("│")
      .map((cell) => cell.trim())
      .filter((cell) => cell !== "");

  it("has a column an iteration, and dashes where there is no accuracy", () => {
    expect(cellsOf("iteration 0")).toEqual(["run", "iteration 0", "iteration 1", "iteration 2"]);
    expect(cellsOf("sft ")?.slice(2)).toEqual(["–", "–"]);
    expect(cellsOf("spft-sql")?.at(-1)).toBe("–");
  });

  it("tells rounds of synthesis by their examples, and the run's result by a star", () => {
    expect(cellsOf("spft-sql")?.slice(1, 3)).toEqual(["50.0", "62.5* (800 examples)"]);
    expect(cellsOf("sft ")?.[1]).toBe("50.0*");
  });
});
