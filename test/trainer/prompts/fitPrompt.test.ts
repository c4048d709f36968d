import { describe, expect, it } from "vitest";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { fitPrompt } from "../../../trainer/prompts/fitPrompt.ts";
import { concerts } from "./concertSchema.ts";

const example: Example = {
  index: 0,
  question: "Who sang in Rome?",
  databaseId: "concerts",
  goldSql: "select name from singer",
};
const rich = {
  form: "COMPACT",
  schema: "LINKED",
  columnValues: "MATCHED",
  foreignKeys: true,
  evidence: true,
  linkedTables: 2,
  linkedColumns: 2,
  padding: false,
  metadata: true,
  representativeValues: 1,
} as const;
const context = {
  tables: [
    { table: "singer", columns: ["name", "id"] },
    { table: "concert", columns: ["singer_id", "title"] },
  ],
  values: [{ column: "stadium.city", key: "stadium.city", value: "Rome", score: 1 }],
  cells: new Map([["singer.name", ["Ada"]]]),
};
const countTokens = (text: string) => text.split(" ").length;
const fitted = (withContext: number, bare = withContext) =>
  fitPrompt(example, concerts, rich, context, countTokens, { withContext, bare });

describe("fitPrompt", () => {
  it("lets a prompt be that fits", () => {
    expect(fitted(1_000)).toBe(
      "concerts | singer ( name text : Ada , id number key ) concert ( singer_id number , title text ) | " +
        "concert.singer_id = singer.id | stadium.city = Rome | Who sang in Rome? =>",
    );
  });

  it("gives up what it says of columns first, then keys, columns, tables and values, the last ones first", () => {
    const seen = Array.from({ length: 45 }, (_, room) => fitted(45 - room));
    expect([...new Set(seen)].slice(1, 8)).toEqual([
      "concerts | singer ( name text , id number key ) concert ( singer_id number , title text ) | " +
        "concert.singer_id = singer.id | stadium.city = Rome | Who sang in Rome? =>",
      "concerts | singer ( name , id ) concert ( singer_id , title ) | " +
        "concert.singer_id = singer.id | stadium.city = Rome | Who sang in Rome? =>",
      "concerts | singer ( name , id ) concert ( singer_id , title ) | stadium.city = Rome | Who sang in Rome? =>",
      "concerts | singer ( name ) concert ( singer_id ) | stadium.city = Rome | Who sang in Rome? =>",
      "concerts | singer ( name ) | stadium.city = Rome | Who sang in Rome? =>",
      "concerts | stadium.city = Rome | Who sang in Rome? =>",
      "concerts | Who sang in Rome? =>",
    ]);
  });

  it("keeps a prompt without context whole in the room that answers of any length leave", () => {
    expect(fitted(3, 7)).toBe("concerts | Who sang in Rome? =>");
  });

  it("cuts words from the beginning where nothing else is left to cut", () => {
    expect(fitted(3)).toBe("in Rome? =>");
    expect(fitted(0)).toBe("Rome? =>");
  });
});
