import type { WireComparison } from "../../lib/api/comparisonView.ts";
import {
  formatCount,
  formatDecimal,
  formatDifference,
  formatEstimate,
  formatPEquation,
  formatPercent,
  formatPoints,
} from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** The difference under each claim and test, a row each, with what it says. */
export function ComparisonTable({ comparison }: { comparison: WireComparison }) {
  const { overQuestions, overDatabases, mcnemar, bootstrap, databaseCount, exampleCount } = comparison;
  return (
    <DataTable label="Paired difference" className="comparison" caption="First less second, in points">
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Difference with its 95 % interval</th>
          <th scope="col">Test</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            More questions on these databases
            <span className="detail">{formatCount(exampleCount)} questions, paired</span>
          </th>
          <td>{formatEstimate(overQuestions.difference, overQuestions, formatDifference)}</td>
          <td>
            {formatPEquation(overQuestions.pValue)}
            {mcnemar !== null && (
              <span className="detail">McNemar’s exact test: {formatPEquation(mcnemar.exact)}</span>
            )}
          </td>
        </tr>
        <tr>
          <th scope="row">
            New databases
            <span className="detail">
              clustered by {formatCount(databaseCount)} {databaseCount === 1 ? "database" : "databases"}
            </span>
          </th>
          <td>
            {overDatabases === null
              ? "One database says nothing of others."
              : formatEstimate(overDatabases.difference, overDatabases, formatDifference)}
          </td>
          <td>{overDatabases === null ? "–" : formatPEquation(overDatabases.pValue)}</td>
        </tr>
        <tr>
          <th scope="row">
            Bootstrap over questions
            <span className="detail">10,000 resamples, BCa</span>
          </th>
          <td>{formatEstimate(overQuestions.difference, bootstrap.interval, formatDifference)}</td>
          <td>above 0 in {formatPercent(bootstrap.probabilityOfImprovement)} of the resamples</td>
        </tr>
        <tr>
          <th scope="row">Size</th>
          <td>Cohen’s h {formatDecimal(comparison.effectSize, 2)}</td>
          <td>So many questions tell {formatPoints(comparison.detectable)} points apart with 80 % power.</td>
        </tr>
      </tbody>
    </DataTable>
  );
}
