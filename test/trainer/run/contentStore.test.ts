import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonicalJson, contentHash, seedFor } from "../../../trainer/run/contentHash.ts";
import { openContentStore } from "../../../trainer/run/contentStore.ts";
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

  it("makes a forgotten entry again", async () => {
    const store = openContentStore(temporaryFolder());
    store.forget(await store.remember("answers", 1, "run1", write("first")));
    const entry = await store.remember("answers", 1, "run2", write("second"));
    expect(entry.madeBy).toBe("run2");
  });
});

describe("contentHash", () => {
  it("does not depend on the order of keys, and does on the order of lists", () => {
    expect(canonicalJson({ b: [2, 1], a: null })).toBe('{"a":null,"b":[2,1]}');
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });

  it("gives every purpose and number its own seed", () => {
    const seeds = [seedFor(1, "order"), seedFor(1, "order", 1), seedFor(1, "weights"), seedFor(2, "order")];
    expect(new Set(seeds).size).toBe(4);
    expect(seedFor(1, "order")).toBe(seeds[0]);
  });
});
