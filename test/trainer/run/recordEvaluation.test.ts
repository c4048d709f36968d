import { describe, expect, it } from "vitest";
import type { JudgedPrediction } from "../../../trainer/evaluation/judgeAll.ts";
import { rules } from "../../../trainer/evaluation/rules/registry.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";
import type { Recorder } from "../../../trainer/phases/recorder.ts";
import { recordEvaluation } from "../../../trainer/run/recordEvaluation.ts";

const scored = (
  index: number,
  outcome: JudgedPrediction["outcome"],
  verdicts: JudgedPrediction["verdicts"],
) => ({
  index,
  databaseId: "pets",
  outcome,
  verdicts,
  milliseconds: 1,
});

function recording() {
  const batches: Parameters<Recorder["recordPredictions"]>[0][] = [];
  const completed: unknown[] = [];
  const metrics: unknown[] = [];
  const recorder = {
    recordPredictions: (input: (typeof batches)[number]) => batches.push(input),
    completeEvaluation: (input: unknown) => completed.push(input),
    metric: (...point: unknown[]) => metrics.push(point),
  } as unknown as Recorder;
  return { batches, completed, metrics, recorder };
}

it("records a column of verdicts for every rule, in batches, with gaps where a rule does not apply", () => {
  const { batches, completed, recorder } = recording();
  const count = 501;
  const example = { question: "?", databaseId: "pets", goldSql: "select 1" };
  recordEvaluation(recorder, {
    split: "dev",
    generationNumber: 0,
    decoding: "greedy",
    rule: strict,
    executor: "sqlite",
    answers: Array.from({ length: count }, (_, index) => ({
      example: { ...example, index },
      sql: index === 0 ? "\0".repeat(30_000) : "select 1",
    })),
    scored: Array.from({ length: count }, (_, index) => scored(index, "correct", { strict: 1 })),
  });
  expect(batches.map(({ exampleIndexes }) => exampleIndexes.length)).toEqual([500, 1]);
  expect(batches[0]?.sql[0]).toBe("\u2400".repeat(20_000));
  const [last] = batches.slice(-1);
  expect(last).toMatchObject({ exampleIndexes: [500], outcomes: ["CORRECT"] });
  expect(last?.rules).toEqual(rules.map(({ name, version }) => `${name}@${version}`));
  expect(last?.verdicts).toEqual(rules.map(({ name }) => [name === "strict" ? 1 : null]));
  expect(completed).toEqual([{ evaluation: last?.evaluation }]);
});

describe("what is recorded of an evaluation", () => {
  function recordAll(judged: readonly JudgedPrediction[]) {
    const recorded = recording();
    recordEvaluation(recorded.recorder, {
      split: "dev",
      generationNumber: 3,
      decoding: "greedy",
      rule: strict,
      executor: "sqlite",
      answers: judged.map(({ index, databaseId }) => ({
        example: { index, databaseId, question: "?", goldSql: "select 1" },
        sql: "select 1",
      })),
      scored: judged,
    });
    return recorded;
  }

  it("names every outcome as the API does, and is the accuracy over what the rule applies to", () => {
    const { batches, metrics } = recordAll([
      scored(0, "correct", { strict: 1 }),
      scored(1, "wrong", { strict: 0 }),
      scored(2, "invalid", { strict: 0 }),
      scored(3, "timedOut", { strict: 0 }),
      scored(4, "empty", { strict: 0 }),
      scored(5, "goldFailed", {}),
    ]);
    expect(batches[0]?.outcomes).toEqual([
      "CORRECT",
      "WRONG",
      "INVALID",
      "TIMED_OUT",
      "EMPTY",
      "GOLD_FAILED",
    ]);
    expect(metrics).toEqual([["evaluation/dev/executionAccuracy", 3, 0.2]]);
  });

  it("has no accuracy where every gold SQL fails", () => {
    expect(recordAll([scored(0, "goldFailed", {}), scored(1, "goldFailed", {})]).metrics).toEqual([]);
  });
});
