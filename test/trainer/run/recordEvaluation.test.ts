import { describe, expect, it } from "vitest";
import { evaluationRules } from "../../../trainer/evaluation/rules/evaluationRules.ts";
import { spiderExecution } from "../../../trainer/evaluation/rules/spiderExecution.ts";
import { strict } from "../../../trainer/evaluation/rules/strict.ts";
import type { ScoredPrediction } from "../../../trainer/evaluation/scoredPrediction.ts";
import type { Recorder } from "../../../trainer/phases/recorder.ts";
import { outcomeUnder, recordEvaluation } from "../../../trainer/run/recordEvaluation.ts";

const scored = (
  index: number,
  outcome: ScoredPrediction["outcome"],
  verdicts: ScoredPrediction["verdicts"],
) => ({
  index,
  databaseId: "pets",
  outcome,
  verdicts,
  milliseconds: 1,
});

describe("the outcome under a rule", () => {
  it("is right where the rule says so, whatever the strict rule says", () => {
    const lenient = scored(0, "wrong", { strict: 0, spiderExecution: 1 });
    expect(outcomeUnder(spiderExecution, lenient)).toBe("correct");
    expect(outcomeUnder(strict, lenient)).toBe("wrong");
  });

  it("is wrong where only the strict rule says right", () => {
    const fussy = scored(0, "correct", { strict: 1, spiderExecution: 0 });
    expect(outcomeUnder(spiderExecution, fussy)).toBe("wrong");
  });

  it.each(["invalid", "timedOut", "empty", "goldFailed"] as const)("stays %s", (outcome) => {
    expect(outcomeUnder(spiderExecution, scored(0, outcome, {}))).toBe(outcome);
  });
});

it("records a column of verdicts for every rule, in batches, with gaps where a rule does not apply", () => {
  const batches: Parameters<Recorder["recordPredictions"]>[0][] = [];
  const completed: unknown[] = [];
  const recorder = {
    recordPredictions: (input: (typeof batches)[number]) => batches.push(input),
    completeEvaluation: (input: unknown) => completed.push(input),
  } as unknown as Recorder;
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
  expect(last?.rules).toEqual(evaluationRules.map(({ name, version }) => `${name}@${version}`));
  expect(last?.verdicts).toEqual(evaluationRules.map(({ name }) => [name === "strict" ? 1 : null]));
  expect(completed).toEqual([{ evaluation: last?.evaluation }]);
});
