import { describe, expect, it } from "vitest";
import { readPredictions } from "../../../trainer/predictions/readPredictions.ts";
import { examples, namedExamples, read, refusal, report } from "./predictionFile.ts";

describe("predictions one a line", () => {
  it("answer the examples in their order, a blank line none", async () => {
    expect(await read("SELECT 1\n\nSELECT 3\n")).toEqual(["SELECT 1", "", "SELECT 3"]);
  });

  it("may begin with a byte order mark, end lines with CRLF and lack the last line's end", async () => {
    expect(await read("\ufeffSELECT 1\r\nSELECT 2\r\nSELECT 3")).toEqual([
      "SELECT 1",
      "SELECT 2",
      "SELECT 3",
    ]);
  });

  it("keep tabs within the SQL", async () => {
    expect(await read("SELECT\ta\nSELECT b\nSELECT\tc")).toEqual(["SELECT\ta", "SELECT b", "SELECT\tc"]);
  });

  it("may be followed by blank lines", async () => {
    expect(await read("a\nb\nc\n\n \n\n")).toEqual(["a", "b", "c"]);
  });

  it("may begin with a bracket that a model wrote", async () => {
    expect(await read("[SQL] SELECT 1\nb\nc")).toEqual(["SELECT 1", "b", "c"]);
    expect(await read("[SQL] SELECT 1\nb\nc", { extract: "none" })).toEqual(["[SQL] SELECT 1", "b", "c"]);
  });

  it("are refused with both numbers and the fix where they are too few or too many", async () => {
    expect(await refusal(read("a\nb\n"))).toMatch(
      /has 2 predictions, the split has 3 examples.*--allow-missing/,
    );
    expect(await refusal(read("a\nb\nc\nd\n"))).toMatch(/has 4 predictions, the split has 3 examples.*JSON/);
  });

  it("may be too few where that is allowed, never too many", async () => {
    expect(await read("a\n", { allowMissing: true })).toEqual(["a", "", ""]);
    expect(await refusal(read("a\nb\nc\nd", { allowMissing: true }))).toMatch(/has 4 predictions/);
  });

  it("are read with a notice where they are not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from("a\nb "), Buffer.from([0xe9, 0x0a]), Buffer.from("c\n")]);
    expect(await read(bytes)).toEqual(["a", "b \ufffd", "c"]);
    const { notices } = await report(bytes);
    expect(notices).toEqual([expect.stringMatching(/not all UTF-8 \(first on line 2\)/)]);
    expect(await read("a\nb \ufffd\nc\n")).toEqual(["a", "b \ufffd", "c"]);
    expect((await report("a\nb \ufffd\nc\n")).notices).toEqual([]);
  });

  it("are read from the Windows code page and Latin-1, with a notice", async () => {
    const lines = ["SELECT 'Zoë'", "SELECT 'Étienne, naïve'", "SELECT 'Straße'"];
    const bytes = Buffer.from(lines.join("\n"), "latin1");
    expect(await read(bytes)).toEqual(lines);
    expect((await report(bytes)).notices).toEqual([expect.stringMatching(/was read as Windows-1252/)]);
    const damaged = Buffer.concat([
      Buffer.from("SELECT 'Zoë'\nSELECT 'Z"),
      Buffer.from([0xe9]),
      Buffer.from("o'\nb"),
    ]);
    expect(await read(damaged)).toEqual(["SELECT 'Zoë'", "SELECT 'Z\ufffdo'", "b"]);
  });

  it("are read from UTF-16, with a byte order mark or without", async () => {
    const text = "SELECT 1\r\nSELECT 2\r\nSELECT 3\r\n";
    const wanted = ["SELECT 1", "SELECT 2", "SELECT 3"];
    expect(await read(Buffer.from(`\ufeff${text}`, "utf16le"))).toEqual(wanted);
    expect(await read(Buffer.from(`\ufeff${text}`, "utf16le").swap16())).toEqual(wanted);
    expect(await read(Buffer.from(text, "utf16le"))).toEqual(wanted);
    expect(await read(Buffer.from(text, "utf16le").swap16())).toEqual(wanted);
  });
});

describe("predictions as Spider's lines with a database", () => {
  it("are split at the last tab", async () => {
    expect(await read("SELECT\ta\tpets\n\tcars\nSELECT c\tpets\n")).toEqual(["SELECT\ta", "", "SELECT c"]);
  });

  it("are refused where the database is another", async () => {
    expect(await refusal(read("a\tpets\nb\tpets\nc\tpets\n"))).toMatch(
      /line 2 is for the database pets, but example 1 asks cars/,
    );
  });

  it("are refused where a line has no database", async () => {
    expect(await refusal(read("a\tpets\nb\nc\tpets\n"))).toMatch(/line 2 has no database behind a tab/);
  });
});

describe("predictions as BIRD's object", () => {
  const bird = (sql: string, database: string) => `${sql}\t----- bird -----\t${database}`;

  it("are taken by position, in any order and over several lines", async () => {
    const content = { 2: bird("SELECT\n3", "pets"), 0: bird("SELECT 1", "pets"), 1: bird("", "cars") };
    expect(await read(JSON.stringify(content, null, 2))).toEqual(["SELECT 1", "", "SELECT\n3"]);
  });

  it("are taken by question id where the keys are no positions", async () => {
    const content = {
      1473: bird("SELECT c", "pets"),
      1471: bird("SELECT a", "pets"),
      1472: bird("SELECT b", "cars"),
    };
    expect(await read(JSON.stringify(content), { of: namedExamples })).toEqual([
      "SELECT a",
      "SELECT b",
      "SELECT c",
    ]);
  });

  it("are taken by position although the examples have ids", async () => {
    const content = { 0: bird("SELECT a", "pets"), 1: bird("SELECT b", "cars"), 2: bird("SELECT c", "pets") };
    expect(await read(JSON.stringify(content), { of: namedExamples })).toEqual([
      "SELECT a",
      "SELECT b",
      "SELECT c",
    ]);
  });

  it("take a number, as failed requests leave it, for no answer", async () => {
    expect(await read(JSON.stringify({ 0: 0, 1: null, 2: "SELECT c" }))).toEqual(["", "", "SELECT c"]);
  });

  it("are refused with the key whose database is another or whose example is not there", async () => {
    expect(
      await refusal(read(JSON.stringify({ 0: bird("SELECT a", "cars"), 1: "SELECT b", 2: "SELECT c" }))),
    ).toMatch(/key "0" is for the database cars/);
    expect(await refusal(read(JSON.stringify({ 0: "SELECT a", 1: "SELECT b", 7: "SELECT c" })))).toMatch(
      /key "7" answers 7, but the split has the examples 0 to 2/,
    );
  });
});

describe("predictions as JSON list or JSONL", () => {
  it("may be a list of texts and nulls", async () => {
    expect(await read(JSON.stringify(["SELECT a", null, "SELECT c\n, d"]))).toEqual([
      "SELECT a",
      "",
      "SELECT c\n, d",
    ]);
  });

  it("may name the SQL in any of the usual ways, the gold beside it", async () => {
    const lines = [
      { prediction: "SELECT a", query: "SELECT gold" },
      { prediction: "SELECT b", db_id: "cars" },
      { pred: "SELECT c" },
    ];
    expect(await read(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))).toEqual([
      "SELECT a",
      "SELECT b",
      "SELECT c",
    ]);
    expect(
      await read(
        JSON.stringify([
          { sql: { parsed: true }, query: "SELECT a" },
          { query: "SELECT b" },
          { query: null },
        ]),
      ),
    ).toEqual(["SELECT a", "SELECT b", ""]);
  });

  it("may name their example by index or question id", async () => {
    const byIndex = [2, 0, 1].map((index) => ({ index, sql: `SELECT ${index}` }));
    expect(await read(JSON.stringify(byIndex))).toEqual(["SELECT 0", "SELECT 1", "SELECT 2"]);
    const byId = [1473, "1471", 1472].map((id) => ({ question_id: id, sql: `SELECT ${id}` }));
    expect(await read(byId.map((line) => JSON.stringify(line)).join("\r\n"), { of: namedExamples })).toEqual([
      "SELECT 1471",
      "SELECT 1472",
      "SELECT 1473",
    ]);
  });

  it("may be a single line", async () => {
    expect(await read('{"sql": "SELECT a"}\n', { of: examples.slice(0, 1) })).toEqual(["SELECT a"]);
  });

  it("are refused where two answer one example, or only some name theirs", async () => {
    const twice = [0, 1, 1].map((index, entry) => ({ index, sql: `SELECT ${entry}` }));
    expect(await refusal(read(JSON.stringify(twice)))).toMatch(/entry 1 and entry 2 both answer example 1/);
    const partly = [{ index: 0, sql: "SELECT a" }, { sql: "SELECT b" }, { sql: "SELECT c" }];
    expect(await refusal(read(JSON.stringify(partly)))).toMatch(/entry 1 does not say which example/);
  });

  it("are refused with the line that has no SQL or is not JSON", async () => {
    expect(await refusal(read('{"sql": "SELECT a"}\n{"note": "SELECT b"}\n'))).toMatch(
      /line 2 has no field sql \(fields: note\)/,
    );
    expect(await refusal(read('{"sql": "SELECT a"}\n{"sql": "SELECT b\n'))).toMatch(/line 2 is not JSON/);
    expect(await refusal(read('[{"sql": "SELECT a"', { name: "predictions.json" }))).toMatch(
      /it is not JSON.*Restore/,
    );
    expect(await refusal(read("[[1]]"))).toMatch(/entry 0 is 1/);
  });
});

describe("predictions for a split of which examples were left out", () => {
  const kept = examples.map((example, index) => ({ ...example, index }));
  const leftOut = [1, 4];

  it("may answer all that were published, or only those kept", async () => {
    expect(await read("a\n?\nb\nc\n?\n", { of: kept, leftOut })).toEqual(["a", "b", "c"]);
    expect(await read("a\nb\nc\n", { of: kept, leftOut })).toEqual(["a", "b", "c"]);
    const keyed = { 0: "SELECT a", 1: "SELECT ?", 2: "SELECT b", 3: "SELECT c", 4: "SELECT ?" };
    expect(await read(JSON.stringify(keyed), { of: kept, leftOut })).toEqual([
      "SELECT a",
      "SELECT b",
      "SELECT c",
    ]);
  });

  it("are refused where they are another number", async () => {
    expect(await refusal(read("a\nb\nc\nd\n", { of: kept, leftOut }))).toMatch(
      /4 predictions, the split has 5/,
    );
  });
});

describe("a file of predictions", () => {
  it("that is not there is named", async () => {
    expect(await refusal(readPredictions("/nowhere/file.txt", examples))).toMatch(
      /\/nowhere\/file\.txt is not there/,
    );
  });
});
