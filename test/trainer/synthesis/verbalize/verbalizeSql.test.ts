import { describe, expect, it } from "vitest";
import { readBoundQuery } from "../../../../trainer/synthesis/templates/extractTemplates.ts";
import { verbalizeSql } from "../../../../trainer/synthesis/verbalize/verbalizeSql.ts";
import { school, schoolSchema } from "../schoolSchema.ts";

async function wordings(sql: string): Promise<ReadonlySet<string>> {
  const bound = await readBoundQuery(sql, school);
  if (typeof bound === "string") throw new Error(bound);
  return new Set(Array.from({ length: 200 }, (_, seed) => verbalizeSql(bound, schoolSchema, { seed })));
}

const questions: readonly (readonly [sql: string, question: string])[] = [
  ["select name from teacher", "List the names of all teachers."],
  ["select name, age from teacher", "Show the name and age of every teacher."],
  ["select name from teacher where age > 40", "What are the names of teachers with an age above 40?"],
  ["select name from teacher where age > 40", "List all teachers older than 40."],
  ["select age from teacher where name = 'Ann'", "What is the age of the teacher Ann?"],
  [
    "select name from teacher where city = 'Rome' and age <= 30",
    "Show the names of teachers from Rome who have an age of at most 30.",
  ],
  [
    "select name from teacher where city = 'Rome' or city = 'Oslo'",
    "List all teachers whose city is Rome or Oslo.",
  ],
  [
    "select name from teacher where age >= 30 and age <= 40",
    "List all teachers with an age between 30 and 40.",
  ],
  ["select name from teacher where city is null", "List all teachers with no recorded city."],
  ["select name from teacher where name like 'A%'", "List all teachers with a name starting with A."],
  [
    "select title from course where strftime('%Y', start_date) = '2020'",
    "What are the titles of courses in 2020?",
  ],
  ["select title from course where start_date like '%-02-%'", "What are the titles of courses in February?"],
  ["select distinct city from teacher", "What are the different cities of teachers?"],
  ["select count(*) from teacher", "How many teachers are there?"],
  ["select count(distinct city) from teacher", "How many different cities are there among teachers?"],
  ["select avg(age) from teacher where city = 'Rome'", "What is the average age of teachers from Rome?"],
  ["select min(age), max(age) from teacher", "Show the lowest and highest age of teachers."],
  ["select name from teacher order by age desc limit 1", "Who is the teacher with the highest age?"],
  [
    "select name from teacher order by age limit 3",
    "Show the names of the three teachers with the lowest age.",
  ],
  ["select name from teacher order by age desc", "Show the names of teachers sorted by age, highest first."],
  ["select city, count(*) from teacher group by city", "How many teachers are there for each city?"],
  ["select city, avg(age) from teacher group by city", "For each city, show the average age of teachers."],
  ["select city from teacher group by city having count(*) >= 3", "Which cities have at least 3 teachers?"],
  [
    "select city from teacher group by city order by count(*) desc limit 1",
    "Which city has the most teachers?",
  ],
  [
    "select t.name, count(*) from teacher as t join course as c on t.id = c.teacher_id group by t.id",
    "How many courses does each teacher have?",
  ],
  [
    "select t.name from teacher as t join course as c on t.id = c.teacher_id group by t.id having avg(c.credits) > 3",
    "List the teachers who have courses with average credits above 3.",
  ],
  [
    "select count(*) from course as c join teacher as t on c.teacher_id = t.id where t.city = 'Rome'",
    "Count the courses of teachers from Rome.",
  ],
  [
    "select c.title, t.age from course as c join teacher as t on c.teacher_id = t.id where c.credits > 3",
    "What are the title and the age of the teacher of courses with credits above 3?",
  ],
  [
    "select name from teacher where id in (select teacher_id from course where credits < 3)",
    "List all teachers who have courses with credits below 3.",
  ],
  [
    "select name from teacher where id not in (select teacher_id from course)",
    "List all teachers who do not have any courses.",
  ],
  [
    "select name from teacher where not exists (select 1 from course as c where c.teacher_id = teacher.id)",
    "List all teachers who do not have any courses.",
  ],
  [
    "select title from course where teacher_id in (select id from teacher where age > 60)",
    "List all courses of teachers older than 60.",
  ],
  [
    "select title from course where teacher_id = (select id from teacher where name = 'Ann')",
    "List all courses of the teacher Ann.",
  ],
  [
    "select name from teacher where age > (select avg(age) from teacher)",
    "List all teachers with an age above the average.",
  ],
  [
    "select name from teacher where age = (select max(age) from teacher)",
    "List all teachers with the highest age.",
  ],
  [
    "select name from teacher where age > (select age from teacher where name = 'Ann')",
    "List all teachers with a higher age than the teacher Ann.",
  ],
  [
    "select city from teacher where age > 60 intersect select city from teacher where age < 30",
    "Which cities have both teachers older than 60 and teachers younger than 30?",
  ],
  [
    "select city from teacher where age > 60 except select city from teacher where age < 30",
    "Which cities have teachers older than 60 but no teachers younger than 30?",
  ],
  [
    "select name from teacher except select name from student",
    "What are the names of teachers except the names of students?",
  ],
];

describe("verbalizeSql", () => {
  it.each(questions)("%s may be asked as: %s", async (sql, question) => {
    expect([...(await wordings(sql))]).toContain(question);
  });

  it("knows several wordings, and picks the same one for the same seed", async () => {
    const sql = "select name from teacher where age > 40";
    expect((await wordings(sql)).size).toBeGreaterThan(5);
    expect(await wordings(sql)).toEqual(await wordings(sql));
  });

  it("always says the values", async () => {
    for (const [sql] of questions) {
      for (const [, value] of sql.matchAll(/= '(\w+)'/g))
        for (const question of await wordings(sql)) expect(question).toContain(value);
    }
  });
});
