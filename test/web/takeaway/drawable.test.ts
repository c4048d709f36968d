import { describe, expect, it } from "vitest";
import { drawable } from "../../../web/lib/takeaway/drawable.ts";

describe("the text of a card", () => {
  it("has only characters that the font at hand has, whatever a visitor wrote", () => {
    expect(drawable("SPIN 自博弈 😀 κ ©\n−1.5 “é”", 90)).toBe('SPIN ··· · · · -1.5 "é"');
  });

  it("ends in three dots where there is no room for all of it", () => {
    expect(drawable("one two three", 10)).toBe("one two...");
    expect(drawable("one two", 10)).toBe("one two");
  });
});
