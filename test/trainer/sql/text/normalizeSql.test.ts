import { describe, expect, it } from "vitest";
import { normalizeSql } from "../../../../trainer/sql/text/normalizeSql.ts";

describe("normalizeSql", () => {
  it("knows SQL again whatever its blanks and letters, but for those of its strings", () => {
    const texts = ["SELECT  a , b FROM t WHERE c='X  y' ;", "select a,b\nfrom t where c = 'X  y'"];
    expect(normalizeSql(texts[0] ?? "")).toBe(normalizeSql(texts[1] ?? ""));
    expect(normalizeSql("select 'a'")).not.toBe(normalizeSql("select 'A'"));
    expect(normalizeSql("select 'it''s  A'")).not.toBe(normalizeSql("select 'it''s a'"));
  });

  it("takes blanks, comments, a last semicolon and the case of words for nothing", () => {
    const plain = normalizeSql("select a from t where b = 'X'");
    expect(normalizeSql("SELECT a\n FROM T -- all\n WHERE b='X' ;")).toBe(plain);
  });

  it("takes blanks around dots and operators for nothing, and any number of last semicolons", () => {
    const plain = normalizeSql("select t.a+1 from t");
    expect(normalizeSql("select t . a + 1 from t ; ;")).toBe(plain);
    expect(normalizeSql("select ta+1 from t")).not.toBe(plain);
  });

  it("minds what stands in quotes", () => {
    expect(normalizeSql("select 'A'")).not.toBe(normalizeSql("select 'a'"));
    expect(normalizeSql('select "A b"')).not.toBe(normalizeSql('select "A  b"'));
  });
});
