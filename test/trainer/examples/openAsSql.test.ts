import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPretrainedTokenizer } from "../../../trainer/engine/pretrainedTokenizer.ts";
import { openAsSql } from "../../../trainer/examples/openAsSql.ts";
import { sqlReader } from "../../../trainer/phases/sqlReader.ts";

const folder = "test/references/pretrainedTokenizers";
const kinds = Object.keys(
  (JSON.parse(readFileSync(`${folder}/encodings.json`, "utf8")) as { kinds: object }).kinds,
);
const plainOf = (kind: string) =>
  readPretrainedTokenizer(readFileSync(`${folder}/${kind}.tokenizer.json`, "utf8"), kind, {
    endOfSequenceId: 0,
    paddingId: 0,
  });

describe("a tokenizer whose answers are opened as SQL", () => {
  it.each(kinds)("of the kind %s ends prompts with SELECT and gives answers back whole", (kind) => {
    const plain = plainOf(kind);
    for (const form of ["CHAT", "COMPLETION"] as const) {
      const tokenizer = openAsSql(plain, plain, form);
      expect(plain.decode(tokenizer.encodePrompt("How many?"))).toMatch(/How many\?.*SELECT$/s);
      expect(tokenizer.framePrompt("How many?")).toMatch(/^How many\?.*SELECT$/s);
      for (const sql of ["SELECT count(*) FROM pets", "SELECT(1)", "SELECT a FROM t WHERE b = 'x y'"])
        expect(tokenizer.decode(tokenizer.encodeAnswer(` ${sql}`))).toBe(sql);
      // What is asked reads on to what is learned: the ids are those of the text written in one piece, or spell the same.
      const learned = [...tokenizer.encodePrompt("Q"), ...tokenizer.encodeAnswer(" SELECT a FROM t")];
      expect(plain.decode(learned)).toMatch(/SELECT a FROM t$/);
    }
  });

  it("learns a statement that does not begin with SELECT as what it selects from", () => {
    const plain = plainOf(kinds[0]!);
    const tokenizer = openAsSql(plain, plain, "CHAT");
    const answer = tokenizer.encodeAnswer(" WITH a AS (SELECT 1) SELECT * FROM a");
    expect(tokenizer.decode(answer)).toBe("SELECT * FROM (WITH a AS (SELECT 1) SELECT * FROM a)");
  });

  it("may end where a semicolon or a block's end is written, and at no word", () => {
    const plain = plainOf(kinds[0]!);
    const { stopIds = [] } = openAsSql(plain, plain, "CHAT");
    expect(stopIds.length).toBeGreaterThan(0);
    for (const id of stopIds) expect(plain.decode([id])).toMatch(/;|```/);
    expect(stopIds).toContain(plain.encode(";")[0]);
    expect(stopIds).not.toContain(plain.encode("SELECT")[0]);
  });
});

describe("SQL behind a prompt that opened it", () => {
  const read = sqlReader({ prompt: { form: "CHAT" } as Parameters<typeof sqlReader>[0]["prompt"] });
  it.each([
    ["its semicolon", "SELECT a FROM t; SELECT b FROM t", "SELECT a FROM t"],
    ["the block's end", "SELECT a FROM t\n```\nIt works:\n```sql\nSELECT 2\n```", "SELECT a FROM t"],
    ["a semicolon in a string is none", "SELECT a FROM t WHERE b = ';'", "SELECT a FROM t WHERE b = ';'"],
    ["prose behind", "SELECT a FROM t\n\nThis selects a.", "SELECT a FROM t"],
  ])("ends at %s", (_, answer, sql) => {
    expect(read(answer)).toBe(sql);
  });
});
