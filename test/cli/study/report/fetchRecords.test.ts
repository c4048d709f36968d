import { describe, expect, it } from "vitest";
import type { StudyRunQuery } from "../../../../cli/api/generated/operations.ts";
import { recordOf } from "../../../../cli/study/launch/fetchRecords.ts";
import { definitionsOf } from "../../../support/metricDefinitions.ts";

type Node = Extract<NonNullable<StudyRunQuery["node"]>, { iterations: unknown }>;

const run = { id: "run", method: "spin", seed: 2, isRepeat: false };

function iteration(number: number, verdicts: (number | null)[] | undefined): Node["iterations"][number] {
  return {
    number,
    stage: number === 0 ? "SUPERVISED" : "SELF_PLAY",
    stopReason: null,
    tokenCount: 100 * number,
    phaseSeconds: [{ phase: { key: "train" }, seconds: 2 }],
    generation:
      verdicts === undefined
        ? null
        : { number, isReused: number === 0, evaluations: [{ verdicts, split: { name: "dev" } }] },
  };
}

function answer(fields: Partial<Node> = {}): StudyRunQuery {
  return {
    node: {
      status: "SUCCEEDED",
      statusReason: null,
      resultGeneration: null,
      codeVersion: "7",
      startedAt: "2026-01-01T12:00:00.000Z",
      finishedAt: "2026-01-01T12:00:31.500Z",
      iterations: [iteration(0, [1, 0]), iteration(1, [1, null]), iteration(2, [])],
      ...fields,
    },
    metricSeries: [
      {
        name: "pairs/correctFraction",
        definition: definitionsOf(["pairs/correctFraction"]).get("pairs/correctFraction")!,
        steps: [1, 2],
        values: [0.25, 0.5],
      },
    ],
  };
}

const resultsOf = (query: StudyRunQuery) =>
  recordOf(run, query).iterations.map(({ generation }) => generation?.isResult);

describe("recordOf", () => {
  it("keeps what every iteration recorded and its generation's verdicts, nought where a rule does not apply", () => {
    const record = recordOf(run, answer());
    expect(record).toMatchObject({ method: "spin", seed: 2, status: "SUCCEEDED", wallSeconds: 31.5 });
    expect(record.iterations.map(({ metrics }) => metrics)).toEqual([
      {},
      { "pairs/correctFraction": 0.25 },
      { "pairs/correctFraction": 0.5 },
    ]);
    expect(record.iterations.map(({ generation }) => [...generation!.verdicts])).toEqual([
      [["dev", [1, 0]]],
      [["dev", [1, 0]]],
      [],
    ]);
  });

  it("takes the generation that the run names for its result, else the last one evaluated", () => {
    expect(resultsOf(answer())).toEqual([false, true, false]);
    expect(resultsOf(answer({ resultGeneration: 0 }))).toEqual([true, false, false]);
    expect(resultsOf(answer({ iterations: [iteration(0, [1]), iteration(1, undefined)] }))).toEqual([
      true,
      undefined,
    ]);
  });

  it("takes no generation of a run that failed for its result", () => {
    expect(resultsOf(answer({ status: "FAILED", statusReason: "no memory" }))).toEqual([false, false, false]);
  });

  it("names a run that is gone", () => {
    expect(() => recordOf(run, { node: null, metricSeries: [] })).toThrow(
      "The server knows no run run (spin, seed 2).",
    );
  });
});
