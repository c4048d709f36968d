import { evaluationPath } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/client.ts";
import { collectPage } from "../../lib/api/collectPage.ts";
import type { WireEvaluation } from "../../lib/api/evaluationView.ts";
import { PredictionsDocument } from "../../lib/api/generated/operations.ts";
import { isRightAlone, type PredictionChoice, predictionFilter } from "../../lib/api/predictionChoice.ts";
import { formatCount } from "../../lib/format.ts";
import { Pager } from "../ui/Pager.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { PredictionFilter } from "./PredictionFilter.tsx";
import { PredictionTable } from "./PredictionTable.tsx";

const pageSize = 25;
/** The server does not know which of two rules is right, so that such pages are picked from larger ones. */
const searchedSize = 200;

/** A page of the predictions of the choice. */
export async function Predictions({
  evaluation,
  choice,
  after,
  address,
}: {
  evaluation: WireEvaluation;
  choice: PredictionChoice;
  after: string | undefined;
  /** The address of the page of predictions after a cursor. */
  address: (after: string | undefined) => string;
}) {
  const isSearched = choice.right !== undefined;
  const answer = await collectPage(
    async (cursor) => {
      const page = await ask(PredictionsDocument, {
        evaluationId: evaluation.id,
        filter: predictionFilter(choice),
        size: isSearched ? searchedSize : pageSize + 1,
        after: cursor ?? null,
      });
      return page.kind === "data" ? { kind: "data", data: page.data.predictions } : page;
    },
    { after, size: pageSize, isWanted: (prediction) => isRightAlone(prediction, choice) },
  );
  if (answer.kind === "missing") return <p className="quiet">There is no such page.</p>;
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { nodes, next, totalCount } = answer.data;
  const isWhole = after === undefined && next === undefined;
  const count = isSearched && !isWhole ? undefined : isSearched ? nodes.length : totalCount;
  return (
    <>
      <PredictionFilter
        choice={choice}
        pairs={evaluation.disagreements
          .filter(({ onlyFirstCount, onlySecondCount }) => onlyFirstCount + onlySecondCount > 0)
          .map(({ first, second }) => [first, second])}
        clearAddress={`${evaluationPath(evaluation.id)}#predictions`}
      />
      {nodes.length === 0 ? (
        <p className="quiet">No prediction is like this.</p>
      ) : (
        <PredictionTable
          predictions={nodes}
          rules={evaluation.rules.map(({ rule }) => rule)}
          caption={captionOf(count)}
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

function captionOf(count: number | undefined): string {
  const subject =
    count === undefined ? "Predictions" : count === 1 ? "1 prediction" : `${formatCount(count)} predictions`;
  return `${subject}, in the order of the split`;
}
