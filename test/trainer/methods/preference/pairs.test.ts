import { describe, expect, it } from "vitest";
import { trainTokenizer } from "../../../../trainer/engine/byteLevelBpe.ts";
import { tokenize } from "../../../../trainer/examples/tokenize.ts";
import { fittingPairs, pairUp, scorePairs } from "../../../../trainer/methods/preference/pairs.ts";
import type { Candidate } from "../../../../trainer/phases/candidates.ts";
import type { PromptedExample } from "../../../../trainer/prompts/prompt.ts";

const questions: PromptedExample[] = ["select a from t", "select b from t"].map((goldSql, index) => ({
  example: { index, question: `question ${index}`, databaseId: "d", goldSql },
  prompt: `d | question ${index} =>`,
}));
const candidates: Candidate[] = [
  { questionIndex: 0, sql: "select a from t", outcome: "correct", milliseconds: 1 },
  { questionIndex: 0, sql: "select a from t where 1", outcome: "correct", milliseconds: 1 },
  { questionIndex: 1, sql: "select a from t", outcome: "wrong", milliseconds: 1 },
  { questionIndex: 1, sql: "select", outcome: "invalid", milliseconds: 1 },
  { questionIndex: 1, sql: "", outcome: "empty", milliseconds: 0 },
  { questionIndex: 1, sql: "with recursive …", outcome: "timedOut", milliseconds: 9 },
];

describe("pairUp", () => {
  it("rejects right answers too under ALL, as SPIN does, and marks them with an error indicator of 0", () => {
    const pairs = pairUp(candidates, questions, { pairs: "ALL", incorrectPerQuestion: null });
    expect(pairs.map(({ rejected, errorIndicator }) => [rejected, errorIndicator])).toEqual([
      [" select a from t where 1", 0],
      [" select a from t", 1],
      [" select", 1],
      [" ", 1],
      [" with recursive …", 1],
    ]);
  });

  it("drops right answers under INCORRECT_ONLY, as ExSPIN's filter does", () => {
    expect(
      pairUp(candidates, questions, { pairs: "INCORRECT_ONLY", incorrectPerQuestion: null }).map(
        ({ errorIndicator }) => errorIndicator,
      ),
    ).toEqual([1, 1, 1, 1]);
  });

  it("drops an answer that is gold's very text", () => {
    expect(pairUp(candidates.slice(0, 1), questions, { pairs: "ALL", incorrectPerQuestion: null })).toEqual(
      [],
    );
  });

  it("chooses gold of the candidate's own question", () => {
    const [, pair] = pairUp(candidates, questions, { pairs: "ALL", incorrectPerQuestion: null });
    expect(pair).toMatchObject({ prompt: "d | question 1 =>", chosen: " select b from t" });
  });
});

describe("pairUp's further choices", () => {
  it("keeps the first so many pairs of a question", () => {
    const pairs = pairUp(candidates, questions, { pairs: "INCORRECT_ONLY", incorrectPerQuestion: 2 });
    expect(pairs.map(({ rejected }) => rejected)).toEqual([" select a from t", " select"]);
  });

  it("leaves out pairs of which one side has no room in the context", () => {
    const tokenizer = trainTokenizer(["select a from t", "question"], { vocabularySize: 300 });
    const pairs = pairUp(candidates, questions, { pairs: "ALL", incorrectPerQuestion: null });
    const lengths = pairs.map(({ prompt, chosen, rejected }) =>
      Math.max(
        ...[chosen, rejected].map(
          (text) => tokenizer.encode(prompt).length + tokenizer.encode(text).length + 1,
        ),
      ),
    );
    const longest = Math.max(...lengths);
    expect(fittingPairs(pairs, tokenizer, longest)).toEqual(pairs);
    const fitting = fittingPairs(pairs, tokenizer, longest - 1);
    expect(fitting).toEqual(pairs.filter((_, index) => (lengths[index] ?? 0) < longest));
    expect(fitting.length).toBeLessThan(pairs.length);
  });

  it("chooses what is preferred to gold, and drops a candidate that is its very text", () => {
    const preferred = new Map([[0, "select a from t where 1"]]);
    const pairs = pairUp(candidates, questions, { pairs: "ALL", incorrectPerQuestion: 1 }, preferred);
    expect(pairs.map(({ chosen, rejected }) => [chosen, rejected])).toEqual([
      [" select a from t where 1", " select a from t"],
      [" select b from t", " select a from t"],
    ]);
  });
});

describe("scorePairs", () => {
  it("gives each pair the opponent's log-probabilities of its own two answers", async () => {
    const tokenizer = trainTokenizer(["select a from t", "question"], { vocabularySize: 300 });
    const pairs = pairUp(candidates, questions, { pairs: "INCORRECT_ONLY", incorrectPerQuestion: null });
    const scored = await scorePairs(pairs, tokenizer, async (sequences) =>
      sequences.map(({ continuation }) => -continuation.length),
    );
    scored.forEach((pair, index) => {
      expect(pair.referenceChosenLogProbability).toBe(-pair.chosen.length);
      expect(pair.referenceRejectedLogProbability).toBe(-pair.rejected.length);
      expect(pair.rejected).toEqual(tokenize(tokenizer, "", pairs[index]!.rejected).continuation);
      expect(pair.chosen.at(-1)).toBe(tokenizer.endOfSequenceId);
    });
  });
});
