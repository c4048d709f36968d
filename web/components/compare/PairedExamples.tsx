import { verdictText, type WireComparison } from "../../lib/api/comparisonView.ts";
import { formatName } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { type SqlPart, sqlDifference } from "../../lib/sqlDifference.ts";
import { PredictedSql } from "../evaluation/PredictedSql.tsx";
import { QuestionCell } from "../evaluation/QuestionCell.tsx";
import { DataTable } from "../ui/DataTable.tsx";

type PairedExample = WireComparison["examples"]["edges"][number]["node"];

/** Question, gold and both answers one above the other; what one answer has and the other lacks is marked. */
export function PairedExamples({
  examples,
  titles,
  texts,
  caption,
}: {
  examples: readonly PairedExample[];
  titles: readonly [string, string];
  texts: RuleTexts;
  caption: string;
}) {
  return (
    <DataTable label="Questions" className="predictions" caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="number">
            No.
          </th>
          <th scope="col">Question</th>
          <th scope="col">Gold SQL and both answers</th>
        </tr>
      </thead>
      <tbody>
        {examples.map((each) => (
          <Row key={each.example.index} pair={each} titles={titles} texts={texts} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({
  pair: { example, first, second },
  titles,
  texts,
}: {
  pair: PairedExample;
  titles: readonly [string, string];
  texts: RuleTexts;
}) {
  const parts = sqlDifference(first.sql, second.sql);
  return (
    <tr>
      <th scope="row" className="number">
        {example.index}
      </th>
      <QuestionCell example={example} />
      <td className="sql-pair">
        <dl>
          <dt>Gold</dt>
          <dd>
            <code>{example.goldSql}</code>
          </dd>
          {([first, second] as const).map((answer, side) => (
            <Answer
              key={titles[side]}
              title={titles[side]!}
              answer={answer}
              parts={parts[side]!}
              texts={texts}
            />
          ))}
        </dl>
      </td>
    </tr>
  );
}

function Answer({
  title,
  answer: { given, outcome, reason, sql, verdicts },
  parts,
  texts,
}: {
  title: string;
  answer: PairedExample["first"];
  parts: readonly SqlPart[];
  texts: RuleTexts;
}) {
  return (
    <>
      <dt>
        {title}: <span className={`outcome-${outcome.toLowerCase()}`}>{formatName(outcome)}</span>
        {reason !== null && `, ${reason}`}
        {verdicts.length > 1 && (
          <span className="detail">
            {verdicts.map(({ rule, value }) => `${texts.title(rule)} ${verdictText(value)}`).join(" · ")}
          </span>
        )}
      </dt>
      <dd>
        <PredictedSql sql={sql} given={given}>
          {parts.map(({ text, isShared }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place.
            isShared ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
          )}
        </PredictedSql>
      </dd>
    </>
  );
}
