import { type AblationView, type CellRow, type CellScore, statusCounts } from "../../lib/api/ablationView.ts";
import {
  formatCount,
  formatDifference,
  formatEstimate,
  formatInterval,
  formatName,
  formatPEquation,
  formatPercent,
} from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** The cells of an ablation: where each stands on every factor, how far its runs are and what they reached. */
export function AblationTable({ view }: { view: AblationView }) {
  const { factors, splits, rows, seeds } = view;
  const label = labelOf(view);
  return (
    <DataTable
      label={label}
      className="ablation"
      caption={
        `${label}; ${seeds.length === 1 ? "seed" : "seeds"} ${seeds.join(", ")}. ` +
        "Mean accuracy over seeds and the difference to the base on the same questions in points, each with its 95 % interval; " +
        "p by the paired test, with Holm’s correction over the column"
      }
    >
      <thead>
        <tr>
          <th scope="col">Cell</th>
          {factors.map((factor) => (
            <th key={factor} scope="col">
              {factor}
            </th>
          ))}
          <th scope="col">Runs</th>
          {splits.map((split) => (
            <th key={split} scope="col" className="score">
              {split}
            </th>
          ))}
          <th scope="col">Otherwise than the base</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} view={view} />
        ))}
      </tbody>
    </DataTable>
  );
}

function labelOf({ design, factors }: AblationView): string {
  if (factors.length === 0) return "One configuration";
  return design === "GRID" ? "Every combination of levels" : "The base, and each level alone";
}

function Row({ row, view: { factors, splits } }: { row: CellRow; view: AblationView }) {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {row.levels.map((level, index) => (
        <td key={factors[index]}>{level ?? <span className="quiet">as the base</span>}</td>
      ))}
      <td>
        <State row={row} />
      </td>
      {row.scores.map((score, index) => (
        <td key={splits[index]} className="score">
          {score === undefined ? <span className="quiet">–</span> : <Score score={score} />}
        </td>
      ))}
      <td>
        {row.differences.length === 0 ? (
          <span className="quiet">nothing</span>
        ) : (
          row.differences.map((difference) => (
            <code key={difference} className="setting-difference">
              {difference}
            </code>
          ))
        )}
        {row.mergedNames.length > 0 && (
          <span className="detail">the same configuration as {row.mergedNames.join("; ")}</span>
        )}
      </td>
    </tr>
  );
}

function State({ row: { state } }: { row: CellRow }) {
  const { iterationCount, reusedIterationCount, retriedCount } = state;
  return (
    <>
      {statusCounts(state).map(({ status, count }) => (
        <span key={status} className={`cell-status status-${status.toLowerCase()}`}>
          {formatCount(count)} {formatName(status)}
        </span>
      ))}
      {retriedCount > 0 && <span className="detail">{formatCount(retriedCount)} retried</span>}
      {iterationCount > 0 && (
        <span className="detail">
          {formatCount(iterationCount)} {iterationCount === 1 ? "iteration" : "iterations"}
          {reusedIterationCount > 0 && `, ${formatCount(reusedIterationCount)} reused`}
        </span>
      )}
    </>
  );
}

function Score({ score }: { score: CellScore }) {
  const { accuracy, low, high, exampleCount, seedCount, toBase } = score;
  return (
    <>
      <span className="accuracy">{formatPercent(accuracy)}</span>
      <span className="detail">
        {formatInterval(low, high)} · n {formatCount(exampleCount)}
        {seedCount > 1 && ` × ${seedCount} seeds`}
      </span>
      {toBase !== undefined && (
        <span className="detail points">
          {formatEstimate(toBase.difference, toBase, formatDifference)}, {formatPEquation(toBase.pValue)}
        </span>
      )}
    </>
  );
}
