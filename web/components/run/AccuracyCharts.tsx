import { accuracyLines, type EvaluationTable } from "../../lib/api/runView.ts";
import { formatPercentTick } from "../../lib/format.ts";
import { Legend } from "../ui/Legend.tsx";
import { fewestPoints, LineChart } from "../ui/LineChart.tsx";

/** Accuracy by generation, one line a split, where there are enough to make a line; `EvaluationTables` has the values. */
export function AccuracyCharts({ tables }: { tables: readonly EvaluationTable[] }) {
  if (tables.length === 0) return <p className="quiet">No generation has been evaluated yet.</p>;
  const drawn = tables.filter(({ rows }) => rows.length >= fewestPoints);
  if (drawn.length === 0) {
    return (
      <p className="quiet">
        Too few generations have been evaluated to draw a curve; the table of evaluations has their values.
      </p>
    );
  }
  return drawn.map((table) => (
    <figure key={table.conditions}>
      {tables.length > 1 && <figcaption className="quiet">{table.conditions}</figcaption>}
      <LineChart
        lines={accuracyLines(table)}
        title={`Execution accuracy by generation${tables.length > 1 ? `, ${table.conditions}` : ""}`}
        label={`Execution accuracy by generation on ${table.splits.join(", ")}; the table of evaluations has the values`}
        xTitle="generation"
        formatY={formatPercentTick}
        height={240}
      />
      <Legend labels={table.splits} />
    </figure>
  ));
}
