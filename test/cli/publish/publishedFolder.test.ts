import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refuseForeignFolder, replaceFolder } from "../../../cli/publish/publishedFolder.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const site = (text: string) => new Map([["index.html", text]]);

describe("the folder of a published site", () => {
  it("is written new, empty, or in the place of a site published before, of which nothing is left", () => {
    const folder = join(temporaryFolder(), "deep/site");
    replaceFolder(folder, new Map([...site("one"), ["methods/old.html", "old"]]), {});
    replaceFolder(folder, site("two"), { pages: 1 });
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("two");
    expect(readdirSync(folder).sort()).toEqual(["index.html", "published.json"]);
    expect(readdirSync(join(folder, ".."))).toEqual(["site"]);
    const empty = join(temporaryFolder(), "empty");
    mkdirSync(empty);
    replaceFolder(empty, site("one"), {});
    expect(existsSync(join(empty, "index.html"))).toBe(true);
  });

  it("is refused where it holds anything else, and is a folder", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "thesis.tex"), "years");
    expect(() => refuseForeignFolder(folder)).toThrow("is not empty and holds no published site");
    expect(() => replaceFolder(folder, site("one"), {})).toThrow("is not empty");
    expect(readdirSync(folder)).toEqual(["thesis.tex"]);
    expect(() => refuseForeignFolder(join(folder, "thesis.tex"))).toThrow("is a file");
  });

  it("keeps the old site where writing the new one fails", () => {
    const folder = join(temporaryFolder(), "site");
    replaceFolder(folder, site("one"), {});
    const clash = new Map([...site("two"), ["index.html/inner.html", "no folder can be there"]]);
    expect(() => replaceFolder(folder, clash, {})).toThrow();
    expect(readFileSync(join(folder, "index.html"), "utf8")).toBe("one");
    expect(readdirSync(join(folder, ".."))).toEqual(["site"]);
  });
});
