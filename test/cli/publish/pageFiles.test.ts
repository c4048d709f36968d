import { describe, expect, it } from "vitest";
import { pageFile, pageKey, takenFile } from "../../../cli/publish/pageFiles.ts";

const base = new URL("http://dojo.test:3000/methods");

describe("a published page", () => {
  it.each([
    ["/?benchmark=kata&sort=dev#top", "/?benchmark=kata&sort=dev"],
    ["?", "/methods"],
    ["/compare?b=2&a=1", "/compare?a=1&b=2"],
    ["/benchmarks/kata?version=2", "/benchmarks/kata?version=2"],
  ])("is known by one spelling of its address: %s", (href, key) => {
    expect(pageKey(href, base)).toBe(key);
  });

  it.each([
    "/runs/1",
    "/?experiment=1",
    "/benchmarks/kata?after=x",
    "/compare",
    "/compare?a=1",
    "http://elsewhere.test/methods",
    "javascript:alert(1)",
    "http://[",
  ])("is not what %s leads to", (href) => {
    expect(pageKey(href, base)).toBeUndefined();
  });

  it("has a file of its own inside the folder, whatever its name", () => {
    expect(pageFile("/")).toBe("index.html");
    expect(pageFile("/methods/spft-sql")).toBe("methods/spft-sql.html");
    const keys = [
      "/methods/%2E%2E%2Fx",
      "/methods/..",
      "/methods/A",
      "/methods/a",
      "/?sort=A",
      "/?sort=a",
      "/?sort=%2F",
    ];
    const files = keys.map(pageFile);
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(keys.length);
    for (const file of files) expect(file).toMatch(/^(?:methods|leaderboard)\/[a-z0-9-]+\.html$/);
    expect(takenFile("methods/a.html", { of: "table", name: "../x", format: "csv" })).toMatch(
      /^methods\/a-files\/x-[0-9a-f]+\.csv$/,
    );
  });
});
