import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { evaluationSqlLimits } from "../../../trainer/sql/executors/sqlLimits.ts";

const spider = join(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data", "spider");
const isMissing = !existsSync(join(spider, "dev.json"));
if (isMissing)
  console.warn(
    `The test of Spider's gold SQL is skipped: it is not at ${spider} (SQLDOJO_BENCHMARKS names its parent).`,
  );

function databaseFile(id: string): string {
  const folders = ["database", "database_rebuilt"].map((name) => join(spider, name, id, `${id}.sqlite`));
  return folders.find((file) => existsSync(file)) ?? expect.fail(`Spider's database ${id} is missing`);
}

test.skipIf(isMissing)(
  "all 1,034 gold SQL of Spider's dev split execute in a tenth of the steps",
  async () => {
    const gold: { query: string; db_id: string }[] = JSON.parse(
      readFileSync(join(spider, "dev.json"), "utf8"),
    );
    const maximumSteps = (evaluationSqlLimits.maximumSteps ?? expect.fail("evaluations count no steps")) / 10;
    const executor = createSqliteExecutor({ limits: { ...evaluationSqlLimits, maximumSteps } });
    try {
      const results = await Promise.all(
        gold.map(({ query, db_id }) => executor.execute(query, databaseFile(db_id))),
      );
      const failed = results.flatMap((result, index) => (result.kind === "rows" ? [] : [{ index, result }]));
      expect(failed).toEqual([]);
      expect(results).toHaveLength(1_034);
    } finally {
      await executor.dispose();
    }
  },
);
