"use client";
import type { MetricGroup } from "../../lib/metricGroups.ts";
import { IterationChart } from "./IterationChart.tsx";

/** What was measured once an iteration, by what it is about. */
export function MetricGroups({ groups }: { groups: readonly MetricGroup[] }) {
  return groups.map(({ title, help, figures }) => (
    <details key={title} className="metric-group">
      <summary>
        {title} ({figures.length})
      </summary>
      <p className="quiet">{help}</p>
      <div className="figures">
        {figures.map((figure) => (
          <IterationChart key={figure.title} figure={figure} />
        ))}
      </div>
    </details>
  ));
}
