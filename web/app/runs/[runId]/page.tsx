import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Notes } from "../../../components/notes/Notes.tsx";
import { AccuracyCharts } from "../../../components/run/AccuracyCharts.tsx";
import { AttemptTable } from "../../../components/run/AttemptTable.tsx";
import { Configuration } from "../../../components/run/Configuration.tsx";
import { EvaluationTables } from "../../../components/run/EvaluationTables.tsx";
import { ExamplePrompt } from "../../../components/run/ExamplePrompt.tsx";
import { ExternalConfiguration } from "../../../components/run/ExternalConfiguration.tsx";
import { FailureTable } from "../../../components/run/FailureTable.tsx";
import { Forgetting } from "../../../components/run/Forgetting.tsx";
import { IterationTable } from "../../../components/run/IterationTable.tsx";
import { LiveLog } from "../../../components/run/LiveLog.tsx";
import { LiveMetrics } from "../../../components/run/LiveMetrics.tsx";
import { LiveRun } from "../../../components/run/LiveRun.tsx";
import { ReplayVerdict } from "../../../components/run/ReplayVerdict.tsx";
import { RuleTable } from "../../../components/run/RuleTable.tsx";
import { RunActions } from "../../../components/run/RunActions.tsx";
import { RunProgress } from "../../../components/run/RunProgress.tsx";
import { RunSummary } from "../../../components/run/RunSummary.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { logPath, runPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import { RunDocument } from "../../../lib/api/generated/operations.ts";
import { ruleTable } from "../../../lib/api/ruleTable.ts";
import { evaluationTables, settingGroups } from "../../../lib/api/runView.ts";
import { formatName } from "../../../lib/format.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { ruleTexts } from "../../../lib/rules.ts";
import { addressWith, pathText, type Search, searchText } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ runId: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const answer = await readRun(properties);
  const run = answer.kind === "data" ? answer.data.run : null;
  if (run === null) return { title: "Run" };
  return pageMetadata({
    title: `${run.name} of ${run.experiment.name}`,
    description: `${run.method.title} on ${run.benchmark.name}, ${formatName(run.status)}.`,
    address: runPath(run.id),
  });
}

async function readRun({ params }: Properties) {
  const id = pathText((await params).runId);
  if (id === undefined) notFound();
  return ask(RunDocument, { id, logLines: 200 });
}

export default async function RunPage(properties: Properties) {
  const answer = await readRun(properties);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { run, metricSeries, rules, eventCursor } = answer.data;
  if (run === null) notFound();
  const tables = evaluationTables(run.generations);
  const underRules = ruleTable(run.generations);
  const search = await properties.searchParams;
  const isImport = run.kind === "IMPORT";
  return (
    <>
      <RunSummary run={run} />
      {run.replay !== null && <ReplayVerdict replay={run.replay} />}
      <RunProgress run={run} />
      <RunActions run={run} search={search} />
      <Notes
        of="run"
        noted={run}
        path={runPath(run.id)}
        canArchive={run.finishedAt !== null}
        search={search}
      />
      {run.attempts.totalCount > 1 && (
        <section>
          <h2>Attempts</h2>
          <AttemptTable run={run} />
        </section>
      )}
      {run.failures.length > 0 && (
        <section>
          <h2>Failures</h2>
          <FailureTable runs={[run]} />
        </section>
      )}
      {!isImport && (
        <LiveMetrics runId={run.id} initial={metricSeries} after={eventCursor}>
          <section>
            <h2>Accuracy by generation</h2>
            <AccuracyCharts tables={tables} />
          </section>
        </LiveMetrics>
      )}
      <section>
        <h2>Evaluations</h2>
        <EvaluationTables tables={tables} />
        {underRules !== undefined && <RuleTable table={underRules} texts={ruleTexts(rules)} />}
      </section>
      <Forgetting
        runId={run.id}
        splits={[...new Set(tables.flatMap(({ splits }) => splits))]}
        chosen={searchText(search, "of")}
        texts={ruleTexts(rules)}
        address={(split) => `${addressWith(runPath(run.id), search, { of: split })}#forgetting`}
      />
      {!isImport && (
        <section id="iterations">
          <h2>Iterations</h2>
          <IterationTable iterations={run.iterations} />
        </section>
      )}
      {run.configuration && run.presetConfiguration && (
        <section id="configuration">
          <h2>Configuration</h2>
          <Configuration
            groups={settingGroups(run.configuration, run.presetConfiguration)}
            hash={run.configurationHash}
            method={run.method.title}
          />
        </section>
      )}
      {run.examplePrompt !== null && (
        <section>
          <h2>Prompt</h2>
          <ExamplePrompt text={run.examplePrompt} />
        </section>
      )}
      {run.externalConfiguration !== null && (
        <section id="configuration">
          <h2>Configuration</h2>
          <ExternalConfiguration value={run.externalConfiguration} hash={run.configurationHash} />
        </section>
      )}
      <section>
        <h2>Log</h2>
        <p className="quiet">
          The last 200 lines, and those to come. <Link href={logPath(run.id)}>Search the whole log</Link>
        </p>
        <LiveLog runId={run.id} initial={run.logLines} after={eventCursor} />
      </section>
      <LiveRun watched={{ runId: run.id }} after={eventCursor} />
      <UseThisData />
    </>
  );
}
