import Link from "next/link";
import { benchmarkPath, experimentPath } from "../../lib/addresses.ts";
import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { formatDuration, formatTime } from "../../lib/format.ts";
import { StatusLabel } from "../ui/StatusLabel.tsx";

type WireRun = NonNullable<RunQuery["run"]>;

export function RunSummary({ run }: { run: WireRun }) {
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
      <dl className="facts">
        <Fact title="Method">
          <span title={run.method.description}>{run.method.title}</span>
          <span className="detail">{run.method.source}</span>
        </Fact>
        <Fact title="Base model">{run.baseModel.name}</Fact>
        <Fact title="Benchmark">
          <Link href={benchmarkPath(run.benchmark.name)}>{run.benchmark.name}</Link>
        </Fact>
        <Fact title="Seed">{run.seed}</Fact>
        <Fact title="Time">
          {durationOf(run)}
          <span className="detail">
            {run.startedAt === null
              ? `queued ${formatTime(run.createdAt)}`
              : `started ${formatTime(run.startedAt)}`}
          </span>
        </Fact>
        <Fact title="Trainer">
          {run.trainer === null ? (
            "none"
          ) : (
            <>
              {run.trainer.name}
              <span className="detail">
                {run.trainer.engine} on {run.trainer.devices.join(", ")}
                {run.attempt > 1 && `, attempt ${run.attempt}`}
              </span>
            </>
          )}
        </Fact>
        {run.codeVersion !== null && (
          <Fact title="Code">
            <code>{run.codeVersion}</code>
          </Fact>
        )}
      </dl>
    </>
  );
}

function Fact({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function durationOf({ startedAt, finishedAt }: WireRun): string {
  if (startedAt === null) return "not started";
  if (finishedAt === null) return "not finished";
  return formatDuration((Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
}
