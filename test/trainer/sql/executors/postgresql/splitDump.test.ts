import { describe, expect, it } from "vitest";
import { splitDump } from "../../../../../trainer/sql/executors/postgresql/splitDump.ts";

const texts = (dump: string) => [...splitDump(dump)].map(({ text }) => text);

describe("a PostgreSQL dump is split", () => {
  it.each([
    ["at semicolons", "SELECT 1; SELECT 2 ;\n;SELECT 3", ["SELECT 1", "SELECT 2", "SELECT 3"]],
    ["not within strings", "SELECT 'a;''b;'; SELECT E'it\\';s'", ["SELECT 'a;''b;'", "SELECT E'it\\';s'"]],
    ["not after a backslash in a plain string", "SELECT '\\'; SELECT ';'", ["SELECT '\\'", "SELECT ';'"]],
    ["not within names", 'SELECT 1 AS "a;b"; SELECT 2', ['SELECT 1 AS "a;b"', "SELECT 2"]],
    [
      "not within dollar quotes",
      "SELECT $$;$$; SELECT $_a$ $$;' $_a$",
      ["SELECT $$;$$", "SELECT $_a$ $$;' $_a$"],
    ],
    [
      "not within comments, nested ones too",
      "SELECT 1 /* ; /* ; */ ' ; */; -- it's;\nSELECT 2",
      ["SELECT 1 /* ; /* ; */ ' ; */", "SELECT 2"],
    ],
    ["into nothing where there is nothing", " -- only this\n/* and this */ ;", []],
    [
      "to its end where something is left open",
      "SELECT 1; SELECT 'open; and",
      ["SELECT 1", "SELECT 'open; and"],
    ],
  ])("%s", (_, dump, expected) => {
    expect(texts(dump)).toEqual(expected);
  });

  it("with COPY's lines beside the statement, whatever they hold", () => {
    const dump =
      "COPY t (a) FROM stdin;\nit's; \\N\n\\\\.\n\\.\n\nCOPY t FROM stdin WITH (FORMAT csv);\r\n\\.\r\nSELECT 1;";
    expect([...splitDump(dump)]).toEqual([
      { kind: "copy", text: "COPY t (a) FROM stdin", data: "it's; \\N\n\\\\.\n", line: 1 },
      { kind: "copy", text: "COPY t FROM stdin WITH (FORMAT csv)", data: "", line: 6 },
      { kind: "statement", text: "SELECT 1", line: 8 },
    ]);
  });

  it("with psql's lines told from statements, and the line that each begins on", () => {
    expect([...splitDump("\\connect shop\n\n-- a\nSELECT\n1;\n\\.\n")]).toEqual([
      { kind: "meta", text: "\\connect shop", line: 1 },
      { kind: "statement", text: "SELECT\n1", line: 4 },
      { kind: "meta", text: "\\.", line: 6 },
    ]);
  });
});
