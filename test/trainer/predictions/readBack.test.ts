import { describe, expect, it } from "vitest";
import { createRandom, type Random } from "../../../statistics/random.ts";
import type { Example } from "../../../trainer/benchmarks/benchmark.ts";
import { extractSql } from "../../../trainer/predictions/extract/extractSql.ts";
import { PredictionFileError } from "../../../trainer/predictions/predictionFileError.ts";
import { read } from "./predictionFile.ts";

/** Texts that readers have taken for something else. */
const strings = [
  "office",
  "O''Brien",
  "a, b",
  "a\tb",
  "a;b",
  '"',
  "``",
  "```sql",
  "~~~",
  "[SQL]",
  "</think>",
  "<s>",
  "‘x’",
  '{"sql": 1}',
  "-- no",
  "/* no",
  "\u00a0",
  "\u2028",
  "\u0085",
  "50 %",
  "null",
  "\\_",
  "SELECT 1",
  "a\nb",
  "a\r\nb",
  "\ud83d\ude00",
  "é",
  ",shop",
];
const columns = [
  "name",
  "t.a",
  "count(*)",
  '"order"',
  "`b c`",
  "[d e]",
  "max(x) AS m",
  "1",
  "''",
  "a || ',' || b",
];
const ends = [
  "",
  " ORDER BY 1 DESC",
  " LIMIT 3",
  "\nLIMIT 1",
  " GROUP BY name HAVING count(*) > 1",
  " UNION SELECT 2",
  "\n\nUNION\n\nSELECT 3",
];

function sqlText(random: Random): string {
  if (random.chance(0.08)) return "";
  const list = Array.from({ length: random.integer(1, 3) }, () => random.pick(columns)).join(
    random.pick([", ", ","]),
  );
  const where = random.chance(0.6) ? ` WHERE x = '${random.pick(strings)}'` : "";
  const body = `${random.pick(["SELECT", "select", "SELECT DISTINCT"])} ${list} FROM item${random.chance(0.2) ? " AS i" : ""}${where}${random.pick(ends)}`;
  return random.chance(0.1) ? `WITH c AS (SELECT 1)\n${body}` : body;
}

interface Written {
  readonly format: string;
  readonly content: string;
}

const csvField = (text: string, delimiter: string, isAlways: boolean) =>
  isAlways || text.includes(delimiter) || /["\r\n]/.test(text) || text === ""
    ? `"${text.replaceAll('"', '""')}"`
    : text;

/** The texts in one of the formats that people write, in an order that something in it tells. */
function write(texts: readonly string[], examples: readonly Example[], random: Random): Written {
  const lineEnd = random.pick(["\n", "\r\n"]);
  const finalEnd = random.chance(0.7) ? lineEnd : "";
  const evidence = random.pick(["none", "index", "idx", "id", "question", "question_id"] as const);
  const order =
    evidence === "none" ? texts.map((_, index) => index) : random.shuffle(texts.map((_, index) => index));
  const valueFor = (index: number) => {
    const { question = "", id = "" } = examples[index] ?? {};
    return { none: undefined, index, idx: index, id: index + 1, question, question_id: id }[evidence];
  };
  const answerName = random.pick([
    "sql",
    "prediction",
    "predicted_sql",
    "generated_query",
    "response",
    "PREDICTED SQL",
  ]);
  const isGoldBeside = answerName !== "sql" && random.chance(0.5);
  const rows = order.map((index) => ({
    ...(evidence === "none" ? {} : { [evidence]: valueFor(index) }),
    ...(isGoldBeside ? { sql: examples[index]?.goldSql } : {}),
    [answerName]: texts[index] === "" && random.chance(0.5) ? null : texts[index],
    ...(random.chance(0.3) ? { db_id: examples[index]?.databaseId } : {}),
  }));
  const table = (delimiter: string) => {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const isAlways = random.chance(0.5);
    const line = (fields: readonly unknown[]) =>
      fields.map((field) => csvField(String(field ?? ""), delimiter, isAlways)).join(delimiter);
    const complete = rows.map((row, place) => ({ db_id: examples[order[place] ?? 0]?.databaseId, ...row }));
    return (
      [
        line(names),
        ...complete.map((row) => line(names.map((name) => (row as Record<string, unknown>)[name]))),
      ].join(lineEnd) + finalEnd
    );
  };
  const lines = (all: readonly string[]) => all.join(lineEnd) + finalEnd;
  const writers: Readonly<Record<string, () => string>> = {
    "lines of SQL": () => lines(texts),
    "lines of SQL with semicolons": () => lines(texts.map((text) => (text === "" ? "" : `${text};`))),
    script: () => lines(texts.map((text) => `${text};${lineEnd}`)),
    "SQL<tab>database": () => lines(texts.map((text, index) => `${text}\t${examples[index]?.databaseId}`)),
    "JSON strings": () => lines(texts.map((text) => JSON.stringify(text))),
    "JSON list": () => JSON.stringify(texts, null, random.pick([0, 2])),
    "JSON records": () => JSON.stringify(rows, null, random.pick([0, 2])),
    "JSON lines": () => lines(rows.map((row) => JSON.stringify(row))),
    "JSON object of a list": () => JSON.stringify({ model: "m", results: rows }),
    BIRD: () =>
      JSON.stringify(
        Object.fromEntries(
          texts.map((text, index) => [index, `${text}\t----- bird -----\t${examples[index]?.databaseId}`]),
        ),
      ),
    columns: () =>
      JSON.stringify(
        Object.fromEntries(
          Object.keys(rows[0] ?? {})
            .filter((name) => name !== "db_id")
            .map((name) => [name, rows.map((row) => (row as Record<string, unknown>)[name])]),
        ),
      ),
    CSV: () => table(","),
    TSV: () => table("\t"),
    "CSV with semicolons": () => table(";"),
    "column of quotes": () => lines([answerName, ...texts.map((text) => csvField(text, ",", true))]),
    "quotes without a header": () => lines(texts.map((text) => csvField(text, ",", true))),
    "column without quotes": () => lines(["predicted_sql", ...texts]),
    "fields without a header": () =>
      lines(
        texts.map((text, index) =>
          [index, csvField(text, ",", false), examples[index]?.databaseId].join(","),
        ),
      ),
  };
  const format = random.pick(Object.keys(writers));
  return { format: `${format}, ${evidence}`, content: writers[format]?.() ?? "" };
}

/** What may differ: blanks around and semicolons behind. */
const plain = (sql: string) => sql.trim().replace(/[;\s]+$/, "");

/** A second's worth; READ_BACK_CASES asks for more. */
const caseCount = Number(process.env.READ_BACK_CASES ?? 600);

describe("any list of SQL texts", () => {
  it("written in any format and order is read back as itself, or refused", async () => {
    const counts = new Map<string, { read: number; refused: number }>();
    for (let seed = 0; seed < caseCount; seed += 1) {
      const random = createRandom(seed, 7);
      const count = random.integer(1, 6);
      const examples = Array.from(
        { length: count },
        (_, index): Example => ({
          index,
          id: String(500 + 3 * index),
          question: `Which one, ${index}?`,
          databaseId: random.pick(["shop", "zoo"]),
          goldSql: `SELECT gold FROM item WHERE n = ${index}`,
        }),
      );
      const texts = examples.map(() => sqlText(random));
      const { format, content } = write(texts, examples, random);
      const encoded = random.pick([content, `\ufeff${content}`, Buffer.from(`\ufeff${content}`, "utf16le")]);
      const name = random.pick(["a.txt", "a.csv", "a.json", "a.jsonl", "a.sql", "a.tsv"]);
      const tally = counts.get(format) ?? { read: 0, refused: 0 };
      counts.set(format, tally);
      try {
        const back = await read(encoded, { of: examples, name, extract: random.pick(["auto", "none"]) });
        expect(back.map(plain), `seed ${seed}, ${format}:\n${content}`).toEqual(texts.map(plain));
        tally.read += 1;
      } catch (error) {
        if (!(error instanceof PredictionFileError)) throw error;
        tally.refused += 1;
      }
    }
    // Formats that hold any text are refused almost never.
    for (const format of [
      "JSON list, none",
      "JSON lines, index",
      "JSON records, question_id",
      "CSV, question",
      "BIRD, none",
    ]) {
      const { read: readCount = 0, refused = 1 } = counts.get(format) ?? {};
      expect(readCount, format).toBeGreaterThan(10 * refused);
    }
  });

  it("is taken out of a Markdown fence as itself", () => {
    for (let seed = 0; seed < caseCount; seed += 1) {
      const random = createRandom(seed, 8);
      const sql = sqlText(random);
      if (sql === "" || /```|~~~/.test(sql)) continue;
      const answer = `${random.pick(["", "Here it is:\n", "<think>SELECT 0</think>\n"])}\`\`\`${random.pick(["sql", "", "sqlite"])}\n${sql}${random.pick(["", ";"])}\n\`\`\`${random.pick(["", "\nIt selects what was asked."])}`;
      expect(plain(extractSql(answer).sql), `seed ${seed}:\n${answer}`).toBe(plain(sql));
    }
  });
});
