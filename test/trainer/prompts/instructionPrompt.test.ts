import { expect, it } from "vitest";
import type { PromptConfiguration } from "../../../trainer/api/configuration.ts";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { promptFor } from "../../../trainer/prompts/prompt.ts";
import { everyItem } from "../../../trainer/prompts/schemaLinking/schemaItem.ts";
import { concerts } from "./concertSchema.ts";

const example: Example = {
  index: 0,
  question: "Who sang in Rome?",
  databaseId: "concerts",
  goldSql: "select name from singer",
  evidence: "a singer performs",
};
const whole: PromptConfiguration = {
  form: "CHAT",
  schema: "FULL",
  columnValues: "MATCHED",
  foreignKeys: true,
  evidence: true,
  linkedTables: 6,
  linkedColumns: 10,
  padding: false,
  metadata: true,
  representativeValues: 2,
};
const context = {
  tables: everyItem(concerts.schema),
  values: [{ column: "stadium.city", key: "stadium.city", value: "L'Aquila", score: 1 }],
  cells: new Map([["singer.name", ["Ada\n); DROP TABLE singer; --", "O'Brien"]]]),
};
const prompt = (change: Partial<PromptConfiguration> = {}) =>
  promptFor(example, concerts, { ...whole, ...change }, context);

const end = "Write one SQLite query that answers the question, and nothing else.";

it("is DDL with keys, comments and values, then matched values, evidence and question", () => {
  const text = prompt();
  expect(text).toContain("CREATE TABLE singer (");
  expect(text).toContain("PRIMARY KEY (id)");
  expect(text).toMatch(/FOREIGN KEY \(singer_id\) REFERENCES singer \(id\)/);
  expect(text.split("\n\n").slice(-4)).toEqual([
    "Values that the question may mean: stadium.city = 'L''Aquila'",
    "Evidence: a singer performs",
    "Question: Who sang in Rome?",
    end,
  ]);
});

it("keeps a cell in the comment of its column, whatever it holds", () => {
  const line = prompt()
    .split("\n")
    .find((one) => one.includes("O''Brien"));
  expect(line).toMatch(/^ {2}name text,? -- .*values: 'Ada \); DROP TABLE singer; --', 'O''Brien'$/);
});

it("leaves out what is switched off, and names the database where it shows no schema", () => {
  const bare = { schema: "NONE", columnValues: "NONE", evidence: false } as const;
  expect(prompt(bare)).toBe(`Database: concerts\n\nQuestion: Who sang in Rome?\n\n${end}`);
  const text = prompt({ foreignKeys: false, metadata: false, representativeValues: 0 });
  expect(text).not.toMatch(/FOREIGN KEY|--/);
});

it("ends where a base model is to go on", () => {
  expect(prompt({ form: "COMPLETION" })).toBe(prompt().replace(end, "SQLite query:"));
});
