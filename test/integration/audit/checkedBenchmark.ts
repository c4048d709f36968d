import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { checkBenchmark } from "../../../trainer/audit/checkBenchmark.ts";
import type { Benchmark, Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import type { SqlExecutor } from "../../../trainer/sql/executors/executor.ts";

/** Six riders, of whom two are the youngest but for one of unknown age; laps are counted in text. */
export const ridersSql = `
  CREATE TABLE rider (id INTEGER PRIMARY KEY, name TEXT, team TEXT, age INTEGER, laps TEXT);
  INSERT INTO rider VALUES
    (1, 'Ada', 'red', 31, '10'), (2, 'Ben', 'red', 22, '9'), (3, 'Cleo', 'blue', 22, '100'),
    (4, 'Dan', 'blue', 40, '8'), (5, 'Eve', 'green', 35, '7'), (6, 'Flo', 'green', NULL, '6');`;

const column = (name: string, type: string, isPrimaryKey = false) => ({
  name,
  naturalName: name,
  type,
  isPrimaryKey,
});

export const ridersSchema: Database["schema"] = {
  tables: [
    {
      name: "rider",
      naturalName: "rider",
      columns: [
        column("id", "number", true),
        column("name", "text"),
        column("team", "text"),
        column("age", "number"),
        column("laps", "text"),
      ],
    },
  ],
  foreignKeys: [],
};

export function writeRiders(folder: string, sql = ridersSql): Database {
  const file = join(folder, "riders.sqlite");
  const database = new Sqlite(file);
  database.exec(sql);
  database.close();
  return { id: "riders", dialect: "sqlite", file, schema: ridersSchema };
}

/** Splits by name, each of gold SQL or whole examples; every question is another unless given. */
export function benchmarkOf(
  database: Database,
  splits: Readonly<Record<string, readonly (string | Partial<Example>)[]>>,
): Benchmark {
  let count = 0;
  const exampleOf = (given: string | Partial<Example>, index: number): Example => {
    count += 1;
    const rest = typeof given === "string" ? { goldSql: given } : given;
    return { index, question: `Question ${count}?`, databaseId: database.id, goldSql: "SELECT 1", ...rest };
  };
  return {
    name: "riding",
    folder: "/riding",
    format: "spider",
    dialect: database.dialect,
    databases: new Map([[database.id, database]]),
    splits: new Map(
      Object.entries(splits).map(([name, given]) => [
        name,
        { name, contentHash: `hash of ${name}`, examples: given.map(exampleOf) },
      ]),
    ),
  };
}

/** Kinds of issues and their details for one gold SQL. */
export async function checkOne(executor: SqlExecutor, database: Database, gold: string | Partial<Example>) {
  const { issues, splits } = await checkBenchmark(benchmarkOf(database, { dev: [gold] }), { executor });
  return {
    kinds: issues.map(({ kind }) => kind),
    details: issues.map(({ detail }) => detail).join("\n"),
    skipped: splits[0]?.skipped,
  };
}
