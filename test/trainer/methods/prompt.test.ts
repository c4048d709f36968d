import { describe, expect, it } from "vitest";
import type { Database, Example } from "../../../trainer/benchmarks/benchmark.ts";
import { continuationFor, promptFor, sqlOf } from "../../../trainer/methods/prompt.ts";
import { linkSchema } from "../../../trainer/methods/schemaLinking.ts";

const column = (name: string, type = "text") => ({
  name,
  naturalName: name.replaceAll("_", " "),
  type,
  isPrimaryKey: name === "id",
});
const database: Database = {
  id: "concerts",
  dialect: "sqlite",
  file: "/nowhere",
  schema: {
    tables: [
      {
        name: "singer",
        naturalName: "singer",
        columns: [column("id"), column("name"), column("birth_year", "number")],
      },
      {
        name: "concert",
        naturalName: "concert",
        columns: [column("id"), column("title"), column("singer_id")],
      },
    ],
    foreignKeys: [
      { table: "concert", column: "singer_id", referencedTable: "singer", referencedColumn: "id" },
    ],
  },
};
const example: Example = {
  index: 0,
  question: "What are the names of all singers?",
  databaseId: "concerts",
  goldSql: "select name from singer;",
  evidence: "a singer performs",
};
const plain = {
  schema: "NONE",
  columnValues: "NONE",
  foreignKeys: false,
  evidence: false,
  linkedTables: 2,
  linkedColumns: 3,
  padding: false,
  metadata: false,
  representativeValues: 0,
} as const;

describe("promptFor", () => {
  it("is the database and the question where everything is switched off", () => {
    expect(promptFor(example, database, plain)).toBe("concerts | What are the names of all singers? =>");
  });

  it("adds exactly what each switch names", () => {
    const prompt = (change: object) => promptFor(example, database, { ...plain, ...change });
    expect(prompt({ evidence: true })).toContain("| a singer performs |");
    expect(prompt({ schema: "LINKED" })).toContain("| singer ( name ) |");
    expect(prompt({ schema: "FULL" })).toContain(
      "singer ( id , name , birth_year ) concert ( id , title , singer_id )",
    );
    expect(prompt({ schema: "FULL", foreignKeys: true })).toContain("| concert.singer_id = singer.id |");
  });

  it("writes matched values with their column", () => {
    const values = { match: () => [{ column: "singer.name", value: "Ada" }] };
    expect(promptFor(example, database, { ...plain, columnValues: "MATCHED" }, values)).toContain(
      "| singer.name = Ada |",
    );
  });
});

describe("continuationFor and sqlOf", () => {
  it("strip the final semicolon and the space between prompt and SQL", () => {
    expect(sqlOf(continuationFor(example.goldSql))).toBe("select name from singer");
  });
});

describe("linkSchema", () => {
  it("matches words regardless of plural and case", () => {
    expect(linkSchema("Birth year of SINGERS?", database.schema)[0]).toEqual({
      table: "singer",
      columns: ["birth_year"],
    });
  });

  it("links the first table where the question names nothing", () => {
    expect(linkSchema("How many?", database.schema)).toEqual([{ table: "singer", columns: [] }]);
  });
});
