import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Fragment } from "react";
import { Ablation } from "../../../components/experiment/Ablation.tsx";
import { RunTable } from "../../../components/experiment/RunTable.tsx";
import { Trajectories } from "../../../components/experiment/Trajectories.tsx";
import { Notes } from "../../../components/notes/Notes.tsx";
import { FailureTable } from "../../../components/run/FailureTable.tsx";
import { LiveRun } from "../../../components/run/LiveRun.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { experimentPath, varyRunPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import { runsToVary, trajectories } from "../../../lib/api/experimentView.ts";
import { ExperimentDocument } from "../../../lib/api/generated/operations.ts";
import { formatTime } from "../../../lib/format.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { addressWith, pathText, type Search, searchText } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ experimentId: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const answer = await readExperiment(properties);
  const experiment = answer.kind === "data" ? answer.data.experiment : null;
  if (experiment === null) return { title: "Experiment" };
  const { id, name, description } = experiment;
  return pageMetadata({ title: name, description, address: experimentPath(id) });
}

async function readExperiment({ params, searchParams }: Properties) {
  const id = pathText((await params).experimentId);
  if (id === undefined) notFound();
  return ask(ExperimentDocument, { id, after: searchText(await searchParams, "after") ?? null });
}

export default async function ExperimentPage(properties: Properties) {
  const answer = await readExperiment(properties);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { experiment, eventCursor } = answer.data;
  if (experiment === null) notFound();
  const { nodes: runs, pageInfo } = experiment.runs;
  const benchmark = runs[0]?.benchmark;
  const failed = runs.filter(({ failures }) => failures.length > 0);
  const toVary = runsToVary(experiment);
  return (
    <>
      <p className="breadcrumb">
        <Link href="/experiments">Experiments</Link>
      </p>
      <h1>{experiment.name}</h1>
      <p className="lead">{experiment.description}</p>
      <p className="quiet">
        Created {formatTime(experiment.createdAt)}.{" "}
        <Link href={addressWith("/", {}, { benchmark: benchmark?.name, experiment: experiment.id })}>
          Leaderboard of this experiment
        </Link>
      </p>
      <Notes
        of="experiment"
        noted={experiment}
        path={experimentPath(experiment.id)}
        canArchive={experiment.runCount === experiment.endedRunCount}
        search={await properties.searchParams}
      />
      {experiment.ablation !== null && benchmark !== undefined && (
        <section>
          <h2>Ablation</h2>
          <Ablation ablation={experiment.ablation} benchmark={benchmark} experimentId={experiment.id} />
        </section>
      )}
      <section>
        <h2>Runs</h2>
        <RunTable runs={runs} />
        {pageInfo.hasNextPage && pageInfo.endCursor !== null && (
          <p>
            <Link href={addressWith(experimentPath(experiment.id), {}, { after: pageInfo.endCursor })}>
              Further runs
            </Link>
          </p>
        )}
        {toVary.length > 0 && (
          <p>
            Launch runs with the configuration of{" "}
            {toVary.map(({ id: runId, label }, index) => (
              <Fragment key={runId}>
                {index > 0 && ", "}
                <Link href={varyRunPath(runId)}>{label}</Link>
              </Fragment>
            ))}
          </p>
        )}
      </section>
      {failed.length > 0 && (
        <section>
          <h2>Failures</h2>
          <FailureTable runs={failed} />
        </section>
      )}
      <section>
        <h2>Accuracy by generation</h2>
        <Trajectories sets={trajectories(runs)} />
      </section>
      <LiveRun watched={{ experimentId: experiment.id }} after={eventCursor} />
      <UseThisData />
    </>
  );
}
