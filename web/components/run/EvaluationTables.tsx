import Link from "next/link";
import { evaluationPath } from "../../lib/addresses.ts";
import type { EvaluationCell, EvaluationTable } from "../../lib/api/runView.ts";
import { formatCount, formatInterval, formatPercent } from "../../lib/format.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";

/** Generations × splits; the values of the accuracy curve. */
export function EvaluationTables({ tables }: { tables: readonly EvaluationTable[] }) {
  if (tables.length === 0) return <p className="quiet">No generation has been evaluated yet.</p>;
  return tables.map((table) => (
    <DataTable
      key={table.conditions}
      label={`Execution accuracy by generation, ${table.conditions}`}
      caption={`Execution accuracy with 95 % intervals: ${table.conditions}`}
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            Generation
          </th>
          {table.splits.map((split) => (
            <th key={split} scope="col" className="score">
              {split}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.generation}>
            <th scope="row" className="number">
              {row.isResult && <span className="tag">result</span>} {row.generation}
            </th>
            {row.cells.map((cell, index) => (
              <td key={table.splits[index]} className="score" {...(cell && valuesOf(cell))}>
                {cell === undefined ? (
                  <span className="quiet">–</span>
                ) : (
                  <Cell cell={cell} name={`generation ${row.generation} on ${table.splits[index]}`} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  ));
}

function valuesOf({ accuracy, low, high, exampleCount, executableRate, isComplete }: EvaluationCell) {
  if (!isComplete || accuracy === undefined) return {};
  return cellValues({
    value: accuracy,
    low: low ?? null,
    high: high ?? null,
    n: exampleCount,
    executable: executableRate ?? null,
  });
}

function Cell({ cell, name }: { cell: EvaluationCell; name: string }) {
  if (!cell.isComplete || cell.accuracy === undefined) {
    return (
      <Link href={evaluationPath(cell.id)} className="quiet">
        {formatCount(cell.recordedCount)} of {formatCount(cell.exampleCount)} done
      </Link>
    );
  }
  const accuracy = formatPercent(cell.accuracy);
  return (
    <>
      <Link
        href={evaluationPath(cell.id)}
        className="accuracy"
        aria-label={`${accuracy}, evaluation of ${name}`}
      >
        {accuracy}
      </Link>
      <span className="detail">
        {cell.low !== undefined && cell.high !== undefined && `${formatInterval(cell.low, cell.high)} · `}n{" "}
        {formatCount(cell.exampleCount)}
      </span>
      {cell.executableRate !== undefined && (
        <span className="detail">{formatPercent(cell.executableRate)} executable</span>
      )}
    </>
  );
}
