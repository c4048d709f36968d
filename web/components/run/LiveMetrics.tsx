"use client";
import { useMemo, useState } from "react";
import { MetricsRecordedDocument } from "../../lib/api/generated/operations.ts";
import { mergeSeries, type Series } from "../../lib/mergeSeries.ts";
import { groupMetrics } from "../../lib/metricGroups.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { MetricFigure } from "./MetricFigure.tsx";
import { MetricGroups } from "./MetricGroups.tsx";

/** The run's curves, losses first; points recorded while the page is open are added as they come. */
export function LiveMetrics({ runId, initial }: { runId: string; initial: readonly Series[] }) {
  const [added, setAdded] = useState<readonly Series[]>([]);
  useSubscription(MetricsRecordedDocument, { runId }, ({ metricsRecorded }) =>
    setAdded((before) => mergeSeries(before, metricsRecorded)),
  );
  const all = useMemo(() => mergeSeries(initial, added), [initial, added]);
  const { losses, groups, others } = useMemo(() => groupMetrics(all), [all]);
  if (all.length === 0) return <p className="quiet">No metric has been recorded yet.</p>;
  return (
    <>
      <div className="figures">
        {losses.map((series) => (
          <MetricFigure key={series.name} series={series} index={0} />
        ))}
      </div>
      <MetricGroups groups={groups} />
      {others.length > 0 && (
        <details open={losses.length === 0}>
          <summary>Other metrics by step ({others.length})</summary>
          <div className="figures">
            {others.map((series) => (
              <MetricFigure key={series.name} series={series} index={1} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
