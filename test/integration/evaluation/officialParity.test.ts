import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Benchmark } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import { accuracyOf } from "../../../trainer/evaluation/accuracy.ts";
import type { JudgedPrediction } from "../../../trainer/evaluation/judgeAll.ts";
import { judgeAll } from "../../../trainer/evaluation/judgeAll.ts";
import type { RuleName } from "../../../trainer/evaluation/rules/rule.ts";
import { createSqliteExecutor } from "../../../trainer/sql/executors/sqliteExecutor.ts";

const shared = process.env.SQLDOJO_BENCHMARKS ?? "../shared/data";
const predictions = join(shared, "predictions/spider");
const systems = ["c3_chatgpt", "codes-1b", "dail-sql_gpt-4", "db-gpt-hub_lora", "din-sql_gpt-4"];

/** Every verdict that differs from the official one, and why. A new one fails the test. */
const knownDifferences: readonly {
  system: string;
  index: number;
  rules: readonly string[];
  reason: string;
}[] = [
  {
    system: "c3_chatgpt",
    index: 770,
    rules: ["spiderExecution", "birdExecution", "birdSoftF1"],
    reason:
      "The SQL holds tab characters. The official script cuts every line of a prediction file at its first tab, where " +
      "a database's name may follow, and so executes half a statement. The whole statement is right.",
  },
];

const spiderFile = z.object({
  ex: z.number(),
  em: z.number(),
  rows: z.array(z.object({ ex: z.int(), em: z.int() })),
});
const birdFile = z.object({
  ex: z.number(),
  f1: z.number(),
  rows: z.array(z.object({ ex: z.int(), f1: z.number() })),
});

function readJson<Output>(schema: z.ZodType<Output>, file: string): Output {
  return schema.parse(JSON.parse(readFileSync(join(predictions, file), "utf8")));
}

const isMissing = ["spider/dev.json", "spider/database_rebuilt", "predictions/spider"].some(
  (path) => !existsSync(join(shared, path)),
);
if (isMissing)
  console.warn(
    `Tests against the official evaluators are skipped: Spider and predictions/spider are not at ${shared} ` +
      "(SQLDOJO_BENCHMARKS names their folder).",
  );

describe.skipIf(isMissing)("the official evaluators on Spider's dev split", () => {
  let benchmark: Benchmark;
  const executor = createSqliteExecutor({ processes: 2, limits: { timeoutMilliseconds: 20_000 } });
  afterAll(() => executor.dispose());
  beforeAll(async () => {
    benchmark = await loadBenchmark(join(shared, "spider"), {
      databasesFolder: join(shared, "spider/database_rebuilt"),
      missingDatabases: "leaveOut",
    });
  });

  async function score(system: string): Promise<JudgedPrediction[]> {
    const lines = readFileSync(join(predictions, `${system}.txt`), "utf8").split("\n");
    const examples = benchmark.splits.get("dev")?.examples ?? [];
    const items = examples.map((example, index) => ({
      example,
      database: benchmark.databases.get(example.databaseId) ?? expect.fail(`no ${example.databaseId}`),
      predictedSql: lines[index] ?? "",
    }));
    return judgeAll(items, { executor });
  }

  test.each(systems)(
    "give %s the same verdicts, example by example, but for the known differences",
    async (system) => {
      const spider = readJson(spiderFile, `official_verdicts/${system}.json`);
      const bird = readJson(birdFile, `bird_evaluator_verdicts/${system}.json`);
      const scored = await score(system);
      expect(scored).toHaveLength(spider.rows.length);

      const differing = scored.flatMap(({ verdicts }, index) => {
        const official: Record<string, number | undefined> = {
          spiderExecution: spider.rows[index]?.ex,
          spiderExactMatch: spider.rows[index]?.em,
          birdExecution: bird.rows[index]?.ex,
          birdSoftF1: bird.rows[index]?.f1,
        };
        const rules = Object.keys(official).filter(
          (rule) => verdicts[rule as keyof typeof verdicts] !== official[rule],
        );
        return rules.length === 0 ? [] : [{ index, rules }];
      });
      const known = knownDifferences.filter((difference) => difference.system === system);
      expect(differing).toEqual(known.map(({ index, rules }) => ({ index, rules })));

      const accuracy = (rule: RuleName) => accuracyOf(scored.map(({ verdicts }) => verdicts[rule])).accuracy;
      const extra = (rule: string) =>
        known.filter(({ rules }) => rules.includes(rule)).length / scored.length;
      expect(accuracy("spiderExecution")).toBeCloseTo(spider.ex + extra("spiderExecution"), 12);
      expect(accuracy("spiderExactMatch")).toBeCloseTo(spider.em, 12);
      expect(accuracy("birdExecution")).toBeCloseTo(bird.ex + extra("birdExecution"), 12);
      expect(accuracy("birdSoftF1")).toBeCloseTo(bird.f1 + extra("birdSoftF1"), 12);
    },
  );
});
