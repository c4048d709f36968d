import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { loadBenchmark } from "../../../../trainer/benchmarks/loadBenchmark.ts";
import { type BenchmarkFolder, createBenchmarkFolder } from "../benchmarkFolder.ts";
import { isAbsent, sharedData } from "../sharedData.ts";

const row = { question: "How many pets?", database: "pets", sql: "select count(*) from pet" };

describe("loadBenchmark on plain tables", () => {
  let folder: BenchmarkFolder;

  beforeEach(() => {
    folder = createBenchmarkFolder();
  });

  const load = () => loadBenchmark(folder.path, { name: "plain" });

  it("reads JSONL with every column there may be", async () => {
    await folder.writeSqlite("pets.sqlite");
    const full = {
      ...row,
      id: 7,
      difficulty: "easy",
      evidence: "Pets are animals.",
      sql: [row.sql, "select 2"],
    };
    await folder.write(
      "mine.jsonl",
      `${JSON.stringify(full)}\n\n${JSON.stringify({ ...row, split: "test" })}\n`,
    );
    const benchmark = await load();
    expect(benchmark).toMatchObject({ name: "plain", format: "table", dialect: "sqlite" });
    expect(benchmark.splits.get("mine")?.examples).toEqual([
      {
        index: 0,
        id: "7",
        question: row.question,
        databaseId: "pets",
        goldSql: row.sql,
        acceptedSql: ["select 2"],
        difficulty: "easy",
        evidence: "Pets are animals.",
      },
    ]);
    expect(benchmark.splits.get("test")?.examples).toHaveLength(1);
  });

  it("reads CSV, and a JSON list, under the names other benchmarks give the columns", async () => {
    await folder.writeSqlite("database/pets/pets.db");
    await folder.write("dev.csv", 'db_id,Question,gold\npets,"How many ""pets"", please?","select\n1"\n');
    expect((await load()).splits.get("dev")?.examples).toEqual([
      { index: 0, question: 'How many "pets", please?', databaseId: "pets", goldSql: "select\n1" },
    ]);
    await folder.write("test.json", [row]);
    const { splits } = await load();
    expect([...splits.keys()].sort()).toEqual(["dev", "test"]);
  });

  it("reads TSV and NDJSON as it reads CSV and JSONL", async () => {
    await folder.writeSqlite("database/pets/pets.db");
    await folder.write("dev.tsv", 'db_id\tquestion\tsql\npets\tHow many, please?\t"select\t1"\n');
    await folder.write("test.ndjson", JSON.stringify(row));
    const { splits } = await load();
    expect(splits.get("dev")?.examples).toEqual([
      { index: 0, question: "How many, please?", databaseId: "pets", goldSql: "select\t1" },
    ]);
    expect(splits.get("test")?.examples).toHaveLength(1);
  });

  it("tells the dialect by the databases, and reads DuckDB's schema from them", async () => {
    await folder.write("dev.jsonl", JSON.stringify(row));
    await folder.write("pets.sql", "create table pet (id int);");
    expect((await load()).dialect).toBe("postgresql");
    await folder.writeDuckdb("pets.duckdb");
    const { dialect, databases } = await load();
    expect(dialect).toBe("duckdb");
    expect(databases.get("pets")?.schema).toEqual({
      tables: [
        {
          name: "owner",
          naturalName: "owner",
          columns: [
            { name: "id", naturalName: "id", type: "number", isPrimaryKey: true },
            { name: "full_name", naturalName: "full name", type: "text", isPrimaryKey: false },
            { name: "born", naturalName: "born", type: "time", isPrimaryKey: false },
          ],
        },
        {
          name: "Pet",
          naturalName: "pet",
          columns: [
            { name: "id", naturalName: "id", type: "number", isPrimaryKey: true },
            { name: "owner_id", naturalName: "owner id", type: "number", isPrimaryKey: false },
            { name: "weight", naturalName: "weight", type: "number", isPrimaryKey: false },
          ],
        },
      ],
      foreignKeys: [{ table: "Pet", column: "owner_id", referencedTable: "owner", referencedColumn: "id" }],
    });
  });

  it("takes semicolons and braces as they are written", async () => {
    await folder.writeSqlite("pets.sqlite");
    const sql = "select {'a': 1}; select 2";
    await folder.write("dev.jsonl", JSON.stringify({ ...row, sql }));
    expect((await load()).splits.get("dev")?.examples[0]).not.toHaveProperty("acceptedSql");
  });

  it("takes defog's alternatives apart: statements by semicolon, columns by brace", async () => {
    await folder.writeSqlite("pets.sqlite");
    const gold =
      "SELECT {id, weight}, ';' FROM pet GROUP BY {};SELECT full_name FROM owner WHERE full_name = '{x; y}';";
    await folder.write(
      "questions_sqlite.csv",
      `db_name,db_type,query_category,query,question,instructions\npets,sqlite,group_by,"${gold}",Which?,Think.\n`,
    );
    expect((await load()).splits.get("questions")?.examples).toEqual([
      {
        index: 0,
        question: "Which?",
        databaseId: "pets",
        goldSql: "SELECT id, ';' FROM pet GROUP BY id",
        acceptedSql: [
          "SELECT weight, ';' FROM pet GROUP BY weight",
          "SELECT id, weight, ';' FROM pet GROUP BY id, weight",
          "SELECT full_name FROM owner WHERE full_name = '{x; y}'",
        ],
        difficulty: "group_by",
        evidence: "Think.",
      },
    ]);
  });

  it("names the line and the field at fault", async () => {
    await folder.writeSqlite("pets.sqlite");
    const refusalOf = async (name: string, content: string) => {
      const file = await folder.write(name, content);
      return loadBenchmark(file).then(
        () => expect.fail("was read"),
        (error: Error) => error.message,
      );
    };
    const good = JSON.stringify(row);
    expect(await refusalOf("a.jsonl", `${good}\n{`)).toMatch(/a\.jsonl: line 2 is not JSON/);
    expect(await refusalOf("a.jsonl", `${good}\n3`)).toMatch(/a\.jsonl: line 2 is not an object/);
    expect(await refusalOf("a.jsonl", `${good}\n{"question":"?"}`)).toMatch(/line 2: sql is empty/);
    expect(await refusalOf("a.jsonl", `${good}\n${JSON.stringify({ ...row, sql: {} })}`)).toMatch(
      /line 2: sql is no text/,
    );
    expect(await refusalOf("a.csv", "question,sql\n?,select 1\n")).toMatch(
      /a\.csv has no column database or db_id.*question, database and sql/,
    );
    expect(await refusalOf("a.csv", "question,database,sql\n1,2\n")).toMatch(/a\.csv is not CSV/);
    expect(await refusalOf("a.tsv", "question\tdatabase\tsql\n1\t2\n")).toMatch(
      /a\.tsv is not TSV.*Write tabs/,
    );
    expect(await refusalOf("a.csv", "question,database,sql,sql\n?,pets,select 1,select 2\n")).toMatch(
      /a\.csv has two columns "sql"/,
    );
  });
});

describe.skipIf(isAbsent("defog"))("the real defog questions", () => {
  const defog = join(sharedData, "defog");

  it("are read for SQLite, less those whose databases only PostgreSQL holds", async () => {
    const { splits, databases, dialect } = await loadBenchmark(join(defog, "questions_gen_sqlite.csv"), {
      databasesFolder: join(defog, "database_converted"),
      missingDatabases: "leaveOut",
    });
    expect(dialect).toBe("sqlite");
    expect(databases.size).toBe(7);
    expect(splits.get("questions_gen")).toMatchObject({ examples: { length: 190 }, leftOut: { length: 20 } });
  });

  it("are read for PostgreSQL, with a dump for each of the eleven databases", async () => {
    const { splits, databases, dialect } = await loadBenchmark(defog, {
      databasesFolder: join(defog, "dumps_postgres"),
    });
    expect(dialect).toBe("postgresql");
    expect(databases.size).toBe(11);
    expect(Object.fromEntries([...splits].map(([name, { examples }]) => [name, examples.length]))).toEqual({
      idk: 105,
      instruct_advanced: 64,
      instruct_basic: 40,
      questions_gen: 210,
    });
  });
});
