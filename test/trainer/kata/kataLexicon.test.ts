import { describe, expect, it } from "vitest";
import type { Database, DatabaseSchema } from "../../../trainer/benchmarks/benchmark.ts";
import { concerts } from "../../../trainer/kata/domains/concerts.ts";
import { kataLexicon } from "../../../trainer/kata/kataLexicon.ts";
import { tablesEntry } from "../../../trainer/kata/tables.ts";
import { readBoundQuery } from "../../../trainer/synthesis/templates/extractTemplates.ts";
import { verbalizeSql } from "../../../trainer/synthesis/verbalize/verbalizeSql.ts";
import { school } from "../synthesis/schoolSchema.ts";

const entry = tablesEntry(concerts);
const schema: DatabaseSchema = {
  tables: entry.table_names_original.map((name, table) => ({
    name,
    naturalName: entry.table_names[table] ?? name,
    columns: entry.column_names_original.flatMap(([its, column], index) =>
      its === table
        ? [
            {
              name: column,
              naturalName: entry.column_names[index]?.[1] ?? column,
              type: entry.column_types[index] ?? "text",
              isPrimaryKey: column === "id",
            },
          ]
        : [],
    ),
  })),
  foreignKeys: ["singer", "stadium"].map((parent) => ({
    table: "concert",
    column: `${parent}_id`,
    referencedTable: parent,
    referencedColumn: "id",
  })),
};
const database: Database = { ...school, id: "concerts", schema };

describe("kataLexicon", () => {
  it.each([
    ["select name from stadium where capacity > 5000", "List all stadiums that hold more than 5000 people."],
    [
      "select attendance from concert where date like '2019%'",
      "What are the attendances of concerts held in 2019?",
    ],
    [
      "select name from singer where id not in (select singer_id from concert)",
      "List all singers who have not given any concerts.",
    ],
    [
      "select count(*) from concert as c join stadium as s on c.stadium_id = s.id where s.city = 'Paris'",
      "Count the concerts at stadiums in Paris.",
    ],
    [
      "select s.name, count(*) from singer as s join concert as c on s.id = c.singer_id group by s.id",
      "How many concerts did each singer give?",
    ],
    [
      "select s.name from stadium as s join concert as c on s.id = c.stadium_id group by s.id having count(*) >= 3",
      "Which stadiums hosted at least 3 concerts?",
    ],
    ["select name from singer where genre = 'rock'", "List all singers who sing rock."],
    [
      "select name from singer where country = 'France' and age is not null order by age limit 1",
      "Who is the youngest singer from France?",
    ],
  ])("%s may be asked as kata asks: %s", async (sql, question) => {
    const bound = await readBoundQuery(sql, database);
    if (typeof bound === "string") throw new Error(bound);
    const asked = Array.from({ length: 200 }, (_, seed) =>
      verbalizeSql(bound, schema, { seed, lexicon: kataLexicon([concerts]).concerts }),
    );
    expect(asked).toContain(question);
  });

  it("has words for the databases that it is given alone", () => {
    expect(Object.keys(kataLexicon([concerts]))).toEqual(["concerts"]);
  });
});
