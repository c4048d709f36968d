import { describe, expect, it } from "vitest";
import { stemsOf } from "../../../../trainer/prompts/schemaLinking/words.ts";

describe("stemsOf", () => {
  it.each([
    ["singers", "singer"],
    ["countries", "country"],
    ["rated", "rating"],
    ["matches", "match"],
    ["stopped", "stops"],
    ["buses", "bus"],
  ])("gives %s and %s the same stem", (one, other) => {
    expect(stemsOf(one)).toEqual(stemsOf(other));
  });

  it("keeps short words and tells different ones apart", () => {
    expect(stemsOf("The bus is 7 years old")).toEqual(["the", "bus", "is", "7", "year", "old"]);
    expect(stemsOf("class")).not.toEqual(stemsOf("clas"));
  });

  it("takes names in camelCase and snake_case apart", () => {
    expect(stemsOf("StuID home_town")).toEqual(["stu", "id", "hom", "town"]);
  });
});
