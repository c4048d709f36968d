import { describe, expect, it } from "vitest";
import { keepTopK, padWithDistractors } from "../../../../trainer/prompts/schemaLinking/topK.ts";
import { concerts } from "../concertSchema.ts";

const { schema } = concerts;
const limits = { tables: 2, columnsPerTable: 2 };

describe("keepTopK", () => {
  it("keeps the likeliest tables and columns, likeliest first, equals in the schema's order", () => {
    const scores = new Map([
      ["stadium", 0.9],
      ["concert", 0.4],
      ["stadium.capacity", 0.8],
      ["stadium.city", 0.7],
    ]);
    expect(keepTopK(schema, scores, limits)).toEqual([
      { table: "stadium", columns: ["capacity", "city"] },
      { table: "concert", columns: ["id", "title"] },
    ]);
  });
});

describe("padWithDistractors", () => {
  const gold = new Set(["stadium", "stadium.capacity"]);
  const seeds = Array.from({ length: 40 }, (_, seed) => seed);
  const padded = seeds.map((seed) => padWithDistractors(schema, gold, limits, seed));

  it("keeps gold and fills up to the limits", () => {
    for (const tables of padded) {
      expect(tables).toHaveLength(2);
      expect(tables.map(({ columns }) => columns.length)).toEqual([2, 2]);
      expect(tables.find(({ table }) => table === "stadium")?.columns).toContain("capacity");
    }
  });

  it("draws what it adds and its order at random, the same for the same seed", () => {
    expect(new Set(padded.map((tables) => tables.map(({ table }) => table).join())).size).toBe(4);
    expect(seeds.map((seed) => padWithDistractors(schema, gold, limits, seed))).toEqual(padded);
  });

  it("lets no more in than the limits where gold has more", () => {
    const all = new Set(["singer", "concert", "stadium", "singer.id", "singer.name", "singer.born"]);
    for (const seed of seeds) {
      const tables = padWithDistractors(schema, all, limits, seed);
      expect(tables).toHaveLength(2);
      expect(Math.max(...tables.map(({ columns }) => columns.length))).toBe(2);
    }
  });
});
