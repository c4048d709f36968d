import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { expect, it } from "vitest";
import { webSources } from "../../../cli/shared/buildWeb.ts";

const web = join(import.meta.dirname, "../../../web");

it("holds every file that a page imports, inside the app's folder or outside, so that none changes unseen", () => {
  const sources = new Set(webSources());
  const imported = [...sources]
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const text = readFileSync(join(web, file), "utf8");
      const specifiers = [...text.matchAll(/(?:from|import) "(\.[^"]+)"/g)].map(
        ([, specifier]) => specifier!,
      );
      return specifiers.map((specifier) => posix.join(posix.dirname(file), specifier));
    });
  expect(imported).toContain("../statistics/rankRanges.ts");
  expect(imported.filter((file) => !sources.has(file))).toEqual([]);
});
