import { describe, expect, it } from "vitest";
import type { Database } from "../../../../trainer/benchmarks/benchmark.ts";
import { renderSql } from "../../../../trainer/synthesis/render/renderSql.ts";
import { surfaceStyleOf } from "../../../../trainer/synthesis/render/surfaceStyle.ts";
import { readBoundQuery } from "../../../../trainer/synthesis/templates/extractTemplates.ts";
import { school } from "../schoolSchema.ts";

async function rewritten(sql: string, database: Database = school): Promise<string | undefined> {
  const bound = await readBoundQuery(sql, database);
  if (typeof bound === "string") throw new Error(bound);
  return renderSql(bound, database.schema, database.dialect, surfaceStyleOf(sql));
}

describe("renderSql", () => {
  it.each([
    ["in lower case", "select name from teacher where age > 30 order by age desc limit 3"],
    [
      "in upper case",
      "SELECT DISTINCT city, COUNT(*) FROM teacher WHERE name LIKE '%a%' GROUP BY city HAVING COUNT(*) >= 2",
    ],
    [
      "with numbered aliases",
      "SELECT T1.title FROM course AS T1 JOIN teacher AS T2 ON T1.teacher_id = T2.id WHERE T2.city = 'Rome'",
    ],
    [
      "with initials",
      "select c.title from course as c join teacher as t on c.teacher_id = t.id where t.age <> 3",
    ],
    [
      "with the tables' names",
      "select course.title from course join teacher on course.teacher_id = teacher.id where teacher.age != 3",
    ],
    [
      "with strings in double quotes",
      'SELECT name FROM teacher WHERE city = "Rome" AND name IN ("Ann", "Bea")',
    ],
    [
      "with a query that speaks of the one around it",
      "select name from teacher where not exists (select 1 from course as c where c.teacher_id = teacher.id and c.credits > 3)",
    ],
    [
      "with a set operation",
      "select city from teacher where age > 60 intersect select city from student where age < 20",
    ],
    [
      "with a key of two columns",
      "SELECT T1.title FROM course AS T1 JOIN room AS T2 ON T1.building = T2.building AND T1.room = T2.number WHERE T2.seats > 30",
    ],
  ])("writes SQL again %s", async (_, sql) => {
    expect(await rewritten(sql)).toBe(sql);
  });

  it("goes through the tables between", async () => {
    const sql =
      "select s.name from student as s, enrolment as e, course as c, teacher as t where s.id = e.student_id and e.course_id = c.id and c.teacher_id = t.id and t.age > 50";
    expect(await rewritten(sql)).toBe(
      "select s.name from student as s join enrolment as e on s.id = e.student_id join course as c on e.course_id = c.id join teacher as t on c.teacher_id = t.id where t.age > 50",
    );
  });

  it("doubles quotes in strings, and never lets a string be taken for a column", async () => {
    expect(await rewritten("select name from teacher where city = 'L''Aquila'")).toBe(
      "select name from teacher where city = 'L''Aquila'",
    );
    expect(
      await rewritten('select name from teacher where city = "Rome" and name = "Seats" and age > 3'),
    ).toBe(`select name from teacher where city = "Rome" and name = 'Seats' and age > 3`);
  });

  it.each(["sqlite", "duckdb", "postgresql"] as const)("quotes hostile names for %s", async (dialect) => {
    const names = ['a "b" c', "select", "größe", "x'); drop table y; --", "plain"];
    const columns = names.map((name) => ({ name, naturalName: name, type: "text", isPrimaryKey: false }));
    const table = { name: "order by", naturalName: "order", columns };
    const database: Database = { ...school, dialect, schema: { tables: [table], foreignKeys: [] } };
    const quoted = names.map((name) => `"${name.replaceAll('"', '""')}"`);
    const sql = `select ${quoted.join(", ")} from "order by" where plain = 'a'`;
    expect(await rewritten(sql, database)).toBe(
      `select ${[...quoted.slice(0, 4), "plain"].join(", ")} from "order by" where plain = 'a'`,
    );
  });
});
