"use client";
import {
  type ChartOfMetrics,
  finitePoints,
  formatTick,
  formatValue,
  ticksOf,
  unitNote,
} from "../../lib/metricGroups.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { Legend } from "../ui/Legend.tsx";
import { fewestPoints, LineChart } from "../ui/LineChart.tsx";

/** Curves over iterations or generations with their values in a table; of one or two the table says all, and stands alone. */
export function IterationChart({ chart }: { chart: ChartOfMetrics }) {
  const { title, unit, lines, help } = chart;
  const steps = [...new Set(lines.flatMap(({ series }) => series.steps))].sort((left, right) => left - right);
  if (steps.length < fewestPoints) {
    return (
      <>
        <ValueTable chart={chart} steps={steps} />
        {help !== "" && <p className="quiet">{help}</p>}
      </>
    );
  }
  const note = unitNote(chart);
  const axis = chart.stepAxis === "GENERATION" ? "generation" : "iteration";
  return (
    <figure className="metric">
      <figcaption>
        <strong>{title}</strong> {note !== "" && <span className="quiet">{note}</span>}
      </figcaption>
      <LineChart
        lines={lines.map(({ label, series }) => ({
          label,
          points: finitePoints(series),
        }))}
        title={`${title} by ${axis}${note === "" ? "" : ` ${note}`}`}
        label={`${title} by ${axis}; the table below has the values`}
        xTitle={axis}
        formatY={(value) => formatTick(value, unit)}
        formatTicks={ticksOf(unit)}
      />
      {lines.length > 1 && <Legend labels={lines.map(({ label }) => label)} />}
      <details>
        <summary>Values: {title}</summary>
        {help !== "" && <p className="quiet">{help}</p>}
        <ValueTable chart={chart} steps={steps} />
      </details>
    </figure>
  );
}

function ValueTable({ chart, steps }: { chart: ChartOfMetrics; steps: readonly number[] }) {
  const { title, unit, stepAxis, lines } = chart;
  const note = unitNote(chart);
  const caption = note === "" ? title : `${title}, ${note}`;
  return (
    <DataTable label={caption} caption={caption} className="figure-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Of</span>
          </th>
          {steps.map((step) => (
            <th key={step} scope="col" className="number">
              {headOf(stepAxis, step)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ label, series }) => (
          <tr key={series.name}>
            <th scope="row">{label}</th>
            {steps.map((step) => {
              const value = series.values[series.steps.indexOf(step)];
              return (
                <td key={step} className="number">
                  {value === undefined ? "–" : formatValue(value, unit)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function headOf(stepAxis: ChartOfMetrics["stepAxis"], step: number): string {
  if (stepAxis === "RUN") return "Value";
  return stepAxis === "GENERATION" ? `Generation ${step}` : `Iteration ${step}`;
}
