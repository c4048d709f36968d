import { expect, it } from "vitest";
import { nearestName, unknownName } from "../../../server/domain/unknownName.ts";

it.each([
  ["spinn", "spin"],
  ["EXSPIN", "exspin"],
  ["spft", "sft"],
  ["dop", "dpo"],
])("takes %s for %s", (name, meant) => {
  expect(nearestName(name, ["sft", "spin", "exspin", "spft-sql", "dpo"])).toBe(meant);
});

it("says what there is, and guesses only where there is a choice", () => {
  expect(unknownName("method", "x", [])).toBe('there is no method "x"; none is registered yet.');
  expect(unknownName("method", "x", ["sft"])).toBe('there is no method "x"; there is sft.');
  expect(unknownName("method", "sf", ["sft", "spin"])).toMatch(/Did you mean "sft"\?$/);
});

it("knows no nearest of none, and takes the first of equally near ones", () => {
  expect(nearestName("x", [])).toBeUndefined();
  expect(nearestName("cat", ["bat", "hat"])).toBe("bat");
});
