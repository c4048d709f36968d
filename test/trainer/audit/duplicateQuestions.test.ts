import { expect, test } from "vitest";
import { duplicatesAcross, duplicatesWithin } from "../../../trainer/audit/duplicateQuestions.ts";
import type { Example, Split } from "../../../trainer/benchmarks/benchmark.ts";

const split = (name: string, ...examples: Partial<Example>[]): Split => ({
  name,
  contentHash: name,
  examples: examples.map((example, index) => ({
    index,
    question: "How many?",
    databaseId: "pets",
    goldSql: "select 1",
    ...example,
  })),
});

test("the same question to the same database is one, whatever its case, blanks and mark at the end", () => {
  const dev = split(
    "dev",
    {},
    { question: "how  MANY ?" },
    { question: "How many" },
    { question: "How many cats?" },
  );
  expect(duplicatesWithin(dev).map(({ example, of }) => [example.index, of.example.index])).toEqual([
    [1, 0],
    [2, 0],
  ]);
});

test("another database or other evidence makes another question", () => {
  expect(duplicatesWithin(split("dev", {}, { databaseId: "cars" }, { evidence: "Dogs count." }))).toEqual([]);
});

test("other splits are held against training splits, not against one another", () => {
  const [train, dev, test] = [
    split("train_spider", {}),
    split("dev", { question: "Which?" }, {}),
    split("test", {}),
  ];
  expect(duplicatesAcross([dev, test]).length).toBe(0);
  expect(
    duplicatesAcross([dev, train, test]).map(({ split, example, of }) => [split, example.index, of.split]),
  ).toEqual([
    ["dev", 1, "train_spider"],
    ["test", 0, "train_spider"],
  ]);
});
