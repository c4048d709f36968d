import Link from "next/link";
import { evaluationPath } from "../../lib/addresses.ts";
import type { RuleTableCell, RuleTable as View } from "../../lib/api/ruleTable.ts";
import { formatCount, formatInterval, formatPercent } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";

/** The evaluations of a run's result under every rule; each leads to its own page. */
export function RuleTable({ table, texts }: { table: View; texts: RuleTexts }) {
  const hasExcluded = table.rows.some(({ cells }) => cells.some((cell) => cell && isChanged(cell)));
  return (
    <DataTable
      label={`Generation ${table.generation} under every rule`}
      caption={
        `Generation ${table.generation} under every rule` +
        (hasExcluded ? "; the second line leaves out excluded examples" : "")
      }
    >
      <thead>
        <tr>
          <th scope="col">Split</th>
          {table.rules.map((rule) => (
            <th key={rule} scope="col" className="score">
              {texts.title(rule)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.evaluationId}>
            <th scope="row">
              <Link href={evaluationPath(row.evaluationId)} aria-label={`${row.split}, all verdicts`}>
                {row.split}
              </Link>
              <span className="detail">{row.conditions}</span>
            </th>
            {row.cells.map((cell, index) => (
              <td key={table.rules[index]} className="score" {...(cell && valuesOf(cell))}>
                {cell === undefined ? <span className="quiet">–</span> : <Cell cell={cell} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function valuesOf({ accuracy, low, high, exampleCount, withoutExcluded }: RuleTableCell) {
  return cellValues({
    value: accuracy,
    low,
    high,
    n: exampleCount,
    "without excluded": withoutExcluded ?? null,
  });
}

function Cell({ cell }: { cell: RuleTableCell }) {
  const { accuracy, low, high, exampleCount, withoutExcluded } = cell;
  return (
    <>
      <span
        className="accuracy"
        title={`95 % interval ${formatInterval(low, high)}, n ${formatCount(exampleCount)}`}
      >
        {formatPercent(accuracy)}
      </span>
      {isChanged(cell) && withoutExcluded !== undefined && (
        <span className="detail">{formatPercent(withoutExcluded)}</span>
      )}
    </>
  );
}

function isChanged({ accuracy, withoutExcluded }: RuleTableCell): boolean {
  return withoutExcluded !== undefined && withoutExcluded !== accuracy;
}
