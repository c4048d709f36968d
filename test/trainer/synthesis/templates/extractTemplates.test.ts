import { describe, expect, it } from "vitest";
import { extractTemplates } from "../../../../trainer/synthesis/templates/extractTemplates.ts";
import { exampleOf, schools } from "../schoolSchema.ts";

const constructs: readonly (readonly [what: string, sql: string, template: string])[] = [
  ["a column", "select name from teacher", "SELECT c0 FROM {t0} | c0 text of t0"],
  ["every column", "SELECT * FROM teacher", "SELECT * FROM {t0}"],
  ["DISTINCT", "select distinct city from teacher", "SELECT DISTINCT c0 FROM {t0} | c0 text of t0"],
  [
    "the same column twice",
    "select age from teacher where age > 30 order by age desc",
    "SELECT c0 FROM {t0} WHERE c0 > v0 ORDER BY c0 desc | c0 number of t0",
  ],
  [
    "the same value of the same column twice",
    "select name from teacher where city = 'Rome' and age = (select max(age) from teacher where city = 'Rome')",
    "SELECT c0 FROM {t0} WHERE c1 = v0 AND c2 = (SELECT max(c2) FROM {t0} WHERE c1 = v0) | c0 text of t0 | c1 text of t0 | c2 number of t0",
  ],
  [
    "key roles",
    "select count(id), max(teacher_id) from course",
    "SELECT count(c0), max(c1) FROM {t0} | c0 number primary of t0 | c1 number foreign of t0",
  ],
  [
    "a time",
    "select title from course where start_date > '2020-01-01'",
    "SELECT c0 FROM {t0} WHERE c1 > v0 | c0 text of t0 | c1 time of t0",
  ],
  [
    "joined tables, whatever they are called and in whatever order",
    "select c.title from teacher as t join course as c on t.id = c.teacher_id where t.city = 'Rome'",
    "SELECT c0 FROM {t0 t1} WHERE c1 = v0 | c0 text of t0 | c1 text of t1",
  ],
  [
    "tables joined by commas",
    "select c.title from teacher t, course c where c.teacher_id = t.id and t.city = 'Rome'",
    "SELECT c0 FROM {t0 t1} WHERE c1 = v0 | c0 text of t0 | c1 text of t1",
  ],
  [
    "a table that no column is named of",
    "select t.name, count(*) from teacher as t join course as c on t.id = c.teacher_id group by t.id",
    "SELECT c0, count(*) FROM {t0 t1} GROUP BY c1 | c0 text of t0 | c1 number primary of t0",
  ],
  [
    "a foreign key to a table beside it",
    "select t.name from teacher as t join course as c on t.id = c.teacher_id group by c.teacher_id having count(*) >= 2",
    "SELECT c0 FROM {t0 t1} GROUP BY c1 HAVING count(*) >= v0 | c0 text of t0 | c1 number foreign to t0 of t1",
  ],
  [
    "IN, BETWEEN, LIKE and their negations",
    "select name from student where city not in ('Rome', 'Oslo') and age not between 10 and 20 and name not like 'A%' and age is not null",
    "SELECT c0 FROM {t0} WHERE c1 NOT IN (v0, v1) AND c2 NOT BETWEEN v2 AND v3 AND c0 NOT LIKE v4 AND c2 IS NOT NULL | c0 text of t0 | c1 text of t0 | c2 number of t0",
  ],
  [
    "OR and parentheses",
    "select name from student where (city = 'Rome' or city = 'Oslo') and age > 3",
    "SELECT c0 FROM {t0} WHERE (c1 = v0 OR c1 = v1) AND c2 > v2 | c0 text of t0 | c1 text of t0 | c2 number of t0",
  ],
  [
    "a query in IN",
    "select name from teacher where id not in (select teacher_id from course)",
    "SELECT c0 FROM {t0} WHERE c1 NOT IN (SELECT c2 FROM {t1}) | c0 text of t0 | c1 number primary of t0 | c2 number foreign to t0 of t1",
  ],
  [
    "a query that speaks of the one around it",
    "select name from teacher where not exists (select 1 from course as c where c.teacher_id = teacher.id)",
    "SELECT c0 FROM {t0} WHERE NOT EXISTS (SELECT 1 FROM {t1} WHERE c1 = ^c2) | c0 text of t0 | c1 number foreign to t0 of t1 | c2 number primary of t0",
  ],
  [
    "a query for one value, on either side",
    "select name from teacher where (select avg(age) from teacher) < age",
    "SELECT c0 FROM {t0} WHERE (SELECT avg(c1) FROM {t0}) < c1 | c0 text of t0 | c1 number of t0",
  ],
  [
    "set operations",
    "select name from teacher union select name from student except select name from teacher where age > 60",
    "SELECT c0 FROM {t0} UNION SELECT c1 FROM {t1} EXCEPT SELECT c0 FROM {t0} WHERE c2 > v0 | c0 text of t0 | c1 text of t1 | c2 number of t0",
  ],
  [
    "a limit of one, which is a superlative",
    "select name from teacher order by age limit 1",
    "SELECT c0 FROM {t0} ORDER BY c1 LIMIT 1 | c0 text of t0 | c1 number of t0",
  ],
  [
    "any other limit, which is a value",
    "select name from teacher order by age limit 3",
    "SELECT c0 FROM {t0} ORDER BY c1 LIMIT v0 | c0 text of t0 | c1 number of t0",
  ],
  [
    "arithmetic and functions with their constants",
    "select count(distinct city), sum(credits) * 1.0 / count(*) from course join teacher on course.teacher_id = teacher.id where strftime('%Y', start_date) = '2020'",
    "SELECT count(DISTINCT c0), sum(c1) * 1.0 / count(*) FROM {t0 t1} WHERE strftime('%Y', c2) = v0 | c0 text of t0 | c1 number of t1 | c2 time of t1",
  ],
  [
    "a cast",
    "select title from course where cast(start_date as varchar) like '2020%'",
    "SELECT c0 FROM {t0} WHERE CAST(c1 AS VARCHAR) LIKE v0 | c0 text of t0 | c1 time of t0",
  ],
  [
    "a name given to a result",
    "select city, count(*) as people from teacher group by city order by people desc",
    "SELECT c0, count(*) FROM {t0} GROUP BY c0 ORDER BY count(*) desc | c0 text of t0",
  ],
  [
    "a string in double quotes",
    'select name from teacher where city = "Rome"',
    "SELECT c0 FROM {t0} WHERE c1 = v0 | c0 text of t0 | c1 text of t0",
  ],
];

describe("extractTemplates", () => {
  it.each(constructs)("keeps %s", async (_, sql, template) => {
    const pool = await extractTemplates([exampleOf(sql)], schools);
    expect(pool.untemplated).toEqual([]);
    expect(pool.templates.map(({ text }) => text.replaceAll(" DESC", " desc"))).toEqual([template]);
  });

  it.each([
    ["select name from (select name from teacher)", "subquery in FROM"],
    ["select t.name from teacher as t left join course as c on t.id = c.teacher_id", "left join"],
    ["select a.name from teacher as a join teacher as b on a.id = b.id", "table joined with itself"],
    ["select t.name from teacher as t join course as c on t.age = c.credits", "join along no foreign key"],
    ["select name from pupil", "table not in the schema"],
    ["select nickname from teacher", "column not in the schema"],
    ["select name from teacher limit 3 offset 2", "clause offset"],
    ["select cast(age as decimal(3, 2)) from teacher", "cast to a rare type"],
    ["select case when age > 3 then 1 else 2 end from teacher", "expression case"],
    ["with t as (select 1) select name from teacher", "clause with"],
    ["select from where", "does not parse"],
    ["select name from teacher; drop table teacher", "several statements"],
    [
      "select name from teacher where age > (select avg(b.age) from teacher as b where b.city = teacher.city)",
      "inner query on the outer query's table",
    ],
  ])("counts %s", async (sql, reason) => {
    const example = exampleOf(sql);
    const pool = await extractTemplates([example], schools);
    expect(pool).toEqual({ templates: [], templated: 0, untemplated: [{ reason, examples: [example] }] });
  });

  it("counts how often a template comes, and remembers where", async () => {
    const examples = [
      "select name from teacher where age > 40",
      "SELECT city FROM student",
      "SELECT title FROM course WHERE credits > 3",
    ].map(exampleOf);
    const { templates } = await extractTemplates(examples, schools);
    expect(templates.map(({ frequency }) => frequency)).toEqual([2, 1]);
    expect(templates[0]?.hardness).toBe("easy");
    expect(templates[0]?.origins.map(({ example }) => example.index)).toEqual([0, 2]);
    expect(templates[0]?.origins[1]?.binding).toEqual({
      tables: ["course"],
      columns: ["title", "credits"],
      values: [{ type: "number", text: "3" }],
    });
  });

  it("says which example asks a database that is not there", async () => {
    const example = { ...exampleOf("select 1"), index: 7, databaseId: "elsewhere" };
    await expect(extractTemplates([example], schools)).rejects.toThrow(
      "Example 7 asks elsewhere, which is not among the databases given.",
    );
  });
});
