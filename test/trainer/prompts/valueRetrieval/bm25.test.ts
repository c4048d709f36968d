import { describe, expect, it } from "vitest";
import { createTextIndex } from "../../../../trainer/prompts/valueRetrieval/bm25.ts";

describe("createTextIndex", () => {
  const index = createTextIndex([["new", "york"], ["york"], ["new", "delhi"], ["rome"]]);

  it("ranks a text with more of the words first, and a shorter one before a longer", () => {
    expect(index.search(["new", "york"], 10)).toEqual([0, 1, 2]);
    expect(index.search(["york"], 10)).toEqual([1, 0]);
  });

  it("gives no more than asked for, and nothing that shares no word", () => {
    expect(index.search(["new", "york"], 1)).toEqual([0]);
    expect(index.search(["paris"], 10)).toEqual([]);
  });

  it("scores as the formula says", () => {
    // One of two texts of equal length has the word twice: ln(1 + 1.5 / 1.5) · 2 · 2.2 / (2 + 1.2) beats one mention.
    const two = createTextIndex([
      ["a", "b"],
      ["a", "a"],
    ]);
    expect(two.search(["a"], 2)).toEqual([1, 0]);
  });

  it("searches an index without texts", () => {
    expect(createTextIndex([]).search(["a"], 3)).toEqual([]);
  });
});
