import { describe, expect, it } from "vitest";
import type { Database } from "../../../trainer/benchmarks/benchmark.ts";
import { questionContinuation, sqlToTextPrompt } from "../../../trainer/prompts/sqlToTextPrompt.ts";

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
    expect(sqlToTextPrompt("select yob from singer ;", database, { schema: "NONE" })).toBe(
      "concerts | select yob from singer =>",
    );
  });

  it("names the tables and columns that the SQL names, in people's words where these differ", () => {
    const prompt = sqlToTextPrompt("select YOB from \"Singer\" where name = 'title'", database, {
      schema: "FULL",
    });
    expect(prompt).toBe(
      "concerts | singer ( name , yob : year of birth ) | select YOB from \"Singer\" where name = 'title' =>",
    );
  });

  it("is followed by the question", () => {
    expect(questionContinuation(" Who sings? ")).toBe(" Who sings?");
  });
});
