"use client";
import type { ChartOfMetrics, MetricGroup } from "../../lib/metricGroups.ts";
import { IterationChart } from "./IterationChart.tsx";
import { MetricChart } from "./MetricChart.tsx";

/** What was measured, by what it is about. */
export function MetricGroups({ groups }: { groups: readonly MetricGroup[] }) {
  return groups.map(({ title, help, charts }) => (
    <details key={title} className="metric-group">
      <summary>
        {title} ({charts.length})
      </summary>
      {help !== "" && <p className="quiet">{help}</p>}
      <div className="figures">
        <MetricCharts charts={charts} index={1} />
      </div>
    </details>
  ));
}

/** Thousands of steps have a canvas each; a few iterations or generations share a chart with a table. */
export function MetricCharts({ charts, index }: { charts: readonly ChartOfMetrics[]; index: number }) {
  return charts.map((chart) =>
    chart.stepAxis === "OPTIMIZER_STEP" || chart.stepAxis === null ? (
      chart.lines.map(({ series }) => <MetricChart key={series.name} series={series} index={index} />)
    ) : (
      <IterationChart key={`${chart.title} ${chart.stepAxis} ${chart.unit}`} chart={chart} />
    ),
  );
}
