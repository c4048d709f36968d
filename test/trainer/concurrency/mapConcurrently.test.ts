import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { mapConcurrently } from "../../../trainer/concurrency/mapConcurrently.ts";

describe("mapConcurrently", () => {
  it("has no more in work than it may, and gives results in the items' order", async () => {
    let [inWork, most] = [0, 0];
    const doubled = await mapConcurrently([3, 1, 2, 5, 4], { concurrency: 2 }, async (item) => {
      inWork += 1;
      most = Math.max(most, inWork);
      for (let turns = 0; turns < item; turns += 1) await turn();
      inWork -= 1;
      return 2 * item;
    });
    expect(doubled).toEqual([6, 2, 4, 10, 8]);
    expect(most).toBe(2);
  });

  it("begins nothing after an error, and throws it when all that was begun is at rest", async () => {
    const ended: number[] = [];
    const mapped = mapConcurrently([1, 2, 3, 4], { concurrency: 2 }, async (item) => {
      await turn();
      if (item === 1) throw new Error("first");
      await turn();
      ended.push(item);
    });
    await expect(mapped).rejects.toThrow("first");
    expect(ended).toEqual([2]);
  });

  it("comes to rest before it throws the reason of its signal", async () => {
    const stop = new AbortController();
    const ended: number[] = [];
    const mapped = mapConcurrently([1, 2, 3], { concurrency: 1, signal: stop.signal }, async (item) => {
      stop.abort(new Error("enough"));
      await turn();
      ended.push(item);
    });
    await expect(mapped).rejects.toThrow("enough");
    expect(ended).toEqual([1]);
  });

  it("makes nothing of nothing", async () => {
    expect(await mapConcurrently([], { concurrency: 8 }, async (item) => item)).toEqual([]);
  });
});
