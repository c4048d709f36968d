import Link from "next/link";
import { evaluationPath } from "../../lib/addresses.ts";
import type { ExampleQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatName } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { sqlDifference } from "../../lib/sqlDifference.ts";
import { PredictedSql } from "../evaluation/PredictedSql.tsx";
import { Verdict } from "../evaluation/PredictionTable.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { LinkChoices } from "../ui/LinkChoices.tsx";
import { Pager } from "../ui/Pager.tsx";

type WireExample = NonNullable<ExampleQuery["example"]>;
type WireAnswer = WireExample["predictions"]["nodes"][number];

/** What every system answered to a question, and what each rule says of it; what gold does not have is marked. */
export function Answers({
  example: { goldSql, predictions },
  texts,
  isOfAll,
  isFirstPage,
  address,
}: {
  example: Pick<WireExample, "goldSql" | "predictions">;
  texts: RuleTexts;
  /** True where generations that are not their run's result answer, too. */
  isOfAll: boolean;
  isFirstPage: boolean;
  /** The address of this page with other parameters. */
  address: (changes: Readonly<Record<string, string | undefined>>) => string;
}) {
  const { nodes, totalCount, pageInfo } = predictions;
  const rules = [...new Set(nodes.flatMap(({ verdicts }) => verdicts.map(({ rule }) => rule)))];
  return (
    <>
      <LinkChoices
        title="Answers of"
        choices={[
          { label: "results", address: address({ of: undefined, after: undefined }), isChosen: !isOfAll },
          { label: "all generations", address: address({ of: "all", after: undefined }), isChosen: isOfAll },
        ]}
      />
      {nodes.length === 0 ? (
        <p className="quiet">No complete evaluation has an answer to it.</p>
      ) : (
        <DataTable
          label="Answers"
          className="predictions"
          caption={`${formatCount(totalCount)} ${totalCount === 1 ? "answer" : "answers"}, the newest first; what the gold SQL does not have is marked`}
        >
          <thead>
            <tr>
              <th scope="col">System</th>
              <th scope="col">SQL</th>
              <th scope="col">Outcome</th>
              {rules.map((rule) => (
                <th key={rule} scope="col" className="verdict-column">
                  {texts.title(rule)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {nodes.map((answer) => (
              <Row key={answer.evaluation.id} answer={answer} goldSql={goldSql} rules={rules} />
            ))}
          </tbody>
        </DataTable>
      )}
      <Pager
        what="answers"
        first={isFirstPage ? undefined : address({ after: undefined })}
        next={
          pageInfo.hasNextPage && pageInfo.endCursor !== null
            ? address({ after: pageInfo.endCursor })
            : undefined
        }
      />
    </>
  );
}

function Row({
  answer: { sql, given, outcome, reason, verdicts, evaluation },
  goldSql,
  rules,
}: {
  answer: WireAnswer;
  goldSql: string;
  rules: readonly string[];
}) {
  const { run, number } = evaluation.generation;
  const [, parts] = sqlDifference(goldSql, sql);
  return (
    <tr>
      <th scope="row">
        <Link href={evaluationPath(evaluation.id)}>{run.method.title}</Link>
        <span className="detail">
          {run.kind === "IMPORT" ? run.experiment.name : `${run.name}, generation ${number}`},{" "}
          {evaluation.decoding}
        </span>
      </th>
      <td className="sql-pair">
        <PredictedSql sql={sql} given={given}>
          {parts.map(({ text, isShared }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity than their place.
            isShared ? <span key={index}>{text}</span> : <mark key={index}>{text}</mark>,
          )}
        </PredictedSql>
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
