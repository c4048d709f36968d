import { describe, expect, test } from "vitest";
import { decodeText, isDecodable, withoutUndecodable } from "../../../../trainer/sql/text/textBytes.ts";

const decodeHex = (hex: string) => decodeText(Buffer.from(hex, "hex"));

describe("bytes of a text", () => {
  test.each([
    ["", ""],
    ["61006200", "a\0b\0"],
    ["efbbbf61", "\u{feff}a"],
    ["c3a9", "é"],
    ["efbfbd", "\u{fffd}"],
    ["f09f9880", "😀"],
  ])("%s are characters where they are UTF-8", (hex, text) => {
    expect(decodeHex(hex)).toBe(text);
    expect(isDecodable(text)).toBe(true);
  });

  test.each([
    ["Latin-1", "416ce96e", "Al\udce9n", "Aln"],
    ["cut off within a character", "61e282", "a\udce2\udc82", "a"],
    ["one byte too long", "c0af61", "\udcc0\udcafa", "a"],
    ["a surrogate", "eda08061", "\udced\udca0\udc80a", "a"],
    ["beyond Unicode", "f490808061", "\udcf4\udc90\udc80\udc80a", "a"],
    ["between characters of four bytes", "f09f9880fff09f9880", "😀\udcff😀", "😀😀"],
  ])("stand for themselves where they are none: %s", (_, hex, text, decodable) => {
    expect(decodeHex(hex)).toBe(text);
    expect(isDecodable(text)).toBe(false);
    expect(withoutUndecodable(text)).toBe(decodable);
  });

  test("are told apart in any two texts, and read as every other decoder reads them where all can", () => {
    const seen = new Map<string, string>();
    const pieces = ["61", "c3a9", "c3", "a9", "e282ac", "e282", "80", "f09f9880", "f09f98", "efbfbd", "ff"];
    for (const one of pieces)
      for (const two of pieces)
        for (const three of pieces) {
          const hex = one + two + three;
          const text = decodeHex(hex);
          expect(seen.get(text) ?? hex).toBe(hex);
          seen.set(text, hex);
          const plain = Buffer.from(hex, "hex").toString("utf8");
          if (isDecodable(text)) expect(text).toBe(plain);
          else expect(plain).toContain("\u{fffd}");
        }
    expect(seen.size).toBeGreaterThan(1_000);
  });
});
