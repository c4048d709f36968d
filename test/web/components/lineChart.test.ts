import { join } from "node:path";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";

interface Line {
  readonly label: string;
  readonly points: readonly { x: number; y: number; low?: number; high?: number }[];
}

const width = 480;

/** The page's own component, which the types of the command line know nothing of. */
async function draw(lines: readonly Line[]): Promise<string> {
  const file = join(import.meta.dirname, "../../../web/components/ui/LineChart.tsx");
  const { LineChart } = await import(/* @vite-ignore */ file);
  const formatY = (value: number) => `${value}`;
  return renderToStaticMarkup(
    createElement(LineChart, {
      lines,
      title: "Accuracy",
      label: "Accuracy",
      xTitle: "generation",
      formatY,
      width,
    }),
  );
}

const lines = (count: number, pointCount = 4): Line[] =>
  Array.from({ length: count }, (_, index) => ({
    label: `run ${index}`,
    points: Array.from({ length: pointCount }, (_unused, x) => ({ x, y: 0.5, low: 0.4, high: 0.6 })),
  }));

describe("a chart of lines", () => {
  it("keeps every whisker within the plot, however many lines stand side by side", async () => {
    const svg = await draw(lines(40));
    const places = [...svg.matchAll(/class="whisker" x1="([\d.]+)"/g)].map(([, x]) => Number(x));
    expect(places).toHaveLength(160);
    expect(Math.min(...places)).toBeGreaterThanOrEqual(48);
    expect(Math.max(...places)).toBeLessThanOrEqual(width - 14);
  });

  it("says each point's value where the pointer or the focus is", async () => {
    const svg = await draw(lines(1));
    expect(svg.match(/tabindex="0"/g)).toHaveLength(4);
    expect(svg).toContain('aria-label="run 0, generation 3: 0.5 [0.4, 0.6]"');
  });

  it("marks the seventh series otherwise than the first, whose color it has", async () => {
    const [first, ...others] = (await draw(lines(7))).split("<polyline");
    expect(first).toContain("series-0");
    expect(others[0]).toContain("<circle cx");
    expect(others[6]).toContain("<polygon");
    const dash = (part: string | undefined) => /stroke-dasharray="([^"]*)"/.exec(part ?? "")?.[1];
    expect(dash(others[6])).not.toBe(dash(others[0]));
  });

  it("leaves out the marks of a line of very many points, and draws nothing of none", async () => {
    expect(await draw(lines(1, 500))).not.toContain("tabindex");
    expect(await draw([])).toContain("Nothing recorded yet");
  });
});
