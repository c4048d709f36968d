import { describe, expect, it } from "vitest";
import type { SyntheticExample } from "../../../../trainer/methods/runState.ts";
import {
  selectSyntheticExamples,
  shareOut,
} from "../../../../trainer/methods/synthesis/selectSyntheticExamples.ts";

const synthetic = (question: string, databaseId = "zoo", goldSql = "select 1"): SyntheticExample => ({
  example: { index: 0, question, databaseId, goldSql },
  template: "t",
  coverage: 1,
});
const questionsOf = (examples: readonly SyntheticExample[]) =>
  examples.map(({ example }) => example.question);

describe("selectSyntheticExamples", () => {
  it("leaves out a question asked before of the same database, whatever its case and punctuation", () => {
    const { selected, repeated } = selectSyntheticExamples(
      [
        synthetic("How many lions?"),
        synthetic("how many lions"),
        synthetic("How many lions?", "park"),
        synthetic("Which lions?"),
      ],
      [synthetic("WHICH lions!").example],
      () => true,
    );
    expect(questionsOf(selected)).toEqual(["How many lions?", "How many lions?"]);
    expect(selected.map(({ example }) => example.databaseId)).toEqual(["zoo", "park"]);
    expect(repeated).toBe(2);
  });

  it("leaves out what has no question or does not fit, and does not count that as repeated", () => {
    const { selected, unfit, repeated } = selectSyntheticExamples(
      [synthetic(" "), synthetic("long"), synthetic("short"), synthetic("short")],
      [],
      ({ example }) => example.question !== "long",
    );
    expect(questionsOf(selected)).toEqual(["short"]);
    expect([unfit, repeated]).toEqual([2, 1]);
  });
});

describe("shareOut", () => {
  const examples = Array.from({ length: 10 }, (_, index) => synthetic(`q${index}`));
  const sizesOf = (count: number, sizes: Parameters<typeof shareOut>[1]) => {
    const shares = shareOut(examples.slice(0, count), sizes);
    return [shares.validation, shares.feedback, shares.training].map(({ length }) => length);
  };

  it("gives each what it wants where there is enough, and no more", () => {
    expect(sizesOf(10, { validation: 2, feedback: 3, training: 4 })).toEqual([2, 3, 4]);
  });

  it("gives each its proportion where there is less, and deals every example out once", () => {
    expect(sizesOf(9, { validation: 4, feedback: 4, training: 10 })).toEqual([2, 2, 5]);
    const { validation, feedback, training } = shareOut(examples, {
      validation: 5,
      feedback: 5,
      training: 10,
    });
    const dealt = questionsOf([...validation, ...feedback, ...training]);
    expect(new Set(dealt).size).toBe(dealt.length);
  });
});
