import { describe, expect, it } from "vitest";
import { takeAway } from "../../../web/lib/takeaway/takeAway.ts";

const url = "http://dojo.test/?benchmark=kata";

/** A page as the site renders it, with one table a body. */
function page(
  ...bodies: readonly { readonly label: string; readonly head: string; readonly rows: string }[]
) {
  const tables = bodies.map(
    ({ label, head, rows }) =>
      `<section class="table-frame" aria-label="${label}" data-table="${label.toLowerCase()}">` +
      `<table><caption><span>${label}, measured</span></caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></section>`,
  );
  return `<!doctype html><title>Leaderboard · SQL Dojo</title><main>${tables.join("")}</main>`;
}

function taken(format: string, html: string, table?: string): string {
  const answer = takeAway(html, url, { format, table });
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.text;
}

const scores = page({
  label: "Scores",
  head: '<th>Method</th><th class="score">dev</th><th class="number">Runs</th>',
  rows:
    '<tr><th>SFT<span class="tag">imported</span><span class="detail" data-aside="">hash</span></th>' +
    '<td class="score best" data-values=\'{"value":0.7213,"low":0.62,"high":0.8}\'>72.1\u00a0%<svg>bar</svg><span class="detail">[62.0, 80.0]</span></td>' +
    '<td class="number">1,204</td></tr>' +
    '<tr><th>SPIN</th><td class="score">–</td><td class="number">−3</td></tr>',
});

describe("a table that is taken away", () => {
  it("has in CSV a column a number, unrounded, and what small print says beside it", () => {
    expect(taken("csv", scores)).toBe(
      "Method,Method (details),dev,dev low,dev high,Runs\r\n" +
        "SFT,imported; hash,0.7213,0.62,0.8,1204\r\n" +
        "SPIN,,,,,-3\r\n",
    );
  });

  it("has in JSON the very columns and rows of the CSV, and where they come from", () => {
    expect(JSON.parse(taken("json", scores))).toEqual({
      table: "Scores",
      caption: "Scores, measured",
      page: "Leaderboard",
      url,
      columns: ["Method", "Method (details)", "dev", "dev low", "dev high", "Runs"],
      rows: [
        {
          Method: "SFT",
          "Method (details)": "imported; hash",
          dev: 0.7213,
          "dev low": 0.62,
          "dev high": 0.8,
          Runs: 1204,
        },
        { Method: "SPIN", "Method (details)": null, dev: null, "dev low": null, "dev high": null, Runs: -3 },
      ],
    });
  });

  it("shows in Markdown and LaTeX what the page shows, the best in bold, without what is aside", () => {
    expect(taken("md", scores).split("\n")).toEqual([
      "Scores, measured (<http://dojo.test/?benchmark=kata>)",
      "",
      "| Method | dev | Runs |",
      "| --- | ---: | ---: |",
      "| SFT<br>imported | **72.1 %**<br>\\[62.0, 80.0\\] | 1,204 |",
      "| SPIN | – | −3 |",
      "",
    ]);
    const latex = taken("tex", scores);
    expect(latex).toContain(
      "\\begin{tabular}{lrr}\n    \\toprule\n    Method & dev & Runs \\\\\n    \\midrule",
    );
    expect(latex).toContain(
      "SFT {\\footnotesize imported} & \\textbf{72.1 \\%} {\\footnotesize [62.0, 80.0]} & 1,204 \\\\",
    );
    expect(latex).toContain("SPIN & -- & $-$3 \\\\\n    \\bottomrule");
  });

  it("repeats a cell that spans rows in each of them, and a head that spans columns before each of theirs", () => {
    const html = page({
      label: "Slices",
      head: '<th rowspan="2">Feature</th><th colspan="2">Of</th></tr><tr><th>one</th><th>two</th>',
      rows: '<tr><th rowspan="2">joins</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>',
    });
    expect(taken("csv", html)).toBe("Feature,Of one,Of two\r\njoins,1,2\r\njoins,3,4\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "＝1"])(
    "is no formula of a spreadsheet where a visitor wrote %j",
    (text) => {
      const html = page({ label: "Names", head: "<th>Name</th>", rows: `<tr><td>${text}</td></tr>` });
      expect(taken("csv", html)).toMatch(/\r\n"?'/);
    },
  );

  it("lets nothing that a visitor wrote end a cell, a line or a comment, or say more than its letters", () => {
    const hostile = "a|b ![x](http://e.test) `c` <b>*d* \\input{/etc/passwd}%$^_~#&amp;\n\\end{table}";
    const escaped = hostile.replaceAll("<", "&lt;");
    const html = page({ label: "Names", head: "<th>Name</th>", rows: `<tr><td>${escaped}</td></tr>` });
    const withTitle = html.replace("Leaderboard", "A\n\\input{evil}");
    expect(taken("md", html).split("\n")[4]).toBe(
      "| a\\|b \\!\\[x\\]\\(http://e.test\\) \\`c\\` &lt;b\\>\\*d\\* \\\\input\\{/etc/passwd\\}%\\$^\\_\\~\\#&amp; \\\\end\\{table\\} |",
    );
    const latex = taken("tex", withTitle).split("\n");
    expect(latex[0]).toBe(`% A \\input{evil}: ${url}`);
    expect(latex).toContain(
      "    a$|$b ![x](http://e.test) `c` $<$b$>$*d* \\textbackslash{}input\\{/etc/passwd\\}\\%\\$\\textasciicircum{}\\_\\textasciitilde{}\\#\\& \\textbackslash{}end\\{table\\} \\\\",
    );
  });

  it("has the name of page and table as its file's name", () => {
    expect(takeAway(scores, url, { format: "csv", table: "scores" })).toMatchObject({
      fileName: "leaderboard-scores.csv",
      type: "text/csv",
    });
  });

  it("is refused by name where the page has none such, several, or the format is unknown", () => {
    const body = { head: "<th>A</th>", rows: "<tr><td>1</td></tr>" };
    const html = page({ ...body, label: "One" }, { ...body, label: "Two" }, { ...body, label: "Two" });
    const refusal = (format: string, table?: string) => takeAway(html, url, { format, table });
    expect(refusal("xlsx")).toMatchObject({
      status: 400,
      message: expect.stringContaining("csv, md, tex, json"),
    });
    expect(refusal("csv")).toMatchObject({ status: 404, message: expect.stringContaining("is missing") });
    expect(refusal("csv", "three")).toMatchObject({
      message: "table: this page has one, two, two, and no three.",
    });
    expect(refusal("csv", "two")).toMatchObject({ message: expect.stringContaining("more than one") });
  });
});
