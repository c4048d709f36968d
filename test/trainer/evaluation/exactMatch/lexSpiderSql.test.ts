import { describe, expect, it } from "vitest";
import { lexSpiderSql } from "../../../../trainer/evaluation/exactMatch/lexSpiderSql.ts";

const lex = (sql: string) => lexSpiderSql(sql)?.join(" ¦ ");

describe("lexSpiderSql", () => {
  it("lowers everything but strings, and writes all strings in double quotes", () => {
    expect(lex(`SELECT T1.Name FROM x WHERE a = 'New York' OR b = "O K"`)).toBe(
      'select ¦ t1.name ¦ from ¦ x ¦ where ¦ a ¦ = ¦ "New York" ¦ or ¦ b ¦ = ¦ "O K"',
    );
  });

  it("splits at brackets, signs and semicolons without spaces, but not at a glued equals sign", () => {
    expect(lex("max(a)>5;b=3 and c>=2")).toBe("max ¦ ( ¦ a ¦ ) ¦ > ¦ 5 ¦ ; ¦ b=3 ¦ and ¦ c ¦ > ¦ =2");
    expect(lex("a*b 5% c@d")).toBe("a ¦ * ¦ b ¦ 5 ¦ % ¦ c ¦ @ ¦ d");
    expect(lex("a-b+c/d")).toBe("a-b+c/d");
  });

  it("joins comparison operators", () => {
    expect(lex("a >= 1 and b ! = 2 and c < = 3 and d != 4")).toBe(
      "a ¦ >= ¦ 1 ¦ and ¦ b ¦ != ¦ 2 ¦ and ¦ c ¦ <= ¦ 3 ¦ and ¦ d ¦ != ¦ 4",
    );
    expect(lex("a <> b")).toBe("a ¦ < ¦ > ¦ b");
  });

  it("splits a comma unless a digit follows", () => {
    expect(lex("a,b, c ,5,d,")).toBe("a ¦ , ¦ b ¦ , ¦ c ¦ ,5 ¦ , ¦ d ¦ ,");
  });

  it("splits double dashes, runs of dots and backticks", () => {
    expect(lex("a--b---c ..d. `e`")).toBe("a ¦ -- ¦ b ¦ -- ¦ -c ¦ .. ¦ d. ¦ ` ¦ e ¦ `");
  });

  it("splits the dot off the end of the text alone, through closing brackets", () => {
    expect(lex("1. 2.")).toBe("1. ¦ 2 ¦ .");
    expect(lex("(2.) ")).toBe("( ¦ 2 ¦ . ¦ )");
    expect(lex("2..")).toBe("2 ¦ ..");
  });

  it("spoils a string that is glued to something", () => {
    expect(lex("a='b'")).not.toContain('"');
    expect(lex("'it''s'")).not.toContain('"');
    expect(lex("('b')")).toBe('( ¦ "b" ¦ )');
  });

  it("gives up on an odd number of quotation marks and on more than a million characters", () => {
    expect(lex("select 'a")).toBeUndefined();
    expect(lex(`'it"s'`)).toBeUndefined();
    expect(lex("a".repeat(1_000_000))).toBeDefined();
    expect(lex("a".repeat(1_000_001))).toBeUndefined();
  });
});
