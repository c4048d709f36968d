import { buildSchema, execute, parse } from "graphql";
import { expect, it } from "vitest";
import { type Budget, budgets, createBudget } from "../../../server/schema/budget.ts";
import { guardAnswers } from "../../../server/schema/guardAnswers.ts";

const schema = guardAnswers(
  buildSchema(`
    type Query { items(count: Int!): [Item!]! page: ItemConnection! text(length: Int!): String numbers(count: Int!): [Float!]! }
    type Item { name: String! items(count: Int!): [Item!]! }
    type ItemConnection { nodes: [Item!]! }
  `),
);
const item = {
  name: "abc",
  items: ({ count }: { count: number }) => Array.from({ length: count }, () => item),
};
const root = {
  ...item,
  page: { nodes: [item, item] },
  text: async ({ length }: { length: number }) => "x".repeat(length),
  numbers: ({ count }: { count: number }) => Array.from({ length: count }, () => 1),
};

async function run(document: string, budget: Budget = createBudget()) {
  const { errors } = await execute({
    schema,
    document: parse(document),
    rootValue: root,
    contextValue: { budget },
  });
  return errors?.map(({ message, extensions }) => [extensions.code, message.split(".")[0]])[0];
}

it("stops an answer whose lists have too many items, counted as they are made", async () => {
  expect(await run("{ items(count: 150) { items(count: 150) { name } } }")).toBeUndefined();
  expect(await run("{ items(count: 160) { items(count: 160) { name } } }")).toEqual([
    "TOO_COMPLEX",
    `The answer would have more than ${budgets.items} items in its lists`,
  ]);
});

it("stops an answer whose texts and numbers are too long", async () => {
  const half = budgets.characters / 2;
  expect(await run(`{ text(length: ${half}) }`)).toBeUndefined();
  expect((await run(`{ a: text(length: ${half}) b: text(length: ${half + 1}) }`))?.[0]).toBe("TOO_COMPLEX");
  expect((await run(`{ numbers(count: ${half / 4 + 1}) }`))?.[0]).toBe("TOO_COMPLEX");
});

it("stops an answer that takes too long", async () => {
  let now = 0;
  const budget = createBudget(() => now);
  now = budgets.milliseconds + 1;
  expect(await run("{ items(count: 1) { name } }", budget)).toEqual([
    "TOO_COMPLEX",
    "The request has taken more than 10 seconds",
  ]);
  budget.renew();
  expect(await run("{ items(count: 1) { name } }", budget)).toBeUndefined();
});

it("leaves the rows of a page to the page, which counts them before it loads them", async () => {
  const budget = createBudget();
  budget.takeItems(budgets.items);
  expect(await run("{ page { nodes { name } } }", budget)).toBeUndefined();
});
