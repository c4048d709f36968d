import { describe, expect, it } from "vitest";
import { selectCorrect } from "../../../trainer/methods/rejectionSampling.ts";
import type { Candidate } from "../../../trainer/phases/candidates.ts";
import type { PromptedExample } from "../../../trainer/prompts/prompt.ts";

const questions: PromptedExample[] = ["select a from t", "select b from t"].map((goldSql, index) => ({
  example: { index, question: `question ${index}`, databaseId: "d", goldSql },
  prompt: `d | question ${index} =>`,
}));
const candidate = (questionIndex: number, sql: string, outcome: Candidate["outcome"]): Candidate => ({
  questionIndex,
  sql,
  outcome,
  milliseconds: 1,
});
const candidates = [
  candidate(0, "SELECT a FROM t WHERE 1", "correct"),
  candidate(0, "select  a from t where 1;", "correct"),
  candidate(0, "select a from T", "correct"),
  candidate(0, "select a from t where a = a", "correct"),
  candidate(0, "select b from t", "wrong"),
  candidate(1, "select a from t", "wrong"),
  candidate(1, "select", "invalid"),
];
const texts = (includesGold: boolean, mostPerQuestion = 4): string[] =>
  selectCorrect(candidates, questions, { includesGold, mostPerQuestion }).items.map(
    ({ continuation }) => continuation,
  );

describe("selectCorrect", () => {
  it("keeps each distinct right answer once, as it was first sampled", () => {
    expect(texts(false)).toEqual([
      " SELECT a FROM t WHERE 1",
      " select a from T",
      " select a from t where a = a",
    ]);
  });

  it("puts gold first where it is included, and its equal among the answers is not learnt twice", () => {
    expect(texts(true)).toEqual([
      " select a from t",
      " SELECT a FROM t WHERE 1",
      " select a from t where a = a",
      " select b from t",
    ]);
  });

  it("keeps at most the given number of answers a question, gold not counted", () => {
    expect(texts(true, 1)).toEqual([" select a from t", " SELECT a FROM t WHERE 1", " select b from t"]);
    expect(texts(true, 0)).toEqual([" select a from t", " select b from t"]);
  });

  it("gives each answer its own question's prompt, and counts", () => {
    const options = { includesGold: true, mostPerQuestion: 4 };
    const { items, solvedQuestions, distinctCorrect } = selectCorrect(candidates, questions, options);
    expect(items.map(({ prompt }) => prompt)).toEqual([
      ...Array.from({ length: 3 }, () => "d | question 0 =>"),
      "d | question 1 =>",
    ]);
    expect(solvedQuestions).toBe(1);
    expect(distinctCorrect).toBe(3);
  });
});
