import { describe, expect, it } from "vitest";
import { aboutOne, withArticle } from "../../../trainer/english/words.ts";
import type { Table } from "../../../trainer/kata/domain.ts";
import { asPredicate, withModifiers } from "../../../trainer/kata/wording.ts";

const singer: Table = {
  name: "singer",
  words: { singular: "singer", plural: "singers" },
  isPerson: true,
  rowCount: 1,
  columns: [],
};

describe("wording", () => {
  it("puts modifiers where English wants them", () => {
    expect(withModifiers("singers", singer, ["be:from France"])).toBe("singers from France");
    expect(
      withModifiers("singers", singer, ["before:adult", "be:from France", "have:a salary above 3"]),
    ).toBe("adult singers from France who have a salary above 3");
    expect(withModifiers("singers", singer, ["whose:age is above 3", "do:sing rock"])).toBe(
      "singers whose age is above 3 and who sing rock",
    );
  });

  it("joins a second clause to a first", () => {
    const both = withModifiers("singers", singer, ["do:sing rock", "be:from France"]);
    expect(both).toBe("singers who sing rock and are from France");
    expect(aboutOne(both)).toBe("singers who sings rock and is from France");
  });

  it("makes predicates of modifiers that can be one", () => {
    expect(asPredicate("past:held in 2019")).toBe("were held in 2019");
    expect(asPredicate("be:older than 30")).toBe("are older than 30");
    expect(asPredicate("whose:age is 3")).toBeUndefined();
  });

  it("agrees with a single subject", () => {
    expect(aboutOne("oldest player who earns less")).toBe("oldest player who earns less");
    expect(aboutOne("oldest player who earn less and who are from France")).toBe(
      "oldest player who earns less and who is from France",
    );
    expect(aboutOne("longest film that got more than 7 stars")).toBe(
      "longest film that got more than 7 stars",
    );
  });

  it("chooses the article by sound", () => {
    expect(["age", "university", "hour", "price", "opening year"].map(withArticle)).toEqual([
      "an age",
      "a university",
      "an hour",
      "a price",
      "an opening year",
    ]);
  });
});
