import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { uniform } from "../../../statistics/random.ts";
import { parseTokenizer, trainTokenizer } from "../../../trainer/engine/byteLevelBpe.ts";
import { TokenizerError } from "../../../trainer/engine/tokenizer.ts";

const folder = "test/references/tokenizer";
const file = readFileSync(`${folder}/tokenizer.json`, "utf8");
const texts = JSON.parse(readFileSync(`${folder}/texts.json`, "utf8")) as string[];
const recorded = JSON.parse(readFileSync(`${folder}/encodings.json`, "utf8")) as {
  encodings: { text: string; ids: number[] }[];
};

describe("byte-level BPE", () => {
  const tokenizer = parseTokenizer(file, "tokenizer.json");

  it.each(recorded.encodings)("gives $text the ids of the reference library", ({ text, ids }) => {
    expect(tokenizer.encode(text)).toEqual(ids);
    expect(tokenizer.decode(ids)).toBe(text);
  });

  it("learns the same tokenizer from the same texts", () => {
    expect(JSON.parse(trainTokenizer(texts, { vocabularySize: 400 }).toJson())).toEqual(JSON.parse(file));
  });

  it("merges the most frequent pair first and, of equals, the older tokens", () => {
    const { model } = JSON.parse(
      trainTokenizer(["cd", "cd", "ab", "ab", "ef", "ef", "ef"], { vocabularySize: 300 }).toJson(),
    ) as {
      model: { merges: [string, string][] };
    };
    expect(model.merges).toEqual([
      ["e", "f"],
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("stops where no pair occurs twice", () => {
    expect(trainTokenizer(["abc"], { vocabularySize: 1000 }).vocabularySize).toBe(258);
  });

  it("encodes and decodes any well-formed text without loss", () => {
    for (let round = 0; round < 500; round += 1) {
      const length = Math.floor(uniform(1, round, 0) * 40);
      const text = Array.from({ length }, (_, position) => {
        const limit = uniform(2, round, position) < 0.5 ? 0x80 : 0x110000;
        return String.fromCodePoint(Math.floor(uniform(3, round, position) * limit));
      })
        .join("")
        .toWellFormed();
      expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
    }
  });

  it("leaves special tokens out when decoding", () => {
    const { paddingId, endOfSequenceId } = tokenizer;
    expect(tokenizer.decode([paddingId, ...tokenizer.encode("select 1"), endOfSequenceId])).toBe("select 1");
  });

  it("reads merges written as one text", () => {
    const older = JSON.parse(file) as { model: { merges: unknown[] } };
    older.model.merges = older.model.merges.map((merge) => (merge as string[]).join(" "));
    const again = parseTokenizer(JSON.stringify(older), "tokenizer.json");
    expect(texts.map(again.encode)).toEqual(texts.map(tokenizer.encode));
  });

  it.each<[string, (content: Record<string, never>) => unknown, RegExp]>([
    ["another model", (content) => ({ ...content, model: { type: "WordPiece" } }), /model\.type/],
    ["a normalizer", (content) => ({ ...content, normalizer: { type: "NFC" } }), /normalizer/],
    [
      "no special tokens",
      (content) => ({ ...content, added_tokens: [], model: withoutSpecial(content) }),
      /<\|pad\|>/,
    ],
    ["an unknown merge", (content) => ({ ...content, model: withMerge(content) }), /"zq zq"/],
  ])("refuses a file with %s and names the fault", (_, change, fault) => {
    const read = () => parseTokenizer(JSON.stringify(change(JSON.parse(file))), "odd/tokenizer.json");
    expect(read).toThrow(TokenizerError);
    expect(read).toThrow(/^odd\/tokenizer\.json: /);
    expect(read).toThrow(fault);
  });

  it("refuses a file that is not JSON", () => {
    expect(() => parseTokenizer(file.slice(0, 100), "tokenizer.json")).toThrow(/tokenizer\.json: not JSON/);
  });

  it("refuses a vocabulary too small for the bytes", () => {
    expect(() => trainTokenizer(["a"], { vocabularySize: 100 })).toThrow(/at least 258/);
  });
});

function withoutSpecial({ model }: Record<string, { vocab: Record<string, number> }>) {
  const kept = Object.entries(model?.vocab ?? {}).filter(([token]) => !token.startsWith("<|"));
  return { ...model, vocab: Object.fromEntries(kept) };
}

function withMerge({ model }: Record<string, object>) {
  return { ...model, merges: [["zq", "zq"]] };
}
