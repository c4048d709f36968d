import { expect, test } from "vitest";
import { createSharedResults } from "../../../trainer/evaluation/sharedResults.ts";
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
    { rowsKeyOf: (text) => text.toLowerCase() },
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

test("what is forgotten and asked again while it runs weighs once", async () => {
  const large = "x".repeat(10 * 2 ** 20);
  const pending: (() => void)[] = [];
  const results = createSharedResults({
    ...answering("x").executor,
    async execute(sql) {
      const isLarge = sql.startsWith("SELECT large");
      if (isLarge) await new Promise<void>((resolve) => pending.push(resolve));
      return { kind: "rows", columns: ["a"], rows: [[isLarge ? large : "x"]], milliseconds: 1 };
    },
  });
  for (let round = 0; round < 14; round += 1) {
    const first = results.execute(`SELECT large ${round}`, "/a");
    for (let index = 0; index < 256; index += 1) await results.execute(`SELECT ${round}, ${index}`, "/a");
    const second = results.execute(`SELECT large ${round}`, "/a");
    for (const end of pending.splice(0)) end();
    await Promise.all([first, second]);
    for (let index = 0; index < 256; index += 1) await results.execute(`SELECT ${round}, -${index}`, "/a");
  }
  const last = results.execute("SELECT large", "/a");
  for (const end of pending) end();
  await last;
  expect(await results.find("SELECT large", "/a")).toBeDefined();
});
