import { comparedSlices, type WireComparison } from "../../lib/api/comparisonView.ts";
import {
  formatCount,
  formatDifference,
  formatEstimate,
  formatPEquation,
  formatPoints,
} from "../../lib/format.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";

/** Where the difference comes from: both on the examples that share a feature. */
export function ComparedSlices({
  comparison,
  titles,
}: {
  comparison: WireComparison;
  titles: readonly [string, string];
}) {
  const groups = comparedSlices(comparison.slices);
  if (groups.length === 0) return <p className="quiet">The examples of this split have no features.</p>;
  return (
    <DataTable
      label="By feature"
      className="slices"
      caption="Scores in percent and their difference in points; p after Holm’s correction over all rows, of which those below 0.05 are in bold"
    >
      <thead>
        <tr>
          <th scope="col">Feature</th>
          <th scope="col">Value</th>
          <th scope="col" className="number">
            n
          </th>
          {titles.map((title) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
          <th scope="col">Difference with its 95 % interval</th>
          <th scope="col">Test</th>
        </tr>
      </thead>
      {groups.map(({ dimension, rows }) => (
        <tbody key={dimension}>
          {rows.map(({ value, exampleCount, first, second, difference, isSeparate }, place) => (
            <tr key={value} className={isSeparate ? "separate" : undefined}>
              {place === 0 && (
                <th scope="rowgroup" rowSpan={rows.length}>
                  {dimension}
                </th>
              )}
              <th scope="row">{value}</th>
              <td className="number">{formatCount(exampleCount)}</td>
              <td className="number" {...cellValues({ value: first })}>
                {formatPoints(first)}
              </td>
              <td className="number" {...cellValues({ value: second })}>
                {formatPoints(second)}
              </td>
              <td
                {...cellValues({ value: difference.difference, low: difference.low, high: difference.high })}
              >
                {formatEstimate(difference.difference, difference, formatDifference)}
              </td>
              <td {...cellValues({ value: difference.adjustedPValue ?? difference.pValue })}>
                {formatPEquation(difference.adjustedPValue ?? difference.pValue)}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </DataTable>
  );
}
