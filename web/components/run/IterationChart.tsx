"use client";
import { formatCount, formatMetric, formatPercent, formatPercentTick } from "../../lib/format.ts";
import type { MetricFigures, MetricUnit } from "../../lib/metricGroups.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { Legend } from "../ui/Legend.tsx";
import { LineChart } from "../ui/LineChart.tsx";

/** Curves over iterations with their figures in a table; where there is but one iteration, the table alone. */
export function IterationChart({ figure }: { figure: MetricFigures }) {
  const { title, unit, lines } = figure;
  const iterations = [...new Set(lines.flatMap(({ series }) => series.steps))].sort(
    (left, right) => left - right,
  );
  if (iterations.length < 2) return <FigureTable figure={figure} iterations={iterations} />;
  return (
    <figure className="metric">
      <figcaption>
        <strong>{title}</strong> {unit === "nats" && <span className="quiet">in nats</span>}
      </figcaption>
      <LineChart
        lines={lines.map(({ label, series }) => ({
          label,
          points: series.steps.map((x, at) => ({ x, y: series.values[at] ?? 0 })),
        }))}
        label={`${title} by iteration; the table below has the figures`}
        xTitle="iteration"
        formatY={tickOf(unit)}
      />
      {lines.length > 1 && <Legend labels={lines.map(({ label }) => label)} />}
      <details>
        <summary>Figures: {title}</summary>
        <FigureTable figure={figure} iterations={iterations} />
      </details>
    </figure>
  );
}

function FigureTable({
  figure: { title, unit, lines },
  iterations,
}: {
  figure: MetricFigures;
  iterations: readonly number[];
}) {
  // Before the first iteration, as linking is measured.
  const isOnce = iterations.length === 1 && iterations[0] === 0;
  const caption = unit === "nats" ? `${title}, in nats` : title;
  return (
    <DataTable label={caption} caption={caption} className="figure-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Of</span>
          </th>
          {iterations.map((iteration) => (
            <th key={iteration} scope="col" className="number">
              {isOnce ? "Value" : `Iteration ${iteration}`}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, series }) => (
          <tr key={series.name}>
            <th scope="row">{label}</th>
            {iterations.map((iteration) => {
              const value = series.values[series.steps.indexOf(iteration)];
              return (
                <td key={iteration} className="number">
                  {value === undefined ? "–" : textOf(unit)(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function tickOf(unit: MetricUnit): (value: number) => string {
  return unit === "percent" ? formatPercentTick : (value) => `${Number(value.toPrecision(4))}`;
}

function textOf(unit: MetricUnit): (value: number) => string {
  if (unit === "percent") return formatPercent;
  return (value) => (Number.isInteger(value) ? formatCount(value) : formatMetric(value));
}
