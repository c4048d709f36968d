import Link from "next/link";
import { runPath } from "../../lib/addresses.ts";
import type { SplitTrajectories } from "../../lib/api/experimentView.ts";
import { formatCount, formatInterval, formatPercent, formatPercentTick } from "../../lib/format.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";
import { Legend } from "../ui/Legend.tsx";
import { fewestPoints, LineChart } from "../ui/LineChart.tsx";

/** Small multiples: one split a chart, one run a line, and the same values in a table under each. */
export function Trajectories({ sets }: { sets: readonly SplitTrajectories[] }) {
  if (sets.length === 0) return <p className="quiet">No generation has been evaluated yet.</p>;
  return (
    <div className="figures">
      {sets.map((set) => (
        <figure key={set.title}>
          <figcaption>
            <strong>{set.title}</strong>
          </figcaption>
          {set.generations.length >= fewestPoints && (
            <>
              <LineChart
                lines={set.runs}
                title={`Execution accuracy on ${set.title} by generation`}
                label={`Execution accuracy on ${set.title} by generation, one line a run; the table below has the values`}
                xTitle="generation"
                formatY={formatPercentTick}
              />
              <Legend labels={set.groups} />
            </>
          )}
          <TrajectoryTable set={set} />
        </figure>
      ))}
    </div>
  );
}

function TrajectoryTable({ set }: { set: SplitTrajectories }) {
  const caption = `Execution accuracy on ${set.title} by generation`;
  return (
    <DataTable
      label={caption}
      caption={`${caption}, with 95 % intervals, n ${set.exampleCounts.map(formatCount).join(" or ")}`}
    >
      <thead>
        <tr>
          <th scope="col">Run</th>
          {set.generations.map((generation) => (
            <th key={generation} scope="col" className="number">
              {generation}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {set.runs.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <Link href={runPath(run.id)}>{run.label}</Link>
            </th>
            {set.generations.map((generation) => {
              const point = run.points.find((candidate) => candidate.x === generation);
              return (
                <td
                  key={generation}
                  className="number"
                  {...(point && cellValues({ value: point.y, low: point.low, high: point.high }))}
                >
                  {point === undefined ? (
                    "–"
                  ) : (
                    <>
                      {formatPercent(point.y)}
                      <span className="detail">{formatInterval(point.low, point.high)}</span>
                    </>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
