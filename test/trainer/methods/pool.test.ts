import { describe, expect, it } from "vitest";
import { chooseOpponent, choosePlayer, type PoolEntry } from "../../../trainer/methods/pool.ts";

const entry = (number: number, validationAccuracy: number, executableRate = 1): PoolEntry => ({
  number,
  validationAccuracy,
  executableRate,
});
const pool = [entry(0, 0.5), entry(1, 0.7), entry(2, 0.4), entry(3, 0.1, 0.2), entry(4, 0.6)];

describe("choosePlayer", () => {
  it("is the newest generation, or the most accurate", () => {
    expect(choosePlayer(pool, "PREVIOUS").number).toBe(4);
    expect(choosePlayer(pool, "BEST_OF_POOL").number).toBe(1);
  });

  it("prefers the newer of equals", () => {
    expect(choosePlayer([entry(0, 0.5), entry(1, 0.5)], "BEST_OF_POOL").number).toBe(1);
  });

  it("refuses an empty pool", () => {
    expect(() => choosePlayer([], "PREVIOUS")).toThrow(/pool is empty/);
  });
});

describe("chooseOpponent", () => {
  it("is the newest, the first, or the least accurate that is at least half executable", () => {
    expect(chooseOpponent(pool, "PREVIOUS").number).toBe(4);
    expect(chooseOpponent(pool, "FIXED").number).toBe(0);
    expect(chooseOpponent(pool, "WORST_OF_POOL").number).toBe(2);
  });

  it("falls back to the newest where nothing is executable enough", () => {
    expect(chooseOpponent([entry(0, 0, 0.1), entry(1, 0, 0.2)], "WORST_OF_POOL").number).toBe(1);
  });
});
