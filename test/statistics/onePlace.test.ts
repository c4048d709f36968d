import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

it("is computed from the distribution: no program writes down the 97.5 % point, 1.96", () => {
  const sources = ["cli", "server", "statistics", "trainer", "web"];
  const files = execFileSync("git", ["ls-files", "-z", ...sources], { cwd: root, encoding: "utf8" })
    .split("\0")
    .filter((file) => /\.tsx?$/.test(file) && !file.includes("/generated/"));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => /\b1\.9(6|599)/.test(readFileSync(join(root, file), "utf8")))).toEqual([]);
});
