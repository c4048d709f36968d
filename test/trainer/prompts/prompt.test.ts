import { describe, expect, it } from "vitest";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { continuationFor, type PromptContext, promptFor } from "../../../trainer/prompts/prompt.ts";
import { everyItem } from "../../../trainer/prompts/schemaLinking/schemaItem.ts";
import { concerts } from "./concertSchema.ts";

const example: Example = {
  index: 0,
  question: "What are the names of all singers?",
  databaseId: "concerts",
  goldSql: "select name from singer;",
  evidence: "a singer performs",
};
const plain = {
  form: "COMPACT",
  schema: "NONE",
  columnValues: "NONE",
  foreignKeys: false,
  evidence: false,
  linkedTables: 2,
  linkedColumns: 3,
  padding: false,
  metadata: false,
  representativeValues: 0,
} as const;
const ada = { column: "singer.name", key: "singer.name", value: "Ada", score: 1 };
const context: PromptContext = {
  tables: [
    { table: "singer", columns: ["born", "id"] },
    { table: "concert", columns: [] },
  ],
  values: [ada, { ...ada, value: "Bo" }, { ...ada, value: "Cy" }, { ...ada, value: "Di" }],
  cells: new Map([["singer.born", ["1985", "1990"]]]),
};
const prompt = (change: object, its = context) => promptFor(example, concerts, { ...plain, ...change }, its);

describe("promptFor", () => {
  it("is the database and the question where everything is switched off", () => {
    expect(prompt({})).toBe("concerts | What are the names of all singers? =>");
  });

  it("adds exactly what each switch names", () => {
    expect(prompt({ evidence: true })).toBe(
      "concerts | a singer performs | What are the names of all singers? =>",
    );
    expect(prompt({ schema: "LINKED" })).toBe(
      "concerts | singer ( born , id ) concert | What are the names of all singers? =>",
    );
    expect(prompt({ schema: "LINKED", foreignKeys: true })).toContain(
      "singer ( born , id ) concert | concert.singer_id = singer.id | What",
    );
    expect(prompt({ schema: "LINKED", metadata: true })).toContain(
      '| singer ( born number "birth year" , id number key ) concert |',
    );
    expect(prompt({ schema: "LINKED", representativeValues: 2 })).toContain(
      "| singer ( born : 1985 / 1990 , id ) concert |",
    );
  });

  it("quotes the names that SQL would not take bare, as the dialect does", () => {
    const column = (name: string) => ({ name, naturalName: name, type: "text", isPrimaryKey: false });
    const schema = {
      tables: [
        { name: "order", naturalName: "order", columns: [column("2nd"), column("name")] },
        { name: "Line", naturalName: "line", columns: [column("group")] },
      ],
      foreignKeys: [{ table: "Line", column: "group", referencedTable: "order", referencedColumn: "2nd" }],
    };
    const tables = everyItem(schema);
    const text = (dialect: "sqlite" | "postgresql") =>
      promptFor(
        example,
        { ...concerts, dialect, schema },
        { ...plain, schema: "LINKED", foreignKeys: true },
        { ...context, tables },
      );
    expect(text("sqlite")).toContain(
      '| "order" ( "2nd" , name ) Line ( "group" ) | Line."group" = "order"."2nd" |',
    );
    expect(text("postgresql")).toContain('"Line" ( "group" ) | "Line"."group" = "order"."2nd" |');
  });

  it("shows a foreign key only between tables that it shows", () => {
    const tables = [{ table: "singer", columns: [] }];
    expect(prompt({ schema: "LINKED", foreignKeys: true }, { ...context, tables })).not.toContain(
      "singer_id",
    );
  });

  it("shows all tables where the schema is shown in full", () => {
    const tables = everyItem(concerts.schema);
    expect(prompt({ schema: "FULL" }, { ...context, tables })).toContain(
      "| singer ( id , name , born ) concert ( id , title , singer_id ) stadium ( id , city , capacity ) |",
    );
  });

  it("writes the surest values with their column, three at most", () => {
    expect(prompt({ columnValues: "MATCHED" })).toContain(
      "concerts | singer.name = Ada , singer.name = Bo , singer.name = Cy | What",
    );
  });
});

describe("continuationFor", () => {
  it("begins with the blank that prompts end before, and strips the final semicolon", () => {
    expect(continuationFor(example.goldSql)).toBe(" select name from singer");
  });
});
