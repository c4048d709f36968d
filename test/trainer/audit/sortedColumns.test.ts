import { describe, expect, it } from "vitest";
import { sortedColumns } from "../../../trainer/audit/sortedColumns.ts";
import type { DatabaseSchema } from "../../../trainer/benchmarks/benchmark.ts";
import { lexSql } from "../../../trainer/sql/text/lexSql.ts";

const table = (name: string, ...columns: string[]) => ({
  name,
  naturalName: name,
  columns: columns.map((column) => ({
    name: column,
    naturalName: column,
    type: "text",
    isPrimaryKey: false,
  })),
});
const schema: DatabaseSchema = {
  tables: [table("Car", "id", "power", "year"), table("owner", "car_id", "name", "year")],
  foreignKeys: [],
};
const sorted = (sql: string) =>
  sortedColumns(lexSql(sql), schema)?.map((each) => `${each.table}.${each.column}`);

describe("sortedColumns", () => {
  it.each([
    ["SELECT id FROM car ORDER BY POWER DESC LIMIT 1", ["Car.power"]],
    ["SELECT id FROM car ORDER BY id, power", ["Car.id", "Car.power"]],
    ['SELECT max("power") FROM car', ["Car.power"]],
    ["SELECT 1 FROM car AS c JOIN owner o ON c.id = o.car_id WHERE c.power > 150", ["Car.power"]],
    ["SELECT 1 FROM car WHERE 10 <= power AND id <> 3", ["Car.power"]],
    ["SELECT 1 FROM car WHERE power NOT BETWEEN 1 AND 2", ["Car.power"]],
    ["SELECT row_number() OVER (PARTITION BY year ORDER BY power) FROM car", ["Car.power"]],
  ])("finds what %s sorts", (sql, expected) => {
    expect(sorted(sql)).toEqual(expected);
  });

  it.each([
    "SELECT power FROM car WHERE power = 3 GROUP BY power",
    "SELECT id FROM car ORDER BY CAST(power AS REAL)",
    "SELECT id FROM car ORDER BY power + 0",
    "SELECT 1 FROM car WHERE power + 0 > 3 AND 3 < 1 * power",
    "SELECT count(power) AS power FROM car ORDER BY power",
    "SELECT group_concat(power, id) FROM car",
  ])("finds nothing in %s", (sql) => {
    expect(sorted(sql)).toEqual([]);
  });

  it("does not guess between two tables, or what an alias stands for", () => {
    expect(sorted("SELECT 1 FROM car, owner ORDER BY year")).toBeUndefined();
    expect(sorted("SELECT power AS year FROM car ORDER BY year")).toBeUndefined();
  });
});
