import { describe, expect, it } from "vitest";
import { difficultyOf } from "../../../trainer/kata/difficulty.ts";

describe("difficultyOf", () => {
  it.each([
    ["easy", "select name from singer where age between 20 and 30"],
    ["medium", "select name from singer where age > 20 and country = 'France'"],
    [
      "medium",
      "select c.date from concert as c join stadium as s on c.stadium_id = s.id where s.city = 'Rome'",
    ],
    ["hard", "select country from singer group by country having count(*) > 2"],
    ["hard", "select name from singer where age > (select avg(age) from singer)"],
    [
      "extra",
      "select country from singer where age > 40 intersect select country from singer where age < 20 and name like 'A%'",
    ],
  ])("finds %s: %s", (level, sql) => {
    expect(difficultyOf(sql)).toBe(level);
  });
});
