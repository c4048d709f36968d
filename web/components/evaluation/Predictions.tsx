import { evaluationPath } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/ask.ts";
import type { WireEvaluation } from "../../lib/api/evaluationView.ts";
import { PredictionsDocument } from "../../lib/api/generated/operations.ts";
import { type PredictionChoice, predictionFilter } from "../../lib/api/predictionChoice.ts";
import { formatCount } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { Pager } from "../ui/Pager.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { PredictionFilter } from "./PredictionFilter.tsx";
import { PredictionTable } from "./PredictionTable.tsx";

const pageSize = 25;
/** A page of the predictions of the choice. */
export async function Predictions({
  evaluation,
  texts,
  choice,
  after,
  address,
}: {
  evaluation: WireEvaluation;
  texts: RuleTexts;
  choice: PredictionChoice;
  after: string | undefined;
  /** The address of the page of predictions after a cursor. */
  address: (after: string | undefined) => string;
}) {
  const answer = await ask(PredictionsDocument, {
    evaluationId: evaluation.id,
    filter: predictionFilter(choice),
    size: pageSize,
    after: after ?? null,
  });
  if (answer.kind === "missing") return <p className="quiet">There is no such page.</p>;
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { edges, pageInfo, totalCount } = answer.data.predictions;
  const next = pageInfo.hasNextPage ? edges.at(-1)?.cursor : undefined;
  return (
    <>
      <PredictionFilter
        choice={choice}
        texts={texts}
        pairs={evaluation.disagreements
          .filter(({ onlyFirstCount, onlySecondCount }) => onlyFirstCount + onlySecondCount > 0)
          .map(({ first, second }) => [first, second])}
        clearAddress={`${evaluationPath(evaluation.id)}#predictions`}
      />
      {edges.length === 0 ? (
        <p className="quiet">No prediction is like this.</p>
      ) : (
        <PredictionTable
          predictions={edges.map(({ node }) => node)}
          texts={texts}
          rules={evaluation.rules.map(({ rule }) => rule)}
          caption={captionOf(totalCount)}
        />
      )}
      <Pager
        what="predictions"
        first={after === undefined ? undefined : address(undefined)}
        next={next === undefined ? undefined : address(next)}
      />
    </>
  );
}

function captionOf(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "prediction" : "predictions"}, in the order of the split`;
}
