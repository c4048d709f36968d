import { describe, expect, it } from "vitest";
import { chooseOpponent, choosePlayer, chooseResult, type PoolEntry } from "../../../trainer/methods/pool.ts";

const entry = (number: number, accuracy: number | null, executableRate: number | null = 1): PoolEntry => ({
  number,
  accuracy,
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

describe("chooseResult", () => {
  it("is the last generation, or the most accurate", () => {
    expect(chooseResult(pool, "LAST").number).toBe(4);
    expect(chooseResult(pool, "BEST_OF_POOL").number).toBe(1);
  });
});

describe("chooseOpponent", () => {
  const choice = (opponent: "PREVIOUS" | "WORST_OF_POOL" | "FIXED", opponentExecutableRate = 0.5) => ({
    opponent,
    opponentExecutableRate,
  });

  it("is the newest, the first, or the least accurate that executes often enough", () => {
    expect(chooseOpponent(pool, choice("PREVIOUS")).number).toBe(4);
    expect(chooseOpponent(pool, choice("FIXED")).number).toBe(0);
    expect(chooseOpponent(pool, choice("WORST_OF_POOL")).number).toBe(2);
    expect(chooseOpponent(pool, choice("WORST_OF_POOL", 0.1)).number).toBe(3);
  });

  it("falls back to the newest where nothing is executable enough", () => {
    expect(chooseOpponent([entry(0, 0, 0.1), entry(1, 0, 0.2)], choice("WORST_OF_POOL")).number).toBe(1);
  });
});

describe("a generation whose ranking examples could not be judged", () => {
  it("is neither best nor able, and stands for the run where there is no other", () => {
    const unknown = entry(5, null, null);
    expect(choosePlayer([...pool, unknown], "BEST_OF_POOL").number).toBe(1);
    expect(choosePlayer([entry(0, 0), unknown], "BEST_OF_POOL").number).toBe(0);
    const choice = { opponent: "WORST_OF_POOL", opponentExecutableRate: 0.5 } as const;
    expect(chooseOpponent([...pool, unknown], choice).number).toBe(2);
    expect(chooseResult([entry(0, null, null), unknown], "BEST_OF_POOL").number).toBe(5);
  });
});
