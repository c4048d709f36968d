"use client";
import { type ReactNode, useMemo, useState } from "react";
import { type MetricCurveFragment, MetricsRecordedDocument } from "../../lib/api/generated/operations.ts";
import { mergeSeries } from "../../lib/mergeSeries.ts";
import { groupMetrics, type MetricSeries, readCurve } from "../../lib/metricGroups.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";
import { MetricCharts, MetricGroups } from "./MetricGroups.tsx";

/**
 * The run's curves: losses beside what is given, then all else by what it is about. Points recorded while the page is
 * open are added as they come.
 */
export function LiveMetrics({
  runId,
  initial,
  after,
  children,
}: {
  runId: string;
  initial: readonly MetricCurveFragment[];
  /** Where what is recorded later begins. */
  after: string;
  children: ReactNode;
}) {
  const [added, setAdded] = useState<readonly MetricSeries[]>([]);
  useSubscription(
    MetricsRecordedDocument,
    { runId },
    {
      after,
      onData: ({ metricsRecorded }) =>
        setAdded((before) => mergeSeries(before, metricsRecorded.series.map(readCurve))),
      onGap: useRefresh(),
    },
  );
  const all = useMemo(() => mergeSeries(initial.map(readCurve), added), [initial, added]);
  const { losses, groups } = useMemo(() => groupMetrics(all), [all]);
  return (
    <>
      <div className="figures">
        {children}
        <section>
          <h2>Loss</h2>
          {losses.length === 0 && <p className="quiet">No loss has been recorded yet.</p>}
          <div className="figures">
            <MetricCharts charts={losses} index={0} />
          </div>
        </section>
      </div>
      {groups.length > 0 && (
        <section>
          <h2>Measurements</h2>
          <MetricGroups groups={groups} />
        </section>
      )}
    </>
  );
}
