import { expect, test } from "vitest";
import { lexSql } from "../../../../trainer/sql/text/lexSql.ts";

const texts = (sql: string) => lexSql(sql).map((token) => token.text);

test("quotes are doubled to stand for themselves, in strings and in names", () => {
  expect(texts(`'it''s' "a""b" \`c\`\`d\` [e]`)).toEqual(["'it''s'", '"a""b"', "`c``d`", "[e]"]);
});

test("what is not terminated runs to the end", () => {
  expect(texts("a 'b c")).toEqual(["a", "'b c"]);
  expect(texts('a "b c')).toEqual(["a", '"b c']);
  expect(texts("a /* b c")).toEqual(["a"]);
  expect(texts("a -- b c")).toEqual(["a"]);
});

test("a comment inside a string is part of it, a quote inside a comment is not a string", () => {
  expect(texts("'--a' '/*b*/' -- 'c\n /* ' */ d")).toEqual(["'--a'", "'/*b*/'", "d"]);
});

test("depth counts the parentheses around a token and never falls below zero", () => {
  expect(lexSql("a(b(c))d)e").map(({ text, depth }) => `${text}${depth}`)).toEqual([
    "a0",
    "(0",
    "b1",
    "(1",
    "c2",
    ")1",
    ")0",
    "d0",
    ")0",
    "e0",
  ]);
});

test("a string of a hundred thousand quotes is read in one go", () => {
  expect(texts("'".repeat(100_000))).toHaveLength(1);
});
