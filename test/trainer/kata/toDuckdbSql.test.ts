import { describe, expect, it } from "vitest";
import { toDuckdbSql } from "../../../trainer/kata/duckdb/toDuckdbSql.ts";

describe("kata's SQL in DuckDB's dialect", () => {
  it.each([
    [
      "groups by what is selected too",
      "select s.name, count(*) from stadium as s join concert as c on s.id = c.stadium_id group by s.id order by count(*) desc limit 1",
      "select s.name, count(*) from stadium as s join concert as c on s.id = c.stadium_id group by s.id, s.name order by count(*) desc limit 1",
    ],
    [
      "groups by it where nothing follows",
      "select singer.name from concert join singer on concert.singer_id = singer.id group by singer.id",
      "select singer.name from concert join singer on concert.singer_id = singer.id group by singer.id, singer.name",
    ],
    [
      "names the date before the format",
      "select count(*) from visit as v where strftime('%Y', v.date) = '2021' and strftime('%m', date) <= '03'",
      "select count(*) from visit as v where strftime(v.date, '%Y') = '2021' and strftime(date, '%m') <= '03'",
    ],
    [
      "takes a date for a text only when told",
      "select substr(date, 1, 4) from visit where date like '%-01-%' and v.date not like '2020%'",
      "select substr(cast(date as varchar), 1, 4) from visit where cast(date as varchar) like '%-01-%' and cast(v.date as varchar) not like '2020%'",
    ],
    [
      "leaves the rest as it is",
      "select name from singer where name like 'A%' group by name having count(*) > 2",
      "select name from singer where name like 'A%' group by name having count(*) > 2",
    ],
  ])("%s", (_, sqlite, duckdb) => {
    expect(toDuckdbSql(sqlite).sql).toBe(duckdb);
  });

  it("says what was rewritten", () => {
    expect(toDuckdbSql("select avg(fee) from visit where date like '2021%'").rewritten).toEqual([
      "dateAsText",
    ]);
    expect(toDuckdbSql("select 1").rewritten).toEqual([]);
  });
});
