"use client";
import { type ReactNode, useMemo, useState } from "react";
import { MetricsRecordedDocument } from "../../lib/api/generated/operations.ts";
import { mergeSeries, type Series } from "../../lib/mergeSeries.ts";
import { groupMetrics } from "../../lib/metricGroups.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { MetricChart } from "./MetricChart.tsx";
import { MetricGroups } from "./MetricGroups.tsx";

/**
 * The run's curves: losses beside what is given, then all else by what it is about. Points recorded while the page is
 * open are added as they come.
 */
export function LiveMetrics({
  runId,
  initial,
  children,
}: {
  runId: string;
  initial: readonly Series[];
  children: ReactNode;
}) {
  const [added, setAdded] = useState<readonly Series[]>([]);
  useSubscription(MetricsRecordedDocument, { runId }, ({ metricsRecorded }) =>
    setAdded((before) => mergeSeries(before, metricsRecorded)),
  );
  const all = useMemo(() => mergeSeries(initial, added), [initial, added]);
  const { losses, groups, others } = useMemo(() => groupMetrics(all), [all]);
  return (
    <>
      <div className="figures">
        {children}
        <section>
          <h2>Loss</h2>
          {losses.length === 0 && <p className="quiet">No loss has been recorded yet.</p>}
          <div className="figures">
            {losses.map((series) => (
              <MetricChart key={series.name} series={series} index={0} />
            ))}
          </div>
        </section>
      </div>
      {groups.length + others.length > 0 && (
        <section>
          <h2>Measurements</h2>
          <MetricGroups groups={groups} />
          {others.length > 0 && (
            <details>
              <summary>Others, by step ({others.length})</summary>
              <div className="figures">
                {others.map((series) => (
                  <MetricChart key={series.name} series={series} index={1} />
                ))}
              </div>
            </details>
          )}
        </section>
      )}
    </>
  );
}
