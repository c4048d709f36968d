"use client";
import { type KeyboardEvent, useEffect, useRef } from "react";
import UPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { tickTexts } from "../../lib/axis.ts";
import { seriesColorProperty, seriesDash } from "../../lib/colors.ts";
import { formatCount } from "../../lib/format.ts";
import type { Series } from "../../lib/mergeSeries.ts";
import { stepByKey } from "../../lib/stepByKey.ts";

const height = 220;

/**
 * One metric on a canvas: thousands of points, with a cursor that says the value under it. The pointer moves it, or the arrow
 * keys, Home and End. Screen readers get `label`; the values stand in a table, too.
 */
export function MetricPlot({
  series,
  index,
  label,
  formatY,
  formatTicks,
}: {
  series: Series;
  index: number;
  label: string;
  formatY: (value: number) => string;
  formatTicks: (ticks: readonly number[]) => string[];
}) {
  const frame = useRef<HTMLElement>(null);
  const plot = useRef<UPlot | undefined>(undefined);
  const readout = useRef<HTMLOutputElement>(null);
  const newest = useRef(series);
  newest.current = series;

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const draw = () => {
      plot.current?.destroy();
      plot.current = new UPlot(
        options(element, index, formatTicks, (at) => {
          if (readout.current) readout.current.textContent = valueUnder(at, formatY);
        }),
        dataOf(newest.current),
        element,
      );
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
  }, [index, formatY, formatTicks]);

  useEffect(() => plot.current?.setData(dataOf(series)), [series]);

  const moveCursor = (event: KeyboardEvent) => {
    const current = plot.current;
    if (!current) return;
    const at = stepByKey(event.key, current.cursor.idx ?? undefined, series.steps.length);
    if (at === undefined) return;
    event.preventDefault();
    current.setCursor({ left: current.valToPos(series.steps[at] ?? 0, "x"), top: 0 });
  };

  return (
    <div className="metric-frame">
      <section
        ref={frame}
        className="metric-plot"
        aria-label={label}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus there are no keys.
        tabIndex={0}
        onKeyDown={moveCursor}
      />
      <output ref={readout} className="readout" />
    </div>
  );
}

/** "step 120: 0.4322"; nothing where the cursor is off the curve. */
function valueUnder(
  { cursor: { idx }, data: [steps, values] }: UPlot,
  formatY: (value: number) => string,
): string {
  const [step, value] = [steps?.[idx ?? -1], values?.[idx ?? -1]];
  return typeof step !== "number" || typeof value !== "number"
    ? ""
    : `step ${formatCount(step)}: ${formatY(value)}`;
}

function dataOf(series: Series): UPlot.AlignedData {
  return [[...series.steps], series.values.map((value) => (Number.isFinite(value) ? value : null))];
}

function options(
  element: HTMLElement,
  index: number,
  formatTicks: (ticks: readonly number[]) => string[],
  say: (plot: UPlot) => void,
): UPlot.Options {
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
    hooks: { setCursor: [say] },
    scales: { x: { time: false } },
    axes: [
      { ...axis, values: (_plot, ticks) => tickTexts(ticks) },
      { ...axis, size: 58, values: (_plot, ticks) => formatTicks(ticks) },
    ],
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
