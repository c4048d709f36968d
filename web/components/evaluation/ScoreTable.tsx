import type { ScoreRow } from "../../lib/api/evaluationView.ts";
import { formatCount, formatInterval, formatPercent } from "../../lib/format.ts";
import { ruleMeaning, ruleTitle } from "../../lib/rules.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { IntervalBar } from "../ui/IntervalBar.tsx";

const wholeScale = { low: 0, high: 1 };

/** What each rule says of the same predictions. */
export function ScoreTable({ rows }: { rows: readonly ScoreRow[] }) {
  return (
    <DataTable
      label="Scores"
      className="scores"
      caption="One row a rule, with 95 % intervals; all bars run from 0 % to 100 %"
    >
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col" className="number">
            Correct
          </th>
          <th scope="col" className="number">
            n
          </th>
          <th scope="col">Accuracy</th>
          <th scope="col">Without quarantined</th>
          <th scope="col">How it judges</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rule}>
            <th scope="row" className="rule-name">
              {ruleTitle(row.rule)}
              <span className="detail">
                <code>
                  {row.rule}@{row.version}
                </code>
                {row.isDeciding && ", decides the outcome"}
              </span>
            </th>
            <td className="number">{row.isGraded ? row.correct.toFixed(1) : formatCount(row.correct)}</td>
            <td className="number">{formatCount(row.exampleCount)}</td>
            <td className="score">
              <span className="accuracy">{formatPercent(row.accuracy)}</span>
              <IntervalBar {...row} scale={wholeScale} />
              <span className="detail">{formatInterval(row.low, row.high)}</span>
            </td>
            <td className="score">
              {row.withoutQuarantined === undefined ? (
                "–"
              ) : (
                <>
                  {formatPercent(row.withoutQuarantined.accuracy)}
                  <span className="detail">n {formatCount(row.withoutQuarantined.exampleCount)}</span>
                </>
              )}
            </td>
            <td className="meaning">{ruleMeaning(row.rule) ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
