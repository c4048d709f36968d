import { describe, expect, it } from "vitest";
import { renderLatex } from "../../../../cli/study/report/renderLatex.ts";
import { renderMarkdown } from "../../../../cli/study/report/renderMarkdown.ts";
import { renderTerminal } from "../../../../cli/study/report/renderTerminal.ts";
import type { StudyTable } from "../../../../cli/study/report/studyTable.ts";
import { studyTables } from "../../../../cli/study/report/studyTables.ts";
import { escapeLatex } from "../../../../statistics/escapeLatex.ts";
import { inventedResults } from "./inventedResults.ts";

const { tables } = studyTables(inventedResults({ sft: 0.6, spft_sql: 0.75, spin: 0.5 }, { examples: 60 }), {
  baselines: ["sft"],
  ablations: [{ base: "spft_sql", variants: [{ method: "sft", title: "synthesis & play" }] }],
  hypotheses: [{ sentence: "100 % of SQL | falls", first: "sft", second: "spin" }],
});
const scores = tables[0]!;
const nasty: StudyTable = {
  name: "a table_1",
  caption: "50 % of $x_1 {a} ~b ^c \\d #e & f",
  head: ["a|b", "*"],
  columns: ["left", "right"],
  rows: [[{ text: "[1, 2]" }, { text: "−1.5 – <2", isBold: true }]],
};

/** Braces and environments that open must close, in order; specials must be escaped or in their place. */
function expectSound(latex: string): void {
  const open: string[] = [];
  for (const [, kind, name] of latex.matchAll(/\\(begin|end)\{(\w+)\}/g)) {
    if (kind === "begin") open.push(name!);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
  let depth = 0;
  const bare = latex.replaceAll(/(?<!\\)%.*$/gm, "").replaceAll(/\\[\\&%$#_{}]/g, "");
  for (const character of bare) {
    if (character === "{") depth += 1;
    if (character === "}") depth -= 1;
    expect(depth).toBeGreaterThanOrEqual(0);
  }
  expect(depth).toBe(0);
  expect(bare.match(/\$/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
  expect(bare).not.toMatch(/[%#^~_]/);
}

describe("renderLatex", () => {
  it.each(tables)("sets the $name table soundly, every row as wide as the head", (table) => {
    const latex = renderLatex(table);
    expectSound(latex);
    const rows = latex.split("\n").filter((line) => line.endsWith("\\\\"));
    expect(rows).toHaveLength(table.rows.length + 1);
    for (const row of rows) {
      expect(row.replaceAll("\\&", "").split("&")).toHaveLength(table.head.length);
    }
    expect(latex).toMatch(/\\toprule[\s\S]*\\midrule[\s\S]*\\bottomrule/);
  });

  it("escapes whatever a name holds", () => {
    expectSound(renderLatex(nasty));
    expect(escapeLatex("a_b & 5 % {x} \\y ~ ^ # $")).toBe(
      "a\\_b \\& 5 \\% \\{x\\} \\textbackslash{}y \\textasciitilde{} \\textasciicircum{} \\# \\$",
    );
    expect(renderLatex(nasty)).toContain("{}[1, 2] & \\textbf{$-$1.5 -- $<$2}");
    expect(renderLatex(nasty)).toContain("\\label{tab:a-table-1}");
  });

  it("scales wide tables to the line", () => {
    expect(renderLatex(nasty)).not.toContain("resizebox");
    expect(renderLatex(tables.find(({ name }) => name === "hypotheses")!)).toContain(
      "\\resizebox{\\linewidth}{!}{%",
    );
  });

  it("sets the best in bold", () => {
    const bold = scores.rows.flat().filter(({ isBold }) => isBold);
    expect(renderLatex(scores).match(/\\textbf\{/g)).toHaveLength(bold.length);
    expect(bold.length).toBeGreaterThan(0);
  });
});

describe("renderMarkdown", () => {
  it.each(tables)("sets the $name table, every row as wide as the head", (table) => {
    const lines = renderMarkdown(table)
      .split("\n")
      .filter((line) => line.startsWith("|"));
    expect(lines).toHaveLength(table.rows.length + 2);
    for (const line of lines) {
      expect(line.replaceAll("\\|", "").split("|")).toHaveLength(table.head.length + 2);
    }
  });

  it("escapes what Markdown would read, and sets the best in bold", () => {
    expect(renderMarkdown(nasty)).toContain("| a\\|b | \\* |\n| --- | ---: |\n| [1, 2] | **−1.5 – \\<2** |");
    expect(renderMarkdown(scores)).toMatch(/\| spft\\_sql \| 3 \| \*\*\d\d\.\d \[\d\d\.\d, \d\d\.\d\]\*\*/);
  });
});

describe("renderTerminal", () => {
  it("aligns all lines of a table and stars what is best", () => {
    const [caption, ...lines] = renderTerminal(scores).trimEnd().split("\n");
    expect(caption).toContain("*: the best of the column");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines.some((line) => line.includes("spft_sql") && line.includes("] *"))).toBe(true);
  });
});
