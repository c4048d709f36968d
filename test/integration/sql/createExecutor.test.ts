import { expect, test } from "vitest";
import { createExecutor } from "../../../trainer/sql/executors/createExecutor.ts";

test.each(["sqlite", "duckdb", "postgresql"] as const)("%s has an executor of that name", async (dialect) => {
  const executor = createExecutor(dialect, { processes: 1, limits: { maximumRows: 10 } });
  expect(executor.name).toMatch(new RegExp(`^${dialect} v?\\d+\\.\\d+`));
  await executor.dispose();
  expect(() => createExecutor(dialect, { limits: { maximumRows: 0 } })).toThrow("maximumRows");
});
