import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { PredictionFileError } from "../../../trainer/predictions/predictionFileError.ts";
import {
  type ReadPredictionsOptions,
  readPredictions,
} from "../../../trainer/predictions/readPredictions.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const databases = ["pets", "cars", "pets"];
const examples: Example[] = databases.map((databaseId, index) => ({
  index,
  question: `Question ${index}?`,
  databaseId,
  goldSql: "SELECT 1",
}));
/** As in BIRD's mini-dev, whose ids are not positions. */
const namedExamples = examples.map((example, index) => ({ ...example, id: String(1471 + index) }));

function read(
  content: string | Uint8Array,
  {
    name = "predictions.txt",
    of = examples,
    ...options
  }: ReadPredictionsOptions & { name?: string; of?: readonly Example[] } = {},
): Promise<string[]> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, content);
  return readPredictions(file, of, options);
}

async function refusal(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PredictionFileError);
  return (error as Error).message;
}

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
    expect(await read("[SQL] SELECT 1\nb\nc")).toEqual(["[SQL] SELECT 1", "b", "c"]);
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
    const notices: string[] = [];
    const onNotice = (text: string) => notices.push(text);
    const bytes = Buffer.concat([Buffer.from("a\nb "), Buffer.from([0xe9, 0x0a]), Buffer.from("c\n")]);
    expect(await read(bytes, { onNotice })).toEqual(["a", "b \ufffd", "c"]);
    expect(notices).toEqual([expect.stringMatching(/not all UTF-8 \(first on line 2\)/)]);
    expect(await read("a\nb \ufffd\nc\n", { onNotice })).toEqual(["a", "b \ufffd", "c"]);
    expect(notices).toHaveLength(1);
  });

  it("are refused as UTF-16", async () => {
    expect(await refusal(read(Buffer.from("\ufeffa\nb\nc\n", "utf16le")))).toMatch(
      /UTF-16\. Save it as UTF-8/,
    );
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
    const content = { 1473: bird("c", "pets"), 1471: bird("a", "pets"), 1472: bird("b", "cars") };
    expect(await read(JSON.stringify(content), { of: namedExamples })).toEqual(["a", "b", "c"]);
  });

  it("are taken by position although the examples have ids", async () => {
    const content = { 0: bird("a", "pets"), 1: bird("b", "cars"), 2: bird("c", "pets") };
    expect(await read(JSON.stringify(content), { of: namedExamples })).toEqual(["a", "b", "c"]);
  });

  it("take a number, as failed requests leave it, for no answer", async () => {
    expect(await read(JSON.stringify({ 0: 0, 1: null, 2: "c" }))).toEqual(["", "", "c"]);
  });

  it("are refused with the key whose database is another or whose example is not there", async () => {
    expect(await refusal(read(JSON.stringify({ 0: bird("a", "cars"), 1: "b", 2: "c" })))).toMatch(
      /key "0" is for the database cars/,
    );
    expect(await refusal(read(JSON.stringify({ 0: "a", 1: "b", 7: "c" })))).toMatch(
      /key "7" answers 7, but the split has the examples 0 to 2/,
    );
  });
});

describe("predictions as JSON list or JSONL", () => {
  it("may be a list of texts and nulls", async () => {
    expect(await read(JSON.stringify(["a", null, "c\nd"]))).toEqual(["a", "", "c\nd"]);
  });

  it("may name the SQL in any of the usual ways, the gold beside it", async () => {
    const lines = [{ sql: "a", query: "gold" }, { prediction: "b", db_id: "cars" }, { pred: "c" }];
    expect(await read(lines.map((line) => `${JSON.stringify(line)}\n`).join(""))).toEqual(["a", "b", "c"]);
    expect(
      await read(JSON.stringify([{ sql: { parsed: true }, query: "a" }, { query: "b" }, { query: null }])),
    ).toEqual(["a", "b", ""]);
  });

  it("may name their example by index or question id", async () => {
    const byIndex = [2, 0, 1].map((index) => ({ index, sql: `SQL ${index}` }));
    expect(await read(JSON.stringify(byIndex))).toEqual(["SQL 0", "SQL 1", "SQL 2"]);
    const byId = [1473, "1471", 1472].map((id) => ({ question_id: id, sql: `SQL ${id}` }));
    expect(await read(byId.map((line) => JSON.stringify(line)).join("\r\n"), { of: namedExamples })).toEqual([
      "SQL 1471",
      "SQL 1472",
      "SQL 1473",
    ]);
  });

  it("may be a single line", async () => {
    expect(await read('{"sql": "a"}\n', { of: examples.slice(0, 1) })).toEqual(["a"]);
  });

  it("are refused where two answer one example, or only some name theirs", async () => {
    const twice = [0, 1, 1].map((index) => ({ index, sql: "a" }));
    expect(await refusal(read(JSON.stringify(twice)))).toMatch(/entry 1 and entry 2 both answer example 1/);
    const partly = [{ index: 0, sql: "a" }, { sql: "b" }, { sql: "c" }];
    expect(await refusal(read(JSON.stringify(partly)))).toMatch(/entry 1 does not say which example/);
  });

  it("are refused with the line that has no SQL or is not JSON", async () => {
    expect(await refusal(read('{"sql": "a"}\n{"answer": "b"}\n'))).toMatch(
      /line 2 has no SQL \(fields: answer\)/,
    );
    expect(await refusal(read('{"sql": "a"}\n{"sql": "b\n'))).toMatch(/line 2 is not JSON/);
    expect(await refusal(read('[{"sql": "a"', { name: "predictions.json" }))).toMatch(
      /it is not JSON.*Restore/,
    );
    expect(await refusal(read("[[1]]"))).toMatch(/entry 0 is \[1\]/);
  });
});

describe("predictions for a split of which examples were left out", () => {
  const kept = examples.map((example, index) => ({ ...example, index }));
  const leftOut = [1, 4];

  it("may answer all that were published, or only those kept", async () => {
    expect(await read("a\n?\nb\nc\n?\n", { of: kept, leftOut })).toEqual(["a", "b", "c"]);
    expect(await read("a\nb\nc\n", { of: kept, leftOut })).toEqual(["a", "b", "c"]);
    const keyed = { 0: "a", 1: "?", 2: "b", 3: "c", 4: "?" };
    expect(await read(JSON.stringify(keyed), { of: kept, leftOut })).toEqual(["a", "b", "c"]);
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
