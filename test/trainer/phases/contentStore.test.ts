import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openContentStore } from "../../../trainer/phases/contentStore.ts";
import { contentHash, seedFor } from "../../../trainer/storage/contentHash.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const write = (text: string) => async (folder: string) => writeFileSync(join(folder, "file"), text);

describe("openContentStore", () => {
  it("makes an entry once and says who made it", async () => {
    const store = openContentStore(temporaryFolder());
    const first = await store.remember("answers", { a: 1, b: 2 }, "run1", write("first"));
    const second = await store.remember("answers", { b: 2, a: 1 }, "run2", write("second"));
    expect(second.folder).toBe(first.folder);
    expect(second.madeBy).toBe("run1");
    expect(readFileSync(join(second.folder, "file"), "utf8")).toBe("first");
  });

  it("makes another entry for other inputs", async () => {
    const store = openContentStore(temporaryFolder());
    const first = await store.remember("answers", { a: 1 }, "run1", write("first"));
    const second = await store.remember("answers", { a: 2 }, "run1", write("second"));
    expect(second.folder).not.toBe(first.folder);
  });

  it("leaves no entry behind where making it fails", async () => {
    const root = temporaryFolder();
    const store = openContentStore(root);
    const failing = store.remember("answers", 1, "run1", async (folder) => {
      writeFileSync(join(folder, "half"), "written");
      throw new Error("out of luck");
    });
    await expect(failing).rejects.toThrow("out of luck");
    expect(readdirSync(join(root, "answers")).filter((name) => !name.includes("unfinished"))).toEqual([]);
    const entry = await store.remember("answers", 1, "run1", write("whole"));
    expect(existsSync(join(entry.folder, "half"))).toBe(false);
  });

  it("waits for what another is making, and makes it itself where the other fails", async () => {
    const root = temporaryFolder();
    const [one, other] = [openContentStore(root), openContentStore(root)];
    const gate = Promise.withResolvers<void>();
    const first = one.remember("answers", 1, "run1", async (folder) => {
      await gate.promise;
      await write("first")(folder);
    });
    const second = other.remember("answers", 1, "run2", write("second"));
    gate.resolve();
    expect((await first).madeBy).toBe("run1");
    expect((await second).madeBy).toBe("run1");

    const failing = one.remember("answers", 2, "run1", async () => {
      await sleep(50);
      throw new Error("out of luck");
    });
    const patient = other.remember("answers", 2, "run2", write("second"));
    await expect(failing).rejects.toThrow("out of luck");
    expect((await patient).madeBy).toBe("run2");
  });

  it("waits no longer than it is wanted", async () => {
    const root = temporaryFolder();
    const gate = Promise.withResolvers<void>();
    const first = openContentStore(root).remember("answers", 1, "run1", () => gate.promise);
    const stopping = AbortSignal.timeout(20);
    const second = openContentStore(root, stopping).remember("answers", 1, "run2", write("second"));
    await expect(second).rejects.toThrow(/abort/i);
    gate.resolve();
    await first;
  });

  it("takes over from a maker that died, or has been silent for long", async () => {
    const root = temporaryFolder();
    const store = openContentStore(root);
    const { pid } = spawnSync("true");
    for (const [inputs, holder, silentSeconds] of [
      [1, pid, 0],
      [2, process.pid, 60],
    ] as const) {
      const lock = join(root, "answers", `${contentHash(inputs)}.lock`);
      mkdirSync(join(root, "answers"), { recursive: true });
      writeFileSync(lock, String(holder));
      const since = new Date(Date.now() - silentSeconds * 1000);
      utimesSync(lock, since, since);
      expect((await store.remember("answers", inputs, "run1", write("whole"))).madeBy).toBe("run1");
      expect(existsSync(lock)).toBe(false);
    }
  });

  it("makes a forgotten entry again", async () => {
    const store = openContentStore(temporaryFolder());
    store.forget(await store.remember("answers", 1, "run1", write("first")));
    const entry = await store.remember("answers", 1, "run2", write("second"));
    expect(entry.madeBy).toBe("run2");
  });
});

describe("contentHash", () => {
  it("does not depend on the order of keys, and does on the order of lists", () => {
    const text = createHash("sha256").update('{"a":null,"b":[2,1]}').digest("hex");
    expect(contentHash({ b: [2, 1], c: undefined, a: null })).toBe(text);
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it("takes keys that are numbers by their characters, and numbers that are equal for the same", () => {
    const text = createHash("sha256").update('{"10":0,"9":1}').digest("hex");
    expect(contentHash({ 9: 1.0, 10: -0 })).toBe(text);
  });

  it("hashes halves of characters that a model wrote, and refuses what is no number", () => {
    expect(contentHash(["\ud800"])).not.toBe(contentHash(["\ufffd"]));
    expect(() => contentHash({ loss: Number.NaN })).toThrow("NaN");
  });

  it("gives every purpose and number its own seed", () => {
    const seeds = [seedFor(1, "order"), seedFor(1, "order", 1), seedFor(1, "weights"), seedFor(2, "order")];
    expect(new Set(seeds).size).toBe(4);
    expect(seedFor(1, "order")).toBe(seeds[0]);
  });
});
