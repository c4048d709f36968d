import { describe, expect, it } from "vitest";
import type { AblationShape } from "../../../../../server/domain/experiments/ablation/checkAblation.ts";
import { planAblation } from "../../../../../server/domain/experiments/ablation/planAblation.ts";
import { resolveConfiguration } from "../../../../../server/domain/presets/resolveConfiguration.ts";

const preset = { selfPlay: { loss: "SPIN", pairs: "INCORRECT_ONLY", lambda: 0.1 } };
const plan = (shape: Partial<AblationShape>) =>
  planAblation(
    { name: "parts", factors: [], design: "LEAVE_ONE_OUT", seeds: [1], ...shape },
    (field, patches) => resolveConfiguration(field, preset, ...patches),
  );
const level = (name: string, selfPlay: object) => ({ name, overrides: { selfPlay } });
const filter = { name: "filter", levels: [level("off", { pairs: "ALL" })] };
const weight = { name: "λ", levels: [level("0.5", { lambda: 0.5 }), level("1", { lambda: 1 })] };
const loss = { name: "loss", levels: [level("SPIN", { loss: "SPIN" }), level("DPO", { loss: "DPO" })] };

/** What is said of a plan that is refused. */
function refusalOf(shape: Partial<AblationShape>): string {
  try {
    plan(shape);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("It was accepted.");
}

describe("a leave-one-out", () => {
  it("has the base as it is, and each level of each factor alone", () => {
    const { baseConfiguration, cells } = plan({ factors: [filter, weight] });
    expect(baseConfiguration.selfPlay).toMatchObject(preset.selfPlay);
    expect(cells.map(({ name, levels, differences }) => ({ name, levels, differences }))).toEqual([
      { name: "base", levels: [], differences: [] },
      {
        name: "filter: off",
        levels: [{ factor: "filter", level: "off" }],
        differences: [{ path: "selfPlay.pairs", base: "INCORRECT_ONLY", value: "ALL" }],
      },
      {
        name: "λ: 0.5",
        levels: [{ factor: "λ", level: "0.5" }],
        differences: [{ path: "selfPlay.lambda", base: 0.1, value: 0.5 }],
      },
      {
        name: "λ: 1",
        levels: [{ factor: "λ", level: "1" }],
        differences: [{ path: "selfPlay.lambda", base: 0.1, value: 1 }],
      },
    ]);
    for (const { configuration, configurationHash } of cells) {
      expect(resolveConfiguration("", configuration).configurationHash).toBe(configurationHash);
    }
  });

  it("merges what comes to the same configuration, and says so", () => {
    const same = { name: "pairs", levels: [level("all", { pairs: "ALL" })] };
    const { cells } = plan({ factors: [filter, same] });
    expect(cells.map(({ name, mergedNames }) => [name, mergedNames])).toEqual([
      ["base", []],
      ["filter: off", ["pairs: all"]],
    ]);
  });

  it("refuses a level that leaves the base as it is", () => {
    const idle = { name: "λ", levels: [level("1", { lambda: 1 }), level("0.1", { lambda: 0.1 })] };
    expect(refusalOf({ factors: [filter, idle] })).toContain(
      "input.factors[1].levels[1].overrides: changes nothing: the base is configured so already",
    );
    const empty = { name: "λ", levels: [{ name: "none", overrides: {} }] };
    expect(refusalOf({ factors: [empty] })).toContain(
      "input.factors[0].levels[0].overrides: changes nothing",
    );
  });
});

describe("a grid", () => {
  it("has every combination, the last factor varying fastest", () => {
    const { cells } = plan({ factors: [loss, weight], design: "GRID" });
    expect(cells.map(({ name, configuration }) => [name, configuration.selfPlay.lambda])).toEqual([
      ["loss: SPIN, λ: 0.5", 0.5],
      ["loss: SPIN, λ: 1", 1],
      ["loss: DPO, λ: 0.5", 0.5],
      ["loss: DPO, λ: 1", 1],
    ]);
    expect(cells[3]?.differences).toEqual([
      { path: "selfPlay.loss", base: "SPIN", value: "DPO" },
      { path: "selfPlay.lambda", base: 0.1, value: 1 },
    ]);
  });

  it("merges combinations in which a later level overrides an earlier one", () => {
    const both = {
      name: "recipe",
      levels: [
        { name: "as is", overrides: {} },
        level("DPO", { loss: "DPO", lambda: 0.5 }),
        level("DPO alone", { loss: "DPO" }),
      ],
    };
    const { cells } = plan({ factors: [weight, both], design: "GRID" });
    expect(cells).toHaveLength(4);
    expect(cells.find(({ name }) => name === "λ: 0.5, recipe: DPO")?.mergedNames).toEqual([
      "λ: 0.5, recipe: DPO alone",
      "λ: 1, recipe: DPO",
    ]);
  });

  it("refuses two levels that never differ, and a factor of one level", () => {
    const twice = { name: "loss", levels: [...loss.levels, level("DPO too", { loss: "DPO" })] };
    expect(refusalOf({ factors: [weight, twice], design: "GRID" })).toContain(
      'input.factors[1].levels[2].overrides: changes nothing against level "DPO"',
    );
    expect(refusalOf({ factors: [weight, filter], design: "GRID" })).toContain(
      "input.factors[1].levels: has one level",
    );
    const hidden = { name: "loss", levels: loss.levels };
    const last = { name: "last", levels: [level("a", { loss: "IPO" }), level("b", { loss: "NLL" })] };
    expect(refusalOf({ factors: [hidden, last], design: "GRID" })).toContain(
      'input.factors[0].levels[1].overrides: changes nothing against level "SPIN", whatever the other factors are at',
    );
  });

  it("blames the level that does not go with those before it", () => {
    const synthetic = {
      name: "played on",
      levels: [
        level("train", { playedOn: "TRAIN" }),
        level("synthetic", { playedOn: "SYNTHETIC_VALIDATION" }),
      ],
    };
    expect(refusalOf({ factors: [synthetic, weight], design: "GRID" })).toMatch(
      /^input\.factors\[0\]\.levels\[1\]\.overrides\.selfPlay\.playedOn: /,
    );
  });

  it("refuses names that make two cells look the same", () => {
    const levels = (...names: string[]) => names.map((name, index) => level(name, { epochs: index + 1 }));
    const one = { name: "a", levels: levels("x", "x, b: y") };
    const other = {
      name: "b",
      levels: [level("y", { lambda: 0.2 }), level("y, b: y", { lambda: 0.3 })],
    };
    expect(refusalOf({ factors: [one, other], design: "GRID" })).toContain("two cells the name");
  });
});

describe("without factors", () => {
  it.each(["LEAVE_ONE_OUT", "GRID"] as const)("a %s is its base alone", (design) => {
    const { cells } = plan({ factors: [], design });
    expect(cells.map(({ name, levels, differences }) => ({ name, levels, differences }))).toEqual([
      { name: "base", levels: [], differences: [] },
    ]);
  });
});

describe("an ablation is refused", () => {
  const many = (count: number, make: (index: number) => object) =>
    Array.from({ length: count }, (_, index) => level(`${index}`, make(index)));
  const wide = (name: string, count: number) => ({
    name,
    levels: many(count, (index) => ({ lambda: 1 + index / 100 })),
  });

  it.each<[string, Partial<AblationShape>, string]>([
    ["without a name", { name: " ", factors: [filter] }, "input.name: is empty"],
    [
      "with a factor of no levels",
      { factors: [{ name: "x", levels: [] }] },
      "input.factors[0].levels: is empty",
    ],
    ["with a nameless factor", { factors: [{ ...filter, name: "" }] }, "input.factors[0].name: is empty"],
    ["with two factors of one name", { factors: [filter, filter] }, 'input.factors[1].name: "filter" stands'],
    [
      "with two levels of one name",
      { factors: [{ name: "x", levels: [...filter.levels, ...filter.levels] }] },
      'input.factors[0].levels[1].name: "off" stands',
    ],
    [
      "with a name that cannot be stored",
      { factors: [{ ...filter, name: "a\u0000" }] },
      "input.factors[0].name: holds control characters",
    ],
    ["with a long name", { factors: [{ ...filter, name: "x".repeat(61) }] }, "input.factors[0].name: has 61"],
    ["without seeds", { factors: [filter], seeds: [] }, "input.seeds: is empty"],
    ["with a seed twice", { factors: [filter], seeds: [1, 2, 1] }, "input.seeds[2]: 1 stands there before"],
    [
      "of too many runs",
      { factors: [wide("a", 20), wide("b", 20)], design: "GRID", seeds: [1, 2, 3] },
      "input.factors: and input.seeds come to 1200 runs",
    ],
    [
      "of more runs than can be counted out",
      { factors: Array.from({ length: 30 }, (_, index) => wide(`${index}`, 10)), design: "GRID" },
      "at most 1000 are allowed",
    ],
    [
      "with a number out of range",
      { factors: [{ name: "λ", levels: [level("0", { lambda: 0 })] }] },
      "input.factors[0].levels[0].overrides.selfPlay.lambda: ",
    ],
  ])("%s", (_what, shape, message) => {
    expect(refusalOf(shape)).toContain(message);
  });
});
