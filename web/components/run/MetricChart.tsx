"use client";
import { useSyncExternalStore } from "react";
import { formatCount, formatMetric, formatPercent } from "../../lib/format.ts";
import { finitePoints, type MetricSeries, ticksOf, unitNote } from "../../lib/metricGroups.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { LineDrawing, TakeChart } from "../ui/LineChart.tsx";
import { MetricPlot } from "./MetricPlot.tsx";

const tableRows = 20;

/** A metric's curve with its newest value in words and a table of a score of its points. */
export function MetricChart({ series, index }: { series: MetricSeries; index: number }) {
  const isBrowser = useIsBrowser();
  const lastStep = series.steps.at(-1);
  const lastValue = series.values.at(-1);
  const { title, unit, help } = series.definition;
  const note = unitNote(series.definition);
  const format = unit === "FRACTION" ? formatPercent : formatMetric;
  if (lastStep === undefined || lastValue === undefined) return null;
  const label = `${title} by step, ${format(series.values[0] ?? lastValue)} at the first and ${format(lastValue)} at the last`;
  return (
    <figure className="metric">
      <figcaption>
        <strong>{title}</strong> {note !== "" && <span className="quiet">{note} </span>}
        <span className="quiet" data-metric={series.name}>
          {format(lastValue)} at step {formatCount(lastStep)}
        </span>
      </figcaption>
      {isBrowser ? (
        <MetricPlot
          series={series}
          index={index}
          label={label}
          formatY={format}
          formatTicks={ticksOf(unit)}
        />
      ) : (
        <div className="metric-plot">
          <LineDrawing
            lines={[{ label: series.name, points: finitePoints(series) }]}
            title={title}
            label={label}
            xTitle="step"
            formatY={format}
            formatTicks={ticksOf(unit)}
          />
        </div>
      )}
      <TakeChart title={title} />
      <details>
        <summary>Values of {title}</summary>
        {help !== "" && <p className="quiet">{help}</p>}
        <DataTable
          label={`Values of ${title}`}
          caption={`${title}, at most ${tableRows} steps of those drawn`}
        >
          <thead>
            <tr>
              <th scope="col" className="number">
                Step
              </th>
              <th scope="col" className="number">
                Value
              </th>
            </tr>
          </thead>
          <tbody>
            {spread(series).map(({ step, value }) => (
              <tr key={step}>
                <th scope="row" className="number">
                  {formatCount(step)}
                </th>
                <td className="number">{format(value)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      </details>
    </figure>
  );
}

/**
 * The server draws the curve too, so that it is there before and without JavaScript. The browser's canvas replaces it at the
 * same height: else what stands below would move away from under a visitor's click.
 */
function useIsBrowser(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
}

function subscribeToNothing(): () => void {
  return () => {};
}

function spread(series: MetricSeries): { step: number; value: number }[] {
  const count = series.steps.length;
  const shown = Math.min(count, tableRows);
  return Array.from({ length: shown }, (_, row) => {
    const at = shown === 1 ? 0 : Math.round((row * (count - 1)) / (shown - 1));
    return { step: series.steps[at] ?? 0, value: series.values[at] ?? 0 };
  });
}
