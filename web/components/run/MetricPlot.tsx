"use client";
import { useEffect, useRef } from "react";
import UPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { seriesColorProperty, seriesDash } from "../../lib/colors.ts";
import type { Series } from "../../lib/mergeSeries.ts";

const height = 220;

/** One metric on a canvas: thousands of points, with a cursor. Screen readers get `label`; the values stand in a table. */
export function MetricPlot({
  series,
  index,
  label,
  formatY,
}: {
  series: Series;
  index: number;
  label: string;
  formatY: (value: number) => string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const plot = useRef<UPlot | undefined>(undefined);
  const newest = useRef(series);
  newest.current = series;

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const draw = () => {
      plot.current?.destroy();
      plot.current = new UPlot(options(element, index, formatY), dataOf(newest.current), element);
    };
    draw();
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    const resized = new ResizeObserver(() => plot.current?.setSize({ width: element.clientWidth, height }));
    scheme.addEventListener("change", draw);
    resized.observe(element);
    return () => {
      scheme.removeEventListener("change", draw);
      resized.disconnect();
      plot.current?.destroy();
      plot.current = undefined;
    };
  }, [index, formatY]);

  useEffect(() => plot.current?.setData(dataOf(series)), [series]);

  return <div ref={frame} className="metric-plot" role="img" aria-label={label} />;
}

function dataOf(series: Series): UPlot.AlignedData {
  return [[...series.steps], [...series.values]];
}

function options(element: HTMLElement, index: number, formatY: (value: number) => string): UPlot.Options {
  const styles = getComputedStyle(element);
  const color = (property: string) => styles.getPropertyValue(property).trim();
  const axis = {
    stroke: color("--quiet"),
    font: `12px ${styles.fontFamily}`,
    grid: { stroke: color("--line"), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height,
    legend: { show: false },
    cursor: { y: false },
    scales: { x: { time: false } },
    axes: [axis, { ...axis, size: 58, values: (_plot, ticks) => ticks.map(formatY) }],
    series: [
      {},
      {
        stroke: color(seriesColorProperty(index)),
        width: 1.6,
        dash: [...seriesDash(0)],
        points: { show: false },
      },
    ],
  };
}
