import Link from "next/link";
import { comparePath, evaluationPath } from "../../lib/addresses.ts";
import type { WireJointComparison } from "../../lib/api/comparisonView.ts";
import { jointTitles } from "../../lib/api/comparisonView.ts";
import {
  formatCount,
  formatDecimal,
  formatDifference,
  formatEstimate,
  formatPEquation,
} from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Several evaluations, every two of them: below the diagonal the difference, above it how often they agree. */
export function JointComparison({ joint }: { joint: WireJointComparison }) {
  const { evaluations, pairs } = joint;
  const titles = jointTitles(evaluations);
  const pairOf = (one: string, other: string) =>
    pairs.find(({ comparison: { first, second } }) => first.id === one && second.id === other);
  return (
    <>
      <h2>Differences</h2>
      <DataTable
        label="Every two of them"
        className="joint"
        caption="Row less column, in points with the 95 % interval, p after Holm’s correction over all pairs"
      >
        <thead>
          <tr>
            <td />
            {titles.slice(0, -1).map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evaluations.slice(1).map((row, at) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={evaluationPath(row.id)}>{titles[at + 1]}</Link>
              </th>
              {evaluations.slice(0, -1).map((column, place) => {
                const pair = place <= at ? pairOf(column.id, row.id) : undefined;
                if (!pair) return <td key={column.id} />;
                const { difference: each } = pair;
                const turned = { low: -each.high, high: -each.low };
                return (
                  <td key={column.id}>
                    <Link href={comparePath(row.id, column.id)}>
                      {formatEstimate(-each.difference, turned, formatDifference)}
                    </Link>
                    <span className="detail">{formatPEquation(each.adjustedPValue ?? each.pValue)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
      <h2>Agreement</h2>
      <DataTable
        label="Agreement"
        className="joint"
        caption={`Of ${formatCount(joint.exampleCount)} questions ${formatCount(joint.rightByAllCount)} are answered rightly by all and ${formatCount(joint.rightByNoneCount)} by none`}
      >
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              Right alone
            </th>
            {titles.slice(0, -1).map((title) => (
              <th key={title} scope="col">
                Same verdict as {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evaluations.map((row, at) => (
            <tr key={row.id}>
              <th scope="row">{titles[at]}</th>
              <td className="number">{formatCount(joint.rightAloneCounts[at] ?? 0)}</td>
              {evaluations.slice(0, -1).map((column, place) => {
                const pair = place < at ? pairOf(column.id, row.id) : undefined;
                if (!pair) return <td key={column.id} />;
                const { agreement, exampleCount } = pair.comparison;
                const same = agreement.bothRightCount + agreement.bothWrongCount;
                return (
                  <td key={column.id}>
                    {formatCount(same)} of {formatCount(exampleCount)}
                    {agreement.kappa !== null && (
                      <span className="detail">κ {formatDecimal(agreement.kappa, 2)}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
