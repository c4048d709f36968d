import type { ScoreRow } from "../../lib/api/evaluationView.ts";
import { fractionScale } from "../../lib/axis.ts";
import {
  formatCount,
  formatInterval,
  formatPercent,
  formatPercentTick,
  formatVerdictSum,
} from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";
import { IntervalBar } from "../ui/IntervalBar.tsx";

/** What each rule says of the same predictions. */
export function ScoreTable({ rows, texts }: { rows: readonly ScoreRow[]; texts: RuleTexts }) {
  const scale = fractionScale(rows.flatMap(({ low, high }) => [low, high]));
  return (
    <DataTable
      label="Scores"
      className="scores"
      caption={`One row a rule, with 95 % intervals; all bars run from ${formatPercentTick(scale.low)} to ${formatPercentTick(scale.high)}`}
    >
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Accuracy</th>
          <th scope="col">Without excluded</th>
          <th scope="col" className="number">
            Verdict sum
          </th>
          <th scope="col" className="number">
            n
          </th>
          <th scope="col">How it judges</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.rule}>
            <th scope="row" className="rule-name">
              {texts.title(row.rule)}
              <span className="detail">
                <code>
                  {row.rule}@{row.version}
                </code>
              </span>
              {row.isDeciding && <span className="detail">decides the outcome</span>}
            </th>
            <td className="score" {...cellValues({ value: row.accuracy, low: row.low, high: row.high })}>
              <span className="accuracy">{formatPercent(row.accuracy)}</span>
              <IntervalBar {...row} scale={scale} />
              <span className="detail">{formatInterval(row.low, row.high)}</span>
            </td>
            <td
              className="score"
              {...(row.withoutExcluded &&
                cellValues({ value: row.withoutExcluded.accuracy, n: row.withoutExcluded.exampleCount }))}
            >
              {row.withoutExcluded === undefined ? (
                "–"
              ) : (
                <>
                  {formatPercent(row.withoutExcluded.accuracy)}
                  <span className="detail">n {formatCount(row.withoutExcluded.exampleCount)}</span>
                </>
              )}
            </td>
            <td className="number">{formatVerdictSum(row.verdictSum)}</td>
            <td className="number">{formatCount(row.exampleCount)}</td>
            <td className="meaning">{texts.meaning(row.rule) ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
