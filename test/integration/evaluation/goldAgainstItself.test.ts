import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";
import { evaluationSqlLimits } from "../../../trainer/sql/executors/sqlLimits.ts";

const spider = join(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data", "spider");
const isMissing = ["train_spider.from_spider-syn.json", "database_rebuilt"].some(
  (name) => !existsSync(join(spider, name)),
);
if (isMissing)
  console.warn(
    `The test of Spider's training gold against itself is skipped: it is not at ${spider} (SQLDOJO_BENCHMARKS names ` +
      "its parent).",
  );

/** What cannot be right, and why: each example that the cause holds for must be wrong, and no other. */
const causes = [
  {
    cause: "The official script reads value as 1 in a prediction, in the names of columns too.",
    rules: ["spiderExecution", "spiderExactMatch"],
    holdsFor: (sql: string) => /value/.test(sql.replaceAll(/'[^']*'|"[^"]*"/g, "")),
  },
  {
    cause: "SQLite refuses the gold SQL: a table is missing, or ORDER BY stands before INTERSECT.",
    rules: ["strict", "spiderExecution", "birdExecution", "birdSoftF1", "softF1"],
    holdsFor: (sql: string) => sql.includes("Ref_Company_Types") || /ORDER BY .* INTERSECT/.test(sql),
  },
];

test.skipIf(isMissing)(
  "Spider's gold SQL, each text executed twice, is right against itself under every rule that applies",
  async () => {
    const { splits, databases } = await loadBenchmark(spider, {
      databasesFolder: ["database", "database_rebuilt"].map((name) => join(spider, name)),
      missingDatabases: "leaveOut",
    });
    const examples = [...splits.values()].flatMap((split) => split.examples);
    const different = new Map(
      examples.map((example) => [`${example.databaseId}\n${example.goldSql}`, example]),
    );
    const items = [...different.values()].map((example) => ({
      example,
      database: databases.get(example.databaseId) ?? expect.fail(`no ${example.databaseId}`),
      predictedSql: example.goldSql,
    }));
    const executor = createSqliteExecutor({ limits: evaluationSqlLimits });
    // Nothing is shared, so that results are compared and not recognized.
    const judged = await judgeAll(items, { executor, isRemembered: true });
    await executor.dispose();

    const wrong = judged.flatMap(({ verdicts }, index) => {
      const sql = items[index]?.example.goldSql ?? "";
      const explained = causes.find(({ holdsFor }) => holdsFor(sql))?.rules ?? [];
      const executed = ["strict", "spiderExecution", "birdExecution", "birdSoftF1", "softF1"] as const;
      const rules = [...new Set([...executed, ...(Object.keys(verdicts) as (keyof typeof verdicts)[])])];
      return rules
        .filter((rule) => (verdicts[rule] === 1) === explained.includes(rule))
        .map((rule) => ({ rule, verdict: verdicts[rule], sql }));
    });
    expect(wrong).toEqual([]);
    expect(items.length).toBeGreaterThan(4_000);
  },
);
