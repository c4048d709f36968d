import Link from "next/link";
import { benchmarkPath, experimentPath, runPath } from "../../lib/addresses.ts";
import type { LeaderboardCell, LeaderboardRow, LeaderboardView } from "../../lib/api/leaderboardView.ts";
import {
  formatCount,
  formatHash,
  formatInterval,
  formatPercent,
  formatPercentTick,
  formatRank,
} from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { IntervalBar } from "../ui/IntervalBar.tsx";

export function LeaderboardTable({
  view,
  sortAddress,
}: {
  view: LeaderboardView;
  /** The address of this page sorted by a split. */
  sortAddress: (split: string) => string;
}) {
  const { low, high } = view.scale;
  const caption = `Execution accuracy on ${view.benchmark.name}, measured here`;
  return (
    <DataTable
      label={caption}
      className="leaderboard"
      caption={
        <>
          <strong>
            Execution accuracy on <Link href={benchmarkPath(view.benchmark.name)}>{view.benchmark.name}</Link>
            , measured here
          </strong>{" "}
          With 95 % intervals; all bars run from {formatPercentTick(low)} to {formatPercentTick(high)}.
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            Rank
          </th>
          <th scope="col">Method</th>
          {view.splits.map((split) => (
            <th
              key={split}
              scope="col"
              className="score"
              aria-sort={split === view.sortedBy ? "descending" : "none"}
            >
              <Link href={sortAddress(split)}>
                {split}
                <span aria-hidden="true">{split === view.sortedBy ? " ↓" : ""}</span>
              </Link>
            </th>
          ))}
          <th scope="col">Runs</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <Row key={row.key} row={row} view={view} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ row, view }: { row: LeaderboardRow; view: LeaderboardView }) {
  return (
    <tr className={row.isProvisional ? "provisional" : undefined}>
      <td className="number rank">
        {row.rank === undefined ? "–" : formatRank(row.rank.best, row.rank.worst)}
      </td>
      <th scope="row">
        <span className="method" title={row.description}>
          {row.method}
        </span>
        {row.isProvisional && <span className="tag">provisional</span>}
        <span className="detail">
          generation {row.generation} of {row.baseModel}
        </span>
        <span className="detail">
          configuration <code>{formatHash(row.configurationHash)}</code>
        </span>
      </th>
      {row.cells.map((cell, index) => (
        <td key={view.splits[index]} className="score">
          {cell === undefined ? <span className="quiet">–</span> : <Score cell={cell} scale={view.scale} />}
        </td>
      ))}
      <td>
        <Link href={experimentPath(row.experiment.id)}>{row.experiment.name}</Link>
        <span className="detail">
          {row.runs.map((run, index) => (
            <span key={run.id}>
              {index > 0 && ", "}
              <Link href={runPath(run.id)} aria-label={`Run of ${row.method} with seed ${run.seed}`}>
                seed {run.seed}
              </Link>
            </span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function Score({ cell, scale }: { cell: LeaderboardCell; scale: LeaderboardView["scale"] }) {
  const sample =
    cell.seedCount === 1
      ? `n ${formatCount(cell.exampleCount)}`
      : `n ${formatCount(cell.exampleCount)}, ${cell.seedCount} seeds`;
  const summary =
    `${formatPercent(cell.accuracy)} of ${formatCount(cell.exampleCount)} questions right, ` +
    `95 % interval ${formatInterval(cell.low, cell.high)}, ${formatPercent(cell.executableRate)} executable`;
  return (
    <div title={summary}>
      <span className="accuracy">{formatPercent(cell.accuracy)}</span>
      <IntervalBar {...cell} scale={scale} />
      <span className="detail">
        {formatInterval(cell.low, cell.high)} · {sample}
      </span>
    </div>
  );
}
