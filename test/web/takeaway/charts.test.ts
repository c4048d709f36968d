import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { takeAway } from "../../../web/lib/takeaway/takeAway.ts";

const url = "http://dojo.test/runs/1";
const hostile = `=1+1 <script>alert("x")</script> & \u00a0 \u0007`;

function page(label: string, isWhole = true): string {
  const data = {
    title: "Accuracy",
    x: "generation",
    lines: [
      {
        label,
        look: 0,
        points: [
          { x: 0, y: 0.5, low: 0.25, high: 0.75 },
          { x: 1, y: 0.625 },
        ],
      },
      { label: "dev", look: 1, points: [{ x: 1, y: 1e-9 }] },
    ],
  };
  const json = JSON.stringify(data).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return (
    `<!doctype html><title>Run 1 · SQL Dojo</title><svg class="line-chart" viewBox="0 0 480 220" data-chart="accuracy" onload="alert(1)">` +
    `${isWhole ? `<metadata>${json}</metadata>` : ""}<g class="series-0"><polyline points="1,2 3,4" style="x"/>` +
    `<g class="point" tabindex="0" aria-label="a"><circle class="target" cx="1" cy="2" r="9"/><circle cx="1" cy="2" r="2"/><text class="value">a</text></g>` +
    `<script>alert(1)</script><text x="1" y="2" text-anchor="end">50\u00a0%</text></g></svg>`
  );
}

function taken(format: string, html: string): string {
  const answer = takeAway(html, url, { format, chart: "accuracy" });
  if (answer.kind === "refused") throw new Error(answer.message);
  return answer.text;
}

describe("a chart that is taken away", () => {
  it("has in CSV a row a point, exact, and no formula of a visitor's", () => {
    expect(taken("csv", page("SFT"))).toBe(
      "series,generation,value,low,high\r\nSFT,0,0.5,0.25,0.75\r\nSFT,1,0.625,,\r\ndev,1,1e-9,,\r\n",
    );
    expect(taken("csv", page(hostile))).toContain(`"'=1+1 <script>`);
  });

  it("has in JSON its title, its lines and where it comes from", () => {
    const { lines, ...rest } = JSON.parse(taken("json", page("SFT")));
    expect(rest).toEqual({ chart: "Accuracy", title: "Accuracy", x: "generation", page: "Run 1", url });
    expect(lines[0].points[0]).toEqual({ x: 0, y: 0.5, low: 0.25, high: 0.75 });
  });

  it("is an SVG with title, legend and points that runs nothing and needs nothing", () => {
    const svg = taken("svg", page(hostile));
    expect(svg).not.toMatch(/<script|onload|tabindex|style="|class="target"|href|url\(|&nbsp;/);
    expect(svg).not.toContain("\u0007");
    expect(svg).toContain('<polyline points="1,2 3,4"></polyline>');
    expect(svg).toContain("50\u00a0%</text>");
    expect(svg).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp;");
    const metadata = /<metadata>([^<]*)<\/metadata>/.exec(svg)?.[1] ?? "";
    const data = JSON.parse(
      metadata
        .replaceAll("&quot;", '"')
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    );
    expect(data.lines[1].points).toEqual([{ x: 1, y: 1e-9 }]);
  });

  it("has the colors of the site's light theme", () => {
    const css = readFileSync(join(import.meta.dirname, "../../../web/app/styles/base.css"), "utf8");
    const svg = taken("svg", page("SFT"));
    for (const name of ["series-0", "series-1", "series-2", "series-3", "series-4", "series-5"]) {
      const color = new RegExp(`--${name}: (#\\w+);`).exec(css)?.[1];
      expect(svg).toContain(`.${name} { color: ${color}; }`);
    }
  });

  it("is refused where the page has no such chart, or a format that charts have not", () => {
    const refusal = (format: string, chart: string) => takeAway(page("SFT"), url, { format, chart });
    expect(refusal("tex", "accuracy")).toMatchObject({
      status: 400,
      message: "format: of a chart is one of svg, csv, json, and not tex.",
    });
    expect(refusal("svg", "loss")).toMatchObject({
      status: 404,
      message: "chart: this page has accuracy, and no loss.",
    });
    expect(takeAway(page("SFT", false), url, { format: "svg", chart: "a" })).toMatchObject({ status: 404 });
  });
});
