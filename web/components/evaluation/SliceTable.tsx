import Link from "next/link";
import type { SliceCell, SliceGroup } from "../../lib/api/sliceView.ts";
import { heatClass } from "../../lib/colours.ts";
import { formatCount, formatInterval, formatPercent, formatPoints } from "../../lib/format.ts";
import { ruleTitle } from "../../lib/rules.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Values of features × rules; every number stands on a colour that grows with it. */
export function SliceTable({
  label,
  groups,
  rules,
  address,
}: {
  label: string;
  groups: readonly SliceGroup[];
  rules: readonly string[];
  address: (feature: string) => string;
}) {
  return (
    <DataTable label={label} className="slices" caption={`${label} of the examples and rule, in percent`}>
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col" className="number">
            n
          </th>
          {rules.map((rule) => (
            <th key={rule} scope="col" className="heat">
              {ruleTitle(rule)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ dimension, rows }) => (
        <tbody key={dimension}>
          <tr className="slice-title">
            <th scope="rowgroup" colSpan={rules.length + 2}>
              {dimension}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row">
                <Link href={address(row.feature)} aria-label={`Predictions with ${dimension} ${row.value}`}>
                  {row.value}
                </Link>
              </th>
              <td className="number">{formatCount(row.exampleCount)}</td>
              {row.cells.map((cell, index) =>
                cell === undefined ? (
                  <td key={rules[index]} className="heat quiet">
                    –
                  </td>
                ) : (
                  <td
                    key={rules[index]}
                    className={`heat ${heatClass(cell.accuracy)}`}
                    title={summaryOf(cell)}
                  >
                    {formatPoints(cell.accuracy)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}

function summaryOf({ accuracy, low, high, exampleCount }: SliceCell): string {
  return `${formatPercent(accuracy)} of ${formatCount(exampleCount)} examples, 95 % interval ${formatInterval(low, high)}`;
}
