import { expect, test } from "vitest";
import { createSharedResults, essentialText } from "../../../trainer/evaluation/sharedResults.ts";
import type { SqlExecutor } from "../../../trainer/sql/executors/executor.ts";

/** Answers every SQL with one cell, and keeps a record of what it was asked. */
function answering(cell: string): { asked: string[]; executor: SqlExecutor } {
  const asked: string[] = [];
  const executor: SqlExecutor = {
    name: "one cell",
    async execute(sql) {
      asked.push(sql);
      return { kind: "rows", columns: ["a"], rows: [[cell]], milliseconds: 1 };
    },
    dispose: async () => undefined,
  };
  return { asked, executor };
}

test("a text is executed once on each file", async () => {
  const { asked, executor } = answering("x");
  const results = createSharedResults(executor);
  const first = await results.execute("SELECT 1", "/a");
  expect(await results.execute(" SELECT 1 ; ", "/a")).toBe(first);
  expect(await results.find("SELECT 1;", "/a")).toBe(first);
  expect(await results.find("SELECT 1", "/b")).toBeUndefined();
  await results.execute("SELECT 1", "/b");
  expect(asked).toEqual(["SELECT 1", "SELECT 1"]);
});

test("rows are shared by all wordings of a text, what names things as a text does is not", async () => {
  const asked: string[] = [];
  const results = createSharedResults(
    {
      ...answering("x").executor,
      async execute(sql) {
        asked.push(sql);
        return sql.includes("nobody")
          ? { kind: "invalid", reason: `no such column in ${sql}`, milliseconds: 1 }
          : { kind: "rows", columns: [], rows: [], milliseconds: 1 };
      },
    },
    { wordingOf: (text) => text.toLowerCase() },
  );
  const rows = await results.execute("SELECT a", "/a");
  expect(await results.find("select A", "/a")).toBe(rows);
  expect(await results.execute("select A", "/a")).toBe(rows);
  await results.execute("SELECT nobody", "/a");
  expect(await results.find("SELECT Nobody", "/a")).toBeUndefined();
  expect(await results.find("SELECT nobody", "/a")).toMatchObject({ kind: "invalid" });
  expect(await results.execute("select nobody", "/a")).toMatchObject({
    reason: "no such column in select nobody",
  });
  expect(asked).toEqual(["SELECT a", "SELECT nobody", "select nobody"]);
});

test("the oldest are forgotten past a number", async () => {
  const { asked, executor } = answering("x");
  const results = createSharedResults(executor);
  for (let index = 0; index < 300; index += 1) await results.execute(`SELECT ${index}`, "/a");
  expect(await results.find("SELECT 0", "/a")).toBeUndefined();
  expect(await results.find("SELECT 299", "/a")).toBeDefined();
  await results.execute("SELECT 0", "/a");
  expect(asked).toHaveLength(301);
});

test("the oldest are forgotten past a size, for a model may ask for anything", async () => {
  const { executor } = answering("x".repeat(10 * 2 ** 20));
  const results = createSharedResults(executor);
  for (let index = 0; index < 12; index += 1) await results.execute(`SELECT ${index}`, "/a");
  expect(await results.find("SELECT 4", "/a")).toBeUndefined();
  expect(await results.find("SELECT 11", "/a")).toBeDefined();
});

test.each([
  ["SELECT 1", "SELECT 1"],
  ["\n SELECT 1 ; ;\t", "SELECT 1"],
  ["SELECT ';'", "SELECT ';'"],
  [" ; ", ""],
])("the essential text of %j is %j", (sql, text) => {
  expect(essentialText(sql)).toBe(text);
  expect(essentialText(`${sql}${" ;".repeat(1e6)}`)).toBe(text);
});
