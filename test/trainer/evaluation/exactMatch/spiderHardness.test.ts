import { describe, expect, it } from "vitest";
import { spiderHardness } from "../../../../trainer/evaluation/exactMatch/spiderHardness.ts";
import { concertSchema } from "./concertSchema.ts";

const hardness = (sql: string) => spiderHardness(sql, concertSchema);
const subquery = "(select max(age) from singer)";

describe("spiderHardness", () => {
  it.each([
    ["easy", "select count(*) from singer"],
    ["easy", "select name from singer where age > 3"],
    ["medium", "select name , age from singer"],
    ["medium", "select name from singer where age > 3 order by age"],
    ["medium", "select max(age) , min(age) from singer where age > 3"],
    ["hard", "select max(age) , min(age) , name from singer where age > 3 and age < 5"],
    ["hard", "select name , age from singer where age > 3 order by age limit 1"],
    ["hard", `select name from singer where age = ${subquery}`],
    ["hard", "select name from singer except select name from stadium"],
    ["extra", `select name , age from singer where age = ${subquery}`],
    ["extra", `select name from singer where age = ${subquery} order by age`],
    ["extra", "select country from singer where age > 3 group by country order by age limit 1"],
  ])("calls it %s: %s", (expected, sql) => {
    expect(hardness(sql)).toBe(expected);
  });

  it("counts joins, OR and LIKE as clauses", () => {
    const joined =
      "select name from singer join singer_in_concert on singer.singer_id = singer_in_concert.singer_id";
    expect(hardness(joined)).toBe("easy");
    expect(hardness(`${joined} where age > 3`)).toBe("medium");
    expect(hardness(`${joined} where age > 3 or age < 1`)).toBe("hard");
    expect(hardness("select name from singer where name like 'a'")).toBe("medium");
  });

  it("takes NOT and the connectives of HAVING for aggregates, as the official evaluator does", () => {
    const having = "select country from singer group by country having age > 1";
    expect(hardness(`${having} and age < 9`)).toBe("easy");
    expect(hardness(`${having} and age < 9 and age > 2`)).toBe("medium");
    expect(hardness("select count(*) from singer where name not in (select name from stadium)")).toBe(
      "extra",
    );
  });

  it("does not count a subquery in FROM", () => {
    expect(hardness("select count(*) from (select name from singer where age > 1)")).toBe("easy");
  });

  it("has no class for SQL outside the evaluator's grammar", () => {
    expect(hardness("select name from singer where age is null")).toBeUndefined();
  });
});
