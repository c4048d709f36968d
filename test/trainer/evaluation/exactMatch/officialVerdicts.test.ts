import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { databaseEntry } from "../../../../trainer/benchmarks/formats/spiderFormat.ts";
import { schemaOf } from "../../../../trainer/benchmarks/formats/spiderSchema.ts";
import { exactSetMatch } from "../../../../trainer/evaluation/exactMatch/exactSetMatch.ts";
import { spiderHardness } from "../../../../trainer/evaluation/exactMatch/spiderHardness.ts";

const shared = process.env.SQLDOJO_BENCHMARKS ?? "../shared/data";
const predictions = join(shared, "predictions/spider");
const systems = ["c3_chatgpt", "codes-1b", "dail-sql_gpt-4", "db-gpt-hub_lora", "din-sql_gpt-4"];

const isMissing = !existsSync(join(shared, "spider/dev.json")) || !existsSync(predictions);
if (isMissing)
  console.warn(
    `Tests against the official evaluator are skipped: Spider and predictions/spider are not at ${shared} ` +
      "(SQLDOJO_BENCHMARKS names their folder).",
  );

const examplesFile = z.array(z.object({ db_id: z.string(), query: z.string() }));
const verdictsFile = z.object({ rows: z.array(z.object({ em: z.int(), hardness: z.string() })) });

function readJson<Output>(schema: z.ZodType<Output>, file: string): Output {
  return schema.parse(JSON.parse(readFileSync(join(shared, file), "utf8")));
}

describe.skipIf(isMissing)("taoyds/test-suite-sql-eval@e97acc54 on Spider's dev split", () => {
  const load = () => {
    const schemas = new Map(
      readJson(z.array(databaseEntry), "spider/tables.json").map((entry) => [entry.db_id, schemaOf(entry)]),
    );
    return readJson(examplesFile, "spider/dev.json").map(({ db_id, query }) => ({
      goldSql: query,
      schema: schemas.get(db_id) ?? expect.fail(`tables.json lacks ${db_id}`),
    }));
  };

  it.each(systems)("agrees on every exact match and hardness of %s", (system) => {
    const { rows } = readJson(verdictsFile, `predictions/spider/official_verdicts/${system}.json`);
    const lines = readFileSync(join(predictions, `${system}.txt`), "utf8").split("\n");
    const examples = load();
    expect(rows).toHaveLength(examples.length);
    const given = examples.map(({ goldSql, schema }, index) => ({
      em: Number(exactSetMatch(lines[index] ?? "", goldSql, schema)),
      hardness: spiderHardness(goldSql, schema),
    }));
    expect(given).toEqual(rows);
  });

  it("agrees that every gold SQL matches itself", () => {
    for (const { goldSql, schema } of load())
      expect(exactSetMatch(goldSql, goldSql, schema), goldSql).toBe(true);
  });
});
