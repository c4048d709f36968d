import Link from "next/link";
import type { SliceCell, SliceGroup } from "../../lib/api/sliceView.ts";
import { fractionScale } from "../../lib/axis.ts";
import { heatClass } from "../../lib/colors.ts";
import {
  formatCount,
  formatInterval,
  formatPercent,
  formatPercentTick,
  formatPoints,
} from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";

/** Values of features × rules; every number stands on a color that grows with it. */
export function SliceTable({
  label,
  groups,
  rules,
  texts,
  address,
}: {
  label: string;
  groups: readonly SliceGroup[];
  rules: readonly string[];
  texts: RuleTexts;
  address: (feature: string) => string;
}) {
  const scale = fractionScale(
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.accuracy ?? []))),
  );
  return (
    <DataTable
      label={label}
      className="slices"
      caption={`${label}, in percent; colors deepen from ${formatPercentTick(scale.low)} to ${formatPercentTick(scale.high)}`}
    >
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Value</th>
          <th scope="col" className="number">
            n
          </th>
          {rules.map((rule) => (
            <th key={rule} scope="col" className="heat">
              {texts.title(rule)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ dimension, rows }) => (
        <tbody key={dimension}>
          {rows.map((row, place) => (
            <tr key={row.value}>
              {place === 0 && (
                <th scope="rowgroup" rowSpan={rows.length}>
                  {dimension}
                </th>
              )}
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
                    className={`heat ${heatClass(cell.accuracy, scale)}`}
                    title={summaryOf(cell)}
                    {...cellValues({
                      value: cell.accuracy,
                      low: cell.low,
                      high: cell.high,
                      n: cell.exampleCount,
                    })}
                  >
                    {formatPoints(cell.accuracy)}
                    {cell.exampleCount !== row.exampleCount && (
                      <span className="detail" data-aside>
                        n {formatCount(cell.exampleCount)}
                      </span>
                    )}
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
