import { expect, it } from "vitest";
import { nameEntries } from "../../../../server/domain/leaderboard/nameEntries.ts";

const entry = (title: string, configuration: unknown, other: object = {}) => ({
  method: { title },
  baseModel: { name: "scratch-1m" },
  experiment: { name: "first" },
  cellName: null,
  configuration,
  ...other,
});

it("names nothing beside a title that stands alone", () => {
  expect(nameEntries([entry("SFT", { a: 1 }), entry("SPIN", { a: 2 })])).toEqual([[], []]);
});

it("names rows of one method by the settings in which they differ", () => {
  const names = nameEntries([
    entry("SPIN", { selfPlay: { loss: "SPIN", epochs: 1 }, data: { trainingExamples: 9 } }),
    entry("SPIN", { selfPlay: { loss: "DPO", epochs: 1 }, data: { trainingExamples: null } }),
  ]);
  expect(names).toEqual([
    ["selfPlay.loss SPIN", "data.trainingExamples 9"],
    ["selfPlay.loss DPO", "data.trainingExamples null"],
  ]);
});

it("names the cells of an ablation by their names", () => {
  const cells = ["base", "loss: DPO"].map((cellName, index) => entry("SPIN", { a: index }, { cellName }));
  expect(nameEntries(cells)).toEqual([["base"], ["loss: DPO"]]);
});

it("names base model and experiment where they differ, and counts what is too much to list", () => {
  const many = (value: number) => Object.fromEntries(["a", "b", "c", "d", "e"].map((name) => [name, value]));
  const names = nameEntries([
    entry("SFT", many(1)),
    entry("SFT", many(2), { baseModel: { name: "smol" }, experiment: { name: "second" } }),
  ]);
  expect(names).toEqual([
    ["scratch-1m", "a 1", "b 1", "c 1", "2 more settings", "first"],
    ["smol", "a 2", "b 2", "c 2", "2 more settings", "second"],
  ]);
});

it("names imports, which have no configuration, by experiment alone", () => {
  const imports = ["first", "second"].map((name) => entry("DAIL", null, { experiment: { name } }));
  expect(nameEntries(imports)).toEqual([["first"], ["second"]]);
});

it("shortens what a program elsewhere says at length, and shows no half of a character", () => {
  const long = (end: string) => entry("Mine", { note: `${"😀".repeat(60)}${end}` });
  const [[first] = [], [second] = []] = nameEntries([long("a"), long("b")]);
  expect(first).toHaveLength(80);
  expect(first).toMatch(/^note (😀|\uFFFD)+…$/u);
  expect(second).toBe(first);
});
