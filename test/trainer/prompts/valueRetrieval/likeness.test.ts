import { describe, expect, it } from "vitest";
import {
  longestCommonSubstring,
  mentionScore,
  ratio,
} from "../../../../trainer/prompts/valueRetrieval/likeness.ts";

describe("longestCommonSubstring", () => {
  it("finds the longest run, the first of several", () => {
    expect(longestCommonSubstring("in new york", "newark york")).toEqual({ start: 6, length: 5 });
    expect(longestCommonSubstring("abab", "ab")).toEqual({ start: 0, length: 2 });
    expect(longestCommonSubstring("abc", "xyz").length).toBe(0);
  });
});

describe("ratio", () => {
  it("is twice the common subsequence over both lengths", () => {
    expect(ratio("dessert", "desserts")).toBeCloseTo(14 / 15);
    expect(ratio("abc", "abc")).toBe(1);
    expect(ratio("abc", "xyz")).toBe(0);
  });
});

describe("mentionScore", () => {
  it("is 1 for a value as whole words, wherever it stands", () => {
    expect(mentionScore("who starts art school?", "art")).toBe(1);
    expect(mentionScore("france's capital", "france")).toBe(1);
  });

  it("is high for another ending and low for part of a word", () => {
    expect(mentionScore("list the desserts", "dessert")).toBeGreaterThan(0.9);
    expect(mentionScore("where does it start?", "art")).toBe(0);
    expect(mentionScore("the year 1999", "1")).toBe(0);
    expect(mentionScore("french singers", "france")).toBeLessThan(0.9);
  });
});
