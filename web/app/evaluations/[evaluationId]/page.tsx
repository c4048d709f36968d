import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DisagreementTable } from "../../../components/evaluation/DisagreementTable.tsx";
import { EvaluationSummary } from "../../../components/evaluation/EvaluationSummary.tsx";
import { Predictions } from "../../../components/evaluation/Predictions.tsx";
import { ScoreTable } from "../../../components/evaluation/ScoreTable.tsx";
import { Slices } from "../../../components/evaluation/Slices.tsx";
import { LiveRun } from "../../../components/run/LiveRun.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { evaluationPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import { evaluationTitle, isEvaluation, scoreRows } from "../../../lib/api/evaluationView.ts";
import { EvaluationDocument } from "../../../lib/api/generated/operations.ts";
import { predictionChoice } from "../../../lib/api/predictionChoice.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { readRuleVersion, ruleTexts } from "../../../lib/rules.ts";
import { addressWith, pathText, type Search, searchText } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ evaluationId: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const answer = await readEvaluation(properties);
  const evaluation = answer.kind === "data" ? answer.data.node : null;
  if (!isEvaluation(evaluation)) return { title: "Evaluation" };
  return pageMetadata({ title: evaluationTitle(evaluation), address: evaluationPath(evaluation.id) });
}

async function readEvaluation({ params }: Properties) {
  const id = pathText((await params).evaluationId);
  if (id === undefined) notFound();
  return ask(EvaluationDocument, { id });
}

export default async function EvaluationPage(properties: Properties) {
  const search = await properties.searchParams;
  const answer = await readEvaluation(properties);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const evaluation = answer.data.node;
  if (!isEvaluation(evaluation)) notFound();

  const texts = ruleTexts(answer.data.rules);
  const scores = scoreRows(evaluation);
  const scoredRules = evaluation.scores.map(({ rule }) => rule);
  const path = evaluationPath(evaluation.id);
  const predictionsWith = (changes: Readonly<Record<string, string | undefined>>) =>
    `${addressWith(path, {}, changes)}#predictions`;
  return (
    <>
      <EvaluationSummary evaluation={evaluation} texts={texts} />
      <section>
        <h2>Scores</h2>
        {scores.length === 0 ? (
          <p className="quiet">Rules are asked once all predictions are recorded.</p>
        ) : (
          <ScoreTable rows={scores} texts={texts} />
        )}
      </section>
      {evaluation.disagreements.length > 0 && (
        <section>
          <h2>Where rules disagree</h2>
          <DisagreementTable
            disagreements={evaluation.disagreements}
            texts={texts}
            address={({ between, right }) => predictionsWith({ between, right })}
          />
        </section>
      )}
      {scores.length > 0 && (
        <section>
          <h2>Slices</h2>
          <Slices
            evaluationId={evaluation.id}
            texts={texts}
            rules={scoredRules.length > 0 ? scoredRules : [readRuleVersion(evaluation.outcomeRule).rule]}
            address={(feature) => predictionsWith({ feature })}
          />
        </section>
      )}
      <section id="predictions">
        <h2>Predictions</h2>
        <Predictions
          evaluation={evaluation}
          texts={texts}
          choice={predictionChoice(
            search,
            evaluation.rules.map(({ rule }) => rule),
          )}
          after={searchText(search, "after")}
          address={(after) => `${addressWith(path, search, { after })}#predictions`}
        />
      </section>
      {evaluation.status === "RUNNING" && (
        <LiveRun watched={{ runId: evaluation.generation.run.id }} after={answer.data.eventCursor} />
      )}
      <UseThisData />
    </>
  );
}
