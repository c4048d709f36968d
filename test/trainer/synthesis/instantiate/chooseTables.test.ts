import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../statistics/random.ts";
import { chooseTables } from "../../../../trainer/synthesis/instantiate/chooseTables.ts";
import { countsTwice } from "../../../../trainer/synthesis/instantiate/countsTwice.ts";
import { readBoundQuery } from "../../../../trainer/synthesis/templates/extractTemplates.ts";
import type { BoundQuery } from "../../../../trainer/synthesis/templates/query.ts";
import { school, schoolSchema } from "../schoolSchema.ts";

async function bound(sql: string): Promise<BoundQuery> {
  const read = await readBoundQuery(sql, school);
  if (typeof read === "string") throw new Error(read);
  return read;
}

/** How often each choice of tables comes. */
async function choices(sql: string): Promise<ReadonlyMap<string, number>> {
  const { query, columns } = await bound(sql);
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 400; seed += 1) {
    const tables = chooseTables(query, columns, schoolSchema, createRandom(seed, 1))?.join() ?? "none";
    counts.set(tables, (counts.get(tables) ?? 0) + 1);
  }
  return counts;
}

describe("chooseTables", () => {
  it("takes any table with columns of the types and key roles wanted", async () => {
    const found = await choices("select name, city from teacher where id > 3");
    expect([...found.keys()].sort()).toEqual(["student", "teacher"]);
  });

  it("prefers a near table to a far one", async () => {
    const found = await choices(
      "select t.name, c.title from teacher as t join course as c on t.id = c.teacher_id",
    );
    const near = (found.get("teacher,course") ?? 0) + (found.get("course,teacher") ?? 0);
    const far = (found.get("teacher,student") ?? 0) + (found.get("student,teacher") ?? 0);
    expect(near).toBeGreaterThan(2 * far);
    expect(far).toBeGreaterThan(0);
  });

  it("lets a foreign key refer to the table it referred to", async () => {
    const found = await choices(
      "select title from course where teacher_id in (select id from teacher where age > 3)",
    );
    expect([...found.keys()].filter((tables) => tables !== "none")).toEqual(["course,teacher"]);
  });

  it("takes for a table without columns one that refers to the others", async () => {
    const found = await choices(
      "select t.city, count(*) from teacher as t join course as c on t.id = c.teacher_id group by t.id",
    );
    expect([...found.keys()].sort()).toEqual(["course,enrolment", "student,enrolment", "teacher,course"]);
  });
});

describe("countsTwice", () => {
  it.each([
    ["select sum(t.age) from teacher as t join course as c on t.id = c.teacher_id", true],
    ["select sum(c.credits) from teacher as t join course as c on t.id = c.teacher_id", false],
    ["select max(t.age) from teacher as t join course as c on t.id = c.teacher_id", false],
    ["select avg(age) from teacher where id in (select teacher_id from course)", false],
  ])("%s: %s", async (sql, expected) => {
    const { query, columns, binding } = await bound(sql);
    expect(countsTwice(query, columns, binding.tables, schoolSchema)).toBe(expected);
  });
});
