import Link from "next/link";
import { comparePath } from "../../lib/addresses.ts";
import type { WireComparison } from "../../lib/api/comparisonView.ts";
import {
  formatCount,
  formatDifference,
  formatEstimate,
  formatName,
  formatPEquation,
} from "../../lib/format.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";

/** The same two generations on every split that both were evaluated on; nothing where that is this one alone. */
export function ComparedSplits({ comparison: { splits } }: { comparison: WireComparison }) {
  if (splits.length < 2) return null;
  return (
    <DataTable
      label="On every split"
      className="comparison"
      caption="On every split, first less second, in points; p after Holm’s correction over the splits"
    >
      <thead>
        <tr>
          <th scope="col">Split</th>
          <th scope="col" className="number">
            n
          </th>
          <th scope="col">Difference with its 95 % interval</th>
          <th scope="col">Test</th>
          <th scope="col">Conclusion</th>
        </tr>
      </thead>
      <tbody>
        {splits.map(({ comparison, difference }) => (
          <tr key={comparison.first.split.name}>
            <th scope="row">
              <Link href={comparePath(comparison.first.id, comparison.second.id)}>
                {comparison.first.split.name}
              </Link>
            </th>
            <td className="number">{formatCount(comparison.exampleCount)}</td>
            <td {...cellValues({ value: difference.difference, low: difference.low, high: difference.high })}>
              {formatEstimate(difference.difference, difference, formatDifference)}
            </td>
            <td {...cellValues({ value: difference.adjustedPValue ?? difference.pValue })}>
              {formatPEquation(difference.adjustedPValue ?? difference.pValue)}
            </td>
            <td>{formatName(comparison.conclusion)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
