import { describe, expect, it } from "vitest";
import { goldItemsOf } from "../../../../trainer/prompts/schemaLinking/goldItems.ts";
import { concerts } from "../concertSchema.ts";

const gold = (sql: string) => [...goldItemsOf(sql, concerts.schema)];

describe("goldItemsOf", () => {
  it("finds tables, and their columns by name, whatever the case", () => {
    expect(gold("SELECT Name FROM SINGER WHERE born > 1980")).toEqual([
      "singer",
      "singer.name",
      "singer.born",
    ]);
  });

  it("counts an unqualified name for every table that is named", () => {
    expect(gold("select title from concert where id in (select id from singer)")).toEqual([
      "singer",
      "singer.id",
      "concert",
      "concert.id",
      "concert.title",
    ]);
  });

  it("counts a qualified name for its own table, by its name or an alias", () => {
    const expected = ["singer", "singer.id", "concert", "concert.title", "concert.singer_id"];
    const joined = "on c.singer_id = s.id";
    expect(gold(`select c.title from concert as c join singer as s ${joined}`)).toEqual(expected);
    expect(gold(`select c.title from concert c join singer s ${joined}`)).toEqual(expected);
    expect(gold("select concert.title from concert join singer on concert.singer_id = singer.id")).toEqual(
      expected,
    );
  });

  it("takes no text in single quotes for a name", () => {
    expect(gold("select name from singer where name = 'born'")).toEqual(["singer", "singer.name"]);
  });
});
