import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { checkBenchmark } from "../../../trainer/audit/checkBenchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { putKata } from "../../support/kata.ts";

const folder = join(temporaryFolder(), "kata");
const executor = createSqliteExecutor();
afterAll(() => executor.dispose());

test("the audit check finds nothing in the kata that is registered", async () => {
  await putKata(folder);
  const { checkedExamples, issues } = await checkBenchmark(await loadBenchmark(folder), { executor });
  expect(checkedExamples).toBe(8_600);
  expect(issues).toEqual([]);
});
