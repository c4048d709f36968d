import { describe, expect, it } from "vitest";
import type { Database } from "../../../trainer/benchmarks/benchmark.ts";
import {
  questionContinuation,
  questionIn,
  sqlToTextPrompt,
} from "../../../trainer/prompts/sqlToTextPrompt.ts";

const column = (name: string, naturalName = name) => ({
  name,
  naturalName,
  type: "text",
  isPrimaryKey: false,
});
const database: Database = {
  id: "concerts",
  dialect: "sqlite",
  file: "/nowhere",
  schema: {
    tables: [
      { name: "singer", naturalName: "singer", columns: [column("name"), column("yob", "year of birth")] },
      { name: "concert", naturalName: "concert", columns: [column("name"), column("title")] },
    ],
    foreignKeys: [],
  },
};

describe("sqlToTextPrompt", () => {
  it("is the database and the SQL where the other direction shows no schema", () => {
    expect(sqlToTextPrompt("select yob from singer ;", database, { schema: "NONE", form: "COMPACT" })).toBe(
      "concerts | select yob from singer =>",
    );
  });

  it("names the tables and columns that the SQL names, in people's words where these differ", () => {
    const prompt = sqlToTextPrompt("select YOB from \"Singer\" where name = 'title'", database, {
      schema: "FULL",
      form: "COMPACT",
    });
    expect(prompt).toBe(
      "concerts | singer ( name , yob : year of birth ) | select YOB from \"Singer\" where name = 'title' =>",
    );
  });

  it("has the named tables as DDL and the query for pretrained models, behind examples where they are to show how", () => {
    const sql = "select yob from singer;";
    const ddl = "CREATE TABLE singer (\n  yob text -- year of birth\n);";
    expect(sqlToTextPrompt(sql, database, { schema: "FULL", form: "CHAT" })).toBe(
      `${ddl}\n\nQuery: select yob from singer`,
    );
    const shots = [{ goldSql: "select count(*) from concert ;", question: "How many concerts? " }];
    expect(sqlToTextPrompt(sql, database, { schema: "FULL", form: "COMPLETION" }, shots)).toBe(
      `Query: select count(*) from concert\nQuestion: How many concerts?\n\n${ddl}\n\nQuery: select yob from singer\nQuestion:`,
    );
  });

  it.each([
    ["How many?", "How many?"],
    ['\n Question: "Who sang?"\n\nThis query counts.', "Who sang?"],
    ["The question is: Which one?", "Which one?"],
    ["", ""],
  ])("is answered by %j with the question %j", (answer, question) => {
    expect(questionIn(answer)).toBe(question);
  });

  it("is followed by the question", () => {
    expect(questionContinuation(" Who sings? ")).toBe(" Who sings?");
  });
});
