import type { WirePrediction } from "../../lib/api/predictionChoice.ts";
import { formatDecimal, formatName } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { PredictedSql } from "./PredictedSql.tsx";
import { QuestionCell } from "./QuestionCell.tsx";

/** Question, gold and predicted SQL one above the other, and what every rule says. */
export function PredictionTable({
  predictions,
  rules,
  texts,
  caption,
}: {
  predictions: readonly WirePrediction[];
  rules: readonly string[];
  texts: RuleTexts;
  caption: string;
}) {
  return (
    <DataTable label="Predictions" className="predictions" caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="number">
            No.
          </th>
          <th scope="col">Question</th>
          <th scope="col">Gold SQL, predicted SQL</th>
          <th scope="col">Outcome</th>
          {rules.map((rule) => (
            <th key={rule} scope="col" className="verdict-column">
              {texts.title(rule)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {predictions.map((prediction) => (
          <Row key={prediction.example.index} prediction={prediction} rules={rules} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ prediction, rules }: { prediction: WirePrediction; rules: readonly string[] }) {
  const { example, given, outcome, reason, sql, verdicts } = prediction;
  return (
    <tr>
      <th scope="row" className="number">
        {example.index}
      </th>
      <QuestionCell example={example} note={example.isExcluded ? "excluded" : undefined} />
      <td className="sql-pair">
        <dl>
          <dt>Gold</dt>
          <dd>
            <code>{example.goldSql}</code>
          </dd>
          <dt>Predicted</dt>
          <dd>
            <PredictedSql sql={sql} given={given} />
          </dd>
        </dl>
      </td>
      <td className="outcome">
        <span className={`outcome-${outcome.toLowerCase()}`}>{formatName(outcome)}</span>
        {reason !== null && <span className="detail">{reason}</span>}
      </td>
      {rules.map((rule) => (
        <td key={rule} className="verdict-column">
          <Verdict value={verdicts.find((verdict) => verdict.rule === rule)?.value} />
        </td>
      ))}
    </tr>
  );
}

/** A rule's verdict as a tick, a cross or a grade, each with a text for those who do not see it. */
export function Verdict({ value }: { value: number | undefined }) {
  if (value === undefined) return <Sign className="quiet" sign="–" text="does not apply" />;
  if (value === 1) return <Sign className="right" sign="✓" text="right" />;
  if (value === 0) return <Sign className="wrong" sign="✗" text="wrong" />;
  return <span className="verdict">{formatDecimal(value, 2)}</span>;
}

function Sign({ className, sign, text }: { className: string; sign: string; text: string }) {
  return (
    <span className={`verdict ${className}`} title={text}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
