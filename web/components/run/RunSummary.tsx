import Link from "next/link";
import { benchmarkPath, experimentPath, generationPath, methodPath, runPath } from "../../lib/addresses.ts";
import { runTags } from "../../lib/api/experimentView.ts";
import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { formatBenchmark, formatCount, formatDuration, formatHash, formatTime } from "../../lib/format.ts";
import { Fact } from "../ui/Fact.tsx";
import { StatusLabel } from "../ui/StatusLabel.tsx";
import { describeEngine } from "./AttemptTable.tsx";
import { RunTotals } from "./RunTotals.tsx";

type WireRun = NonNullable<RunQuery["run"]>;

export function RunSummary({ run }: { run: WireRun }) {
  const result = run.generations.find(({ isResult }) => isResult);
  const isOfSystem = run.kind === "IMPORT" && run.predictionsOf === null;
  return (
    <>
      <p className="breadcrumb">
        <Link href={experimentPath(run.experiment.id)}>{run.experiment.name}</Link>
      </p>
      <h1>{run.name}</h1>
      <p className="lead">
        <StatusLabel status={run.status} />{" "}
        {run.isCancelRequested && run.status !== "CANCELLED" && <span className="tag">asked to stop</span>}{" "}
        {run.statusReason}
      </p>
      {run.waitsFor !== null && <p className="notice">{run.waitsFor}</p>}
      <dl className="facts">
        <Fact title={isOfSystem ? "System" : "Method"}>
          <Link href={methodPath(run.method.name)} title={run.method.description}>
            {run.method.title}
          </Link>
          {run.kind !== "TRAINING" && <span className="tag">{runTags[run.kind]}</span>}
        </Fact>
        {run.method.source !== "" && <Fact title="Source">{run.method.source}</Fact>}
        <Fact title="Base model">
          {run.baseModel.name}
          <PretrainedDetail baseModel={run.baseModel} />
        </Fact>
        <Fact title="Benchmark">
          <Link href={benchmarkPath(run.benchmark)}>{formatBenchmark(run.benchmark)}</Link>
        </Fact>
        {run.resultGeneration !== null && (
          <Fact title="Result">
            {result === undefined ? (
              `generation ${run.resultGeneration}`
            ) : (
              <Link href={generationPath(result.id)} title="What its weights follow from">
                generation {run.resultGeneration}
              </Link>
            )}
          </Fact>
        )}
        {run.cell !== null && <Fact title="Cell of the ablation">{run.cell.name}</Fact>}
        {!isOfSystem && <Fact title="Seed">{run.seed}</Fact>}
        {run.predictionsOf !== null && (
          <Fact title="Scores the predictions of">
            <Link href={runPath(run.predictionsOf.id)}>{run.predictionsOf.name}</Link>
          </Fact>
        )}
        {run.scorings.length > 0 && (
          <Fact title="Predictions scored in">
            {run.scorings.map((scoring) => (
              <span key={scoring.id} className="detail">
                <Link href={runPath(scoring.id)}>{scoring.name}</Link>
              </span>
            ))}
          </Fact>
        )}
        <Fact title="Time">
          {durationOf(run)}
          <span className="detail">
            {run.startedAt === null
              ? `queued ${formatTime(run.createdAt)}`
              : `started ${formatTime(run.startedAt)}`}
          </span>
        </Fact>
        <RunTotals totals={run.totals} />
        <RunBy run={run} />
        {run.codeVersion !== null && (
          <Fact title="Code">
            <code>{run.codeVersion}</code>
          </Fact>
        )}
      </dl>
    </>
  );
}

/** Nothing of a base model without weights of its own. */
function PretrainedDetail({ baseModel: { pretrained, architecture } }: Pick<WireRun, "baseModel">) {
  if (pretrained === null) return null;
  const { family, weightCount, weightFormat, license, contentHash } = pretrained;
  return (
    <span className="detail">
      {family}, {formatCount(Number(weightCount))} weights ({weightFormat})
      {architecture !== null && `, ${formatCount(architecture.contextLength)} tokens of context`},{" "}
      {license ?? "license not named"}, <code>{formatHash(contentHash)}</code>
    </span>
  );
}

/** As of its latest attempt, and as it was then. */
function RunBy({ run: { kind, attempts } }: { run: WireRun }) {
  const latest = attempts.nodes.at(-1);
  if (latest === undefined) return <Fact title="Trainer">none</Fact>;
  const { trainerName, host, number } = latest;
  const engine = describeEngine(latest);
  return (
    <Fact title={kind === "EXTERNAL" ? "Run by" : "Trainer"}>
      {trainerName ?? "a program elsewhere"}
      <span className="detail">
        {[
          host ?? "on a machine that it does not name",
          ...(engine === undefined ? [] : [engine]),
          ...(number > 1 ? [`attempt ${number}`] : []),
        ].join(", ")}
      </span>
    </Fact>
  );
}

function durationOf({ startedAt, finishedAt }: WireRun): string {
  if (startedAt === null) return "not started";
  if (finishedAt === null) return "not finished";
  return formatDuration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
}
