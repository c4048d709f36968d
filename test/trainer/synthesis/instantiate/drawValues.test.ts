import { describe, expect, it } from "vitest";
import { createRandom } from "../../../../statistics/random.ts";
import { drawPattern } from "../../../../trainer/synthesis/instantiate/drawPattern.ts";
import { type Draw, drawValues } from "../../../../trainer/synthesis/instantiate/drawValues.ts";

const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const number = (text: string) => ({ type: "number" as const, text });
const text = (value: string) => ({ type: "text" as const, text: value });

const drawn = (draw: Draw) =>
  seeds.map((seed) => drawValues(draw, createRandom(seed, 1))?.map((value) => value.text));

describe("drawValues", () => {
  it("takes numbers for numbers and texts for texts, whatever a column of loose types holds", () => {
    const found = ["many", 3, 8, "9"];
    for (const values of drawn({ found, operator: "=", type: "number", originals: [number("1")] }))
      expect(["3", "8"]).toContain(values?.[0]);
    for (const values of drawn({ found, operator: "=", type: "text", originals: [text("a")] }))
      expect(["many", "9"]).toContain(values?.[0]);
  });

  it("keeps compared numbers inside the range of what there is", () => {
    const found = [1234, 5678, 9876];
    for (const values of drawn({ found, operator: ">", type: "number", originals: [number("1")] })) {
      expect(Number(values?.[0])).toBeGreaterThanOrEqual(1234);
      expect(Number(values?.[0])).toBeLessThanOrEqual(9876);
    }
  });

  it("compares with no endless fractions", () => {
    const found = [7.285714285714286, 4.1234, 9.5];
    for (const values of drawn({ found, operator: ">", type: undefined, originals: [number("1")] }))
      expect(values?.[0]).toMatch(/^\d(\.\d{1,2})?$/);
  });

  it("puts the ends of a range in order, and never draws a range of one value", () => {
    const draw: Draw = {
      found: [5, 10, 20],
      operator: "between",
      type: "number",
      originals: [number("1"), number("2")],
    };
    for (const values of drawn(draw)) {
      if (values) expect(Number(values[0])).toBeLessThan(Number(values[1]));
    }
    expect(drawn({ ...draw, found: [5] })).toEqual(seeds.map(() => undefined));
  });

  it("keeps the ends of a year the ends of a year", () => {
    const found = ["2018-03-04", "2019-07-08"];
    const originals = [text("2022-01-01"), text("2022-12-31")];
    for (const values of drawn({ found, operator: "between", type: "time", originals })) {
      const year = values?.[0]?.slice(0, 4);
      expect(["2018", "2019"]).toContain(year);
      expect(values).toEqual([`${year}-01-01`, `${year}-12-31`]);
    }
  });

  it("lists as many different values as there were, or none", () => {
    const draw: Draw = {
      found: ["a", "b", "c"],
      operator: "in",
      type: "text",
      originals: [text("x"), text("y")],
    };
    for (const values of drawn(draw)) expect(new Set(values).size).toBe(2);
    expect(drawn({ ...draw, found: ["a"] })).toEqual(seeds.map(() => undefined));
  });
});

describe("drawPattern", () => {
  it.each([
    ["Grand Oak Hall", "S%", "G%"],
    ["Grand Oak Hall", "Park%", "Grand%"],
    ["Grand Oak Hall", "%Park", "%Hall"],
    ["2019-07-08", "2022%", "2019%"],
    ["2019-07-08", "%-02-%", "%-07-%"],
    ["Hall", "%park%", "%Hall%"],
  ])("makes of %s a pattern like %s: %s", (value, original, pattern) => {
    expect(drawPattern([value], original, createRandom(1, 1))).toBe(pattern);
  });

  it.each([
    ["%", "P%"],
    ["--", "%Park%"],
    ["Hall", "%a_c%"],
    ["Hall", "%"],
    ["Hall", "2022%"],
  ])("finds nothing of the shape in %s for %s", (value, original) => {
    expect(drawPattern([value], original, createRandom(1, 1))).toBeUndefined();
  });
});
