import { describe, expect, it } from "vitest";
import type { Database } from "../../../../trainer/benchmarks/benchmark.ts";
import { schemaOf } from "../../../../trainer/benchmarks/formats/spiderSchema.ts";
import { trainingDomains } from "../../../../trainer/kata/domains/domains.ts";
import { drawExamples } from "../../../../trainer/kata/examples.ts";
import { createResultReader } from "../../../../trainer/kata/judgeDraft.ts";
import { populate } from "../../../../trainer/kata/populate.ts";
import { recipes } from "../../../../trainer/kata/recipes.ts";
import { tablesEntry } from "../../../../trainer/kata/tables.ts";
import { questionCoverage } from "../../../../trainer/synthesis/coverage/questionCoverage.ts";
import { readBoundQuery } from "../../../../trainer/synthesis/templates/extractTemplates.ts";
import { school } from "../schoolSchema.ts";

async function judge(question: string, sql: string, database: Database = school) {
  const bound = await readBoundQuery(sql, database);
  if (typeof bound === "string") throw new Error(bound);
  return questionCoverage(question, bound, database.schema);
}

const missedBy = async (question: string, sql: string) => (await judge(question, sql)).missed;

describe("a question that says all of its SQL", () => {
  it.each([
    ["Who is the oldest teacher?", "select name from teacher order by age desc limit 1"],
    ["Which teachers are younger than thirty five?", "select name from teacher where age < 35"],
    ["How many teachers come from Rome?", "select count(*) from teacher where city = 'Rome'"],
    ["Where does the teacher Ann live?", "select city from teacher where name = 'Ann'"],
    ["What is the mean age of students?", "select avg(age) from student"],
    ["What is the mean age of students?", "select sum(age) * 1.0 / count(age) from student"],
    ["List the courses that start in February.", "select title from course where start_date like '%-02-%'"],
    [
      "Which cities have at least three teachers?",
      "select city from teacher group by city having count(*) > 2",
    ],
    [
      "Which teachers give no course?",
      "select name from teacher where id not in (select teacher_id from course)",
    ],
    ["Teachers no older than 40, please.", "select name from teacher where age <= 40"],
    [
      "Sort the teachers who are not from Rome by age.",
      "select name from teacher where city != 'Rome' order by age",
    ],
    [
      "Which teachers have an age between 30 and 40?",
      "select name from teacher where age >= 30 and age <= 40",
    ],
    ["Which teachers' names start with A?", "select name from teacher where name like 'A%'"],
  ])("covers it: %s", async (question, sql) => {
    expect(await judge(question, sql)).toEqual({ coverage: 1, missed: [] });
  });
});

describe("a question that leaves something out", () => {
  const oldest = "select name from teacher where city = 'Rome' order by age desc limit 1";
  it.each([
    ["the value", "Who is the oldest teacher?", oldest, ["value Rome"]],
    ["the table", "Who is the oldest one in Rome?", oldest, ["table teacher", "column teacher.name"]],
    ["the end of the order", "Who is the teacher in Rome?", oldest, ["superlative more"]],
    ["the right end", "Who is the teacher in Rome with the lowest age?", oldest, ["superlative more"]],
    ["the column", "Show the students.", "select age from student", ["column student.age"]],
    ["the aggregate", "What is the age of students?", "select avg(age) from student", ["aggregate avg"]],
    ["the extreme", "What is the age of students?", "select max(age) from student", ["aggregate max"]],
    ["the count", "Which teachers are there?", "select count(*) from teacher", ["aggregate count"]],
    [
      "the way of comparing",
      "Which teachers are under 40?",
      "select name from teacher where age > 40",
      ["comparison >"],
    ],
    [
      "the negation",
      "Which teachers are from Rome?",
      "select name from teacher where city != 'Rome'",
      ["negation"],
    ],
    ["the order", "Show the names of teachers.", "select name from teacher order by age", ["order"]],
    [
      "the number of rows",
      "Who are the oldest teachers?",
      "select name from teacher order by age desc limit 3",
      ["value 3"],
    ],
    [
      "one side of two",
      "Which cities have teachers?",
      "select city from teacher union select city from student",
      ["table student"],
    ],
  ] as const)("misses %s", async (_, question, sql, missed) => {
    expect(await missedBy(question, sql)).toEqual(missed);
  });

  it("has the share of what it says, a value counting twice", async () => {
    expect((await judge("Who is the oldest teacher?", oldest)).coverage).toBe(3 / 5);
    expect((await judge("Who is the teacher in Rome?", oldest)).coverage).toBe(4 / 5);
    expect((await judge("Nothing at all", oldest)).coverage).toBe(0);
    expect((await judge("", oldest)).coverage).toBe(0);
  });
});

it("tells a letter from the article, and part of a word from the word", async () => {
  const byLetter = "select name from teacher where name like 'A%'";
  expect(await missedBy("Which teachers have a name?", byLetter)).toEqual(["value A%"]);
  expect(await missedBy("Which teachers are aged 140?", "select name from teacher where age = 40")).toEqual([
    "value 40",
  ]);
});

it("counts faults of form against a question", async () => {
  const sql = "select name from teacher";
  expect(await judge("Teachers", sql)).toEqual({ coverage: 2 / 3, missed: ["length 1"] });
  const stuttering = await judge("Show the name of the name of the teachers.", sql);
  expect(stuttering).toEqual({ coverage: 2 / 3, missed: ["repeats the name of"] });
  expect(await missedBy(`Show the teachers ${"a b c d e f g ".repeat(20)}`, sql)).toEqual([
    "length 143",
    "repeats a b c d e",
  ]);
});

it("tells kata's own questions from those of other examples of the same database", async () => {
  const databases = new Map(trainingDomains.map((domain) => [domain.id, populate(domain, 1, ":memory:")]));
  const readers = new Map([...databases].map(([id, database]) => [id, createResultReader(database)]));
  const recipe = recipes.find(({ split }) => split === "train") ?? expect.fail();
  const taken = { questions: new Set<string>(), sql: new Set<string>() };
  const drawn = drawExamples({ ...recipe, size: 500 }, 1, readers, taken).map(({ example }) => example);
  const [own, others]: [number[], number[]] = [[], []];
  for (const domain of trainingDomains) {
    const database = { ...school, id: domain.id, schema: schemaOf(tablesEntry(domain)) };
    const its = drawn.filter(({ db_id }) => db_id === domain.id);
    for (const [index, { question, query }] of its.entries()) {
      const bound = await readBoundQuery(query, database);
      if (typeof bound === "string") continue;
      const other = its[(index + 1) % its.length]?.question ?? expect.fail();
      own.push(questionCoverage(question, bound, database.schema).coverage);
      others.push(questionCoverage(other, bound, database.schema).coverage);
    }
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(own.length).toBeGreaterThan(480);
  expect(mean(own)).toBeGreaterThan(0.94);
  expect(mean(others)).toBeLessThan(0.35);
  for (const database of databases.values()) database.close();
});
