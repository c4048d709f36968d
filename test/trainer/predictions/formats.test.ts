import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPredictions } from "../../../trainer/predictions/readPredictions.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";
import { examples, read, refusal, report } from "./predictionFile.ts";

const wanted = ["SELECT name, age FROM pet", "SELECT count(*) FROM car", "SELECT max(age) FROM pet"];
const rows = wanted.map((sql, index) => [`Question ${index}?`, sql, examples[index]?.databaseId ?? ""]);
const csv = (table: readonly (readonly string[])[], delimiter = ",") =>
  table.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(delimiter)).join("\r\n");
/** Not the order of the examples. */
const shuffled = [2, 0, 1];
const head = ["question", "predicted_sql", "db_id"];

describe("the format of a file of predictions", () => {
  it.each([
    ["CSV", csv([head, ...rows])],
    ["TSV", csv([head, ...rows], "\t")],
    ["CSV with semicolons", csv([head, ...rows], ";")],
    ["CSV", `sql\n${wanted.join("\n")}\n`],
    ["CSV", `,sql\n${wanted.map((sql, index) => `${index},"${sql}"`).join("\n")}\n`],
    ["CSV", `"sql"\n${wanted.map((sql) => `"${sql}"`).join("\n")}\n`],
    ["JSON lines", wanted.map((sql) => JSON.stringify(sql)).join("\n")],
    ["JSON lines", `${wanted.map((sql) => JSON.stringify({ sql })).join("\r\n")}\r\n`],
    ["JSON lines", wanted.map((sql) => JSON.stringify([sql])).join("\n")],
    ["JSON list", JSON.stringify(wanted)],
    ["JSON lines", wanted.map((sql) => JSON.stringify({ sql, note: "}{" })).join("")],
    ["JSON lines", wanted.map((sql) => JSON.stringify({ sql }, null, 2)).join("\n")],
    ["JSON lines", wanted.map((sql) => `${JSON.stringify({ sql })},`).join("\n")],
    [
      "JSON list",
      `[${wanted.map((sql) => `{"score": NaN, "loss": -Infinity, "sql": ${JSON.stringify(sql)}}`)}]`,
    ],
    ["JSON list", JSON.stringify(wanted.map((sql) => ({ sql, note: "NaN" })))],
    ["JSON object", JSON.stringify({ model: "m", predictions: wanted })],
    ["JSON object", JSON.stringify({ results: wanted.map((prediction) => ({ prediction })) })],
    ["JSON object", JSON.stringify({ gold: ["a", "b", "c"], pred: wanted })],
    [
      "JSON object",
      JSON.stringify({
        question: { 0: "q", 1: "r", 2: "s" },
        sql: { 0: wanted[0], 1: wanted[1], 2: wanted[2] },
      }),
    ],
    ["JSON lines", wanted.map((sql) => `${JSON.stringify(sql)},`).join("\n")],
    ["JSON lines", wanted.map((sql) => `\u001e${JSON.stringify({ sql })}\n`).join("")],
    ["CSV with bars", `index|sql\n${shuffled.map((index) => `${index}|${wanted[index]}`).join("\n")}`],
    [
      "Markdown table",
      `| id | sql |\n|:--|---|\n${shuffled.map((index) => `| ${index} | \`${wanted[index]}\` |`).join("\n")}\n`,
    ],
    ["Markdown table", `sql | db_id\n--- | ---\n${rows.map(([, sql, id]) => `${sql} | ${id}`).join("\n")}\n`],
    ["numbered lines of SQL", shuffled.map((index) => `${index}: ${wanted[index]}`).join("\n")],
    ["numbered lines of SQL", shuffled.map((index) => `- ${index + 1}. ${wanted[index]}`).join("\n\n")],
    ["numbered lines of SQL", shuffled.map((index) => `${index},${wanted[index]}`).join("\n")],
    ["numbered lines of SQL", shuffled.map((index) => `[${index}] ${wanted[index]}`).join("\n")],
    ["SQL script", wanted.map((sql) => `${sql};`).join("\n\n")],
    ["lines of SQL", wanted.join("\r")],
    ["lines of SQL", wanted.join("\u2028")],
    ["lines of SQL<tab>database", rows.map(([, sql, database]) => `${sql}\t${database}`).join("\n")],
  ])("is %s in %j", async (format, content) => {
    expect(await read(content)).toEqual(wanted);
    expect((await report(content)).format).toBe(format);
    expect(await read(`\ufeff${content}`)).toEqual(wanted);
    expect(await read(Buffer.from(`\ufeff${content}`, "utf16le"))).toEqual(wanted);
  });

  it("is lines of SQL with their semicolons, as official evaluators take them", async () => {
    const lines = wanted.map((sql) => `${sql};`);
    expect(await read(lines.join("\r\n"))).toEqual(lines);
  });

  it("is a script where statements go over lines and end in semicolons, with their comments", async () => {
    const script = wanted.map((sql, index) => `-- ${index}; of 3\n${sql.replace(" FROM", "\nFROM")};\n`);
    expect(await read(script.join("\n"))).toEqual(script.map((sql) => sql.trim().slice(0, -1)));
    expect((await report(script.join("\n"))).format).toBe("SQL script");
  });

  it("may begin with null", async () => {
    expect(await read('null\n"SELECT 1"\n"SELECT 2"')).toEqual(["", "SELECT 1", "SELECT 2"]);
    expect(await read('[null, "SELECT 1", {"sql": "SELECT 2"}]')).toEqual(["", "SELECT 1", "SELECT 2"]);
  });

  it("may be CSV whose answers go over lines and hold quotes and delimiters", async () => {
    const answers = ["SELECT \"a\",\n'b'", "SELECT 'x;y'\nFROM t", "SELECT 1"];
    for (const delimiter of [",", ";", "\t"]) {
      expect(await read(csv([["prediction", "n"], ...answers.map((sql) => [sql, "1"])], delimiter))).toEqual(
        answers,
      );
    }
  });

  it("is refused as CSV without a header, with the column to name", async () => {
    const refused = await refusal(read(csv(rows)));
    expect(refused).toMatch(/is CSV without a header: 3 columns, of which 2 holds SQL.*--field 2/);
    expect(await read(csv(rows), { field: "2" })).toEqual(wanted);
    expect(await refusal(read(rows.map((row) => row.join("\t")).join("\n")))).toMatch(/TSV without a header/);
    expect(await refusal(read(rows.map(([, sql, database]) => `"${sql}",${database}`).join("\n")))).toMatch(
      /CSV without/,
    );
  });

  it.each([
    ["TSV", shuffled.map((index) => `${wanted[index]}\t${index}`)],
    ["TSV", shuffled.map((index) => `${wanted[index]}\tQuestion ${index}?`)],
    ["CSV", shuffled.map((index) => `"${wanted[index]}",${index}`)],
    ["CSV", shuffled.map((index) => `"${wanted[index]}","Question ${index}?"`)],
  ])("is %s without a header where SQL comes first: %j", async (format, lines) => {
    const content = lines.join("\n");
    expect(await refusal(read(content))).toMatch(new RegExp(`${format} without a header.*--field 1`));
    expect(await read(content, { field: "1" })).toEqual(wanted);
  });

  it.each([
    ["a number of its own behind", shuffled.map((index) => `${wanted[index]},${index}`)],
    ["the question of an example", shuffled.map((index) => `${wanted[index]},Question ${index}?`)],
    ["the question of an example", shuffled.map((index) => `Question ${index}?,${wanted[index]}`)],
    ["the database of an example", rows.map(([, sql, id]) => `${id},${sql}`)],
    ["a tuple in Python's notation", shuffled.map((index) => `(${index}, "${wanted[index]}")`)],
  ])("is never lines of SQL with %s beside it: %j", async (fault, lines) => {
    expect(await refusal(read(lines.join("\n")))).toContain(fault);
  });

  it("is lines of SQL where numbers, names and offsets at their ends are the SQL's own", async () => {
    for (const lines of [
      ["SELECT a FROM b LIMIT 1,1", "SELECT a FROM b LIMIT 2, 2", "SELECT a FROM b LIMIT 3,3"],
      ["SELECT a FROM b, pets", "SELECT a, b FROM b, cars", "SELECT a FROM pets"],
      ["SELECT 1", "SELECT 2", "SELECT 3"],
    ]) {
      expect(await read(lines.join("\n"))).toEqual(lines);
    }
  });

  it("is refused with a comment or a heading above lines of SQL, which would shift all answers", async () => {
    for (const heading of ["# Predictions", "-- model of today", "// model"]) {
      expect(await refusal(read([heading, "SELECT 1", "SELECT 2"].join("\n")))).toMatch(
        /line 1 is a comment or a heading/,
      );
    }
  });

  it("is refused where JSON gives a key or a field that counts twice, of which parsers keep the last", async () => {
    const twice = '{"0": "SELECT 1", "1": "SELECT 2", "2": "SELECT 3", "0": "SELECT 4"}';
    expect(await refusal(read(twice))).toContain('has "0" twice');
    const line = '{"sql": "SELECT 1", "sql": "SELECT 2"}';
    expect(await refusal(read([line, line, line].join("\n")))).toContain('line 1 has "sql" twice');
    const harmless = '{"sql": "SELECT \\"a\\": 1", "time": 1, "time": 2, "more": {"sql": 1}}';
    expect(await read([harmless, harmless, harmless].join("\n"))).toHaveLength(3);
  });

  it("is refused with the line of a table that has too many fields", async () => {
    expect(await refusal(read(`question,sql\n${wanted.map((sql) => `q,${sql}`).join("\n")}`))).toMatch(
      /line 2 has 3 fields, the first has 2/,
    );
  });

  it("is never lines of SQL where an answer goes over several", async () => {
    expect(await refusal(read("SELECT name\nFROM pet\nWHERE age > 1"))).toMatch(
      /line 2 goes on with a statement/,
    );
    expect(await refusal(read("SELECT name\nFROM pet", { allowMissing: true }))).toMatch(/line 2 goes on/);
    expect(await refusal(read("```sql\nSELECT 1\n```"))).toMatch(/line 1 is a Markdown fence alone/);
  });

  it("is refused as JSON where it is torn or Python's", async () => {
    expect(await refusal(read('[\n"SELECT 1",\n"SELECT 2"\n'))).toMatch(/is not JSON/);
    expect(await refusal(read("['SELECT 1', None, 'SELECT 2']"))).toMatch(/is not JSON/);
    expect(await refusal(read('{"sql": "SELECT 1"}\nSELECT 2\n{"sql": "SELECT 3"}'))).toMatch(
      /line 2 is not JSON/,
    );
  });

  it("stays lines of SQL where a model began one of them as JSON", async () => {
    expect(await read('{"sql": "SELECT 1"}\nSELECT 2\nSELECT 3')).toEqual([
      "SELECT 1",
      "SELECT 2",
      "SELECT 3",
    ]);
    expect(await read('{"sql": \nSELECT 2\nSELECT 3', { extract: "none" })).toEqual([
      '{"sql":',
      "SELECT 2",
      "SELECT 3",
    ]);
  });

  it("is refused where there is nothing in it", async () => {
    expect(await refusal(read("\n \n"))).toMatch(/is empty/);
    expect(await refusal(read("{}"))).toMatch(/is an empty object/);
    expect(await refusal(read("[]"))).toMatch(/holds no answers/);
  });
});

describe("what is found around the SQL", () => {
  const fenced = (sql: string) => `\`\`\`sql\n${sql}\n\`\`\``;

  it("is taken off and counted by its form", async () => {
    const answers = [fenced("SELECT 1"), "I cannot tell.", "<think>hm</think>SQL: SELECT 3"];
    expect(await read(JSON.stringify(answers))).toEqual(["SELECT 1", "", "SELECT 3"]);
    expect(await report(JSON.stringify(answers))).toMatchObject({
      withoutSql: 1,
      leftAsGiven: 0,
      forms: { fence: 1, thoughts: 1, label: 1 },
    });
  });

  it("stays where extraction is off, and is counted all the same", async () => {
    const answers = [fenced("SELECT 1"), "SELECT 2", "SELECT 3"];
    expect(await read(JSON.stringify(answers), { extract: "none" })).toEqual(answers);
    expect(await report(JSON.stringify(answers), { extract: "none" })).toMatchObject({
      leftAsGiven: 1,
      forms: { fence: 1 },
    });
  });

  it("stays in lines of SQL, as official evaluators have it, unless it only wraps the SQL or most lines have it", async () => {
    expect(await read("```sql SELECT 1 ```\nSELECT 2\nThe answer is SELECT 3")).toEqual([
      "SELECT 1",
      "SELECT 2",
      "The answer is SELECT 3",
    ]);
    expect(await report("The answer is SELECT 1\nSELECT 2\nSELECT 3")).toMatchObject({
      forms: { prose: 1 },
      leftAsGiven: 1,
    });
    expect(await read(" name FROM pet\n count(*) FROM car\nSELECT 1")).toEqual([
      "SELECT name FROM pet",
      "SELECT count(*) FROM car",
      "SELECT 1",
    ]);
  });

  it("is one answer invalid where it is too long, or holds what no database stores", async () => {
    const long = `SELECT '${"x".repeat(100_000)}'`;
    const answers = [long, "SELECT 'a\0b'", "SELECT '\ud800'"];
    expect(await read(JSON.stringify(answers))).toEqual([long, "SELECT 'a\ufffdb'", "SELECT '\ufffd'"]);
    expect(await report(JSON.stringify(answers))).toMatchObject({ tooLong: 1, unstorable: 2 });
  });
});

describe("what is no text", () => {
  it.each([
    ["gzip", gzipSync("SELECT 1\n"), "Unpack it"],
    ["zip", Buffer.from("PK\x03\x04 and more"), "Unpack it"],
    ["Parquet", Buffer.from("PAR1 and more PAR1"), "Write it as JSON"],
    ["SQLite", Buffer.from("SQLite format 3\0 and more"), "Write it as JSON"],
    ["7-Zip", Buffer.from("7z\xbc\xaf\x27\x1c", "latin1"), "Unpack it"],
    ["a tar archive", Buffer.from(`${"0.sql".padEnd(257, "\0")}ustar\0`), "Unpack it"],
    ["DuckDB", Buffer.from("12345678DUCK and more"), "Write it as JSON"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 0x53, 0, 0, 0]), "Save it as UTF-8"],
    ["binary data", Buffer.from("\0\x01\x02ab\n".repeat(9)), "Write it as JSON"],
    ["a pointer of Git LFS", Buffer.from("version https://git-lfs.github.com/spec/v1\n"), "git lfs pull"],
    ["an HTML page", Buffer.from("<!DOCTYPE html>\n<html>\n</html>"), "Download the file itself"],
  ])("is refused by its name: %s", async (name, bytes, fix) => {
    const message = await refusal(read(bytes, { allowMissing: true }));
    expect(message).toContain(`is ${name}`);
    expect(message).toContain(fix);
  });
});

describe("a folder of answers", () => {
  const readFolder = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const folder = temporaryFolder();
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return readPredictions(folder, examples);
  };

  it.each([
    (index: number) => `${index}.sql`,
    (index: number) => `000${index}.SQL`,
    (index: number) => `dev_${index + 1}.sql`,
  ])("has one a file, named by its example", async (nameOf) => {
    const files = Object.fromEntries(wanted.map((sql, index) => [nameOf(index), `${sql};\n`]));
    const { predictions, report: found } = await readFolder({ ...files, "._0.sql": "x", "notes.txt": "y" });
    expect(predictions.map(({ sql }) => sql)).toEqual(wanted);
    expect(found.format).toBe("folder of SQL files");
  });

  it("is read file by file from other encodings, with a notice, and never from packed files", async () => {
    const files = {
      "0.sql": "SELECT 1",
      "1.sql": Buffer.from("SELECT 'Z\xfcrich'", "latin1"),
      "2.sql": "SELECT 3",
    };
    const { predictions, report: found } = await readFolder(files);
    expect(predictions[1]?.sql).toBe("SELECT 'Zürich'");
    expect(found.notices).toEqual([expect.stringMatching(/^1\.sql is not UTF-8 .*Windows-1252/)]);
    expect(await refusal(readFolder({ ...files, "1.sql": gzipSync("SELECT 2") }))).toMatch(/1\.sql is gzip/);
    expect(await refusal(readFolder({ "predictions.sql": "SELECT 1" }))).toContain("Point at that file");
  });

  it("is refused without any, and with names that say nothing", async () => {
    expect(await refusal(readFolder({ "notes.txt": "y" }))).toContain("a folder without .sql files");
    expect(await refusal(readFolder({ "a.sql": "x", "b.sql": "y", "c.sql": "z" }))).toContain(
      "a.sql answers a",
    );
  });
});
