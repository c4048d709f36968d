import { describe, expect, it } from "vitest";
import { sqlDifference } from "../../web/lib/sqlDifference.ts";

const marked = (first: string, second: string) =>
  sqlDifference(first, second).map((parts) =>
    parts.map(({ text, isShared }) => (isShared ? text : `[${text}]`)).join(""),
  );

describe("sqlDifference", () => {
  it("marks what one text has and the other lacks, token by token", () => {
    expect(marked("SELECT a FROM t", "SELECT b FROM t WHERE c = 1")).toEqual([
      "SELECT [a ]FROM t",
      "SELECT [b ]FROM t [WHERE c = 1]",
    ]);
  });

  it("takes capitals and spaces for no difference, and quoted texts whole", () => {
    expect(marked("select  A\nfrom t", "SELECT a FROM t")).toEqual(["select  A\nfrom t", "SELECT a FROM t"]);
    const [first] = sqlDifference("x = 'a b'", "x = 'a c'");
    expect(first.filter(({ isShared }) => !isShared).map(({ text }) => text.trim())).toEqual(["'a b'"]);
  });

  it.each(["", "   ", "SELECT 'it''s' FROM \"a b\" -- x\n;", "\u0000 é 漢字 'unclosed", "`x`[y]$1"])(
    "gives back both texts whole: %j",
    (text) => {
      for (const [index, parts] of sqlDifference(text, "SELECT 1").entries()) {
        expect(parts.map((part) => part.text).join("")).toBe(index === 0 ? text : "SELECT 1");
      }
    },
  );

  it("shows very long texts unmarked instead of holding the page up", () => {
    const long = "a ".repeat(50_000);
    expect(sqlDifference(long, "b")[0]).toEqual([{ text: long, isShared: true }]);
  });
});
