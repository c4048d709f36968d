import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { formatDuration, formatTime } from "../../lib/format.ts";

type WireRun = NonNullable<RunQuery["run"]>;

/** How far a run is that has not ended: iterations, time so far and to come, and when its trainer was last heard of. */
export function RunProgress({ run }: { run: WireRun }) {
  const { progress, trainer, status, finishedAt } = run;
  if (progress === null || finishedAt !== null || status === "QUEUED") return null;
  const { finishedIterations, plannedIterations, elapsedSeconds, remainingSeconds, basis } = progress;
  return (
    <section className="progress" aria-label="Progress">
      <progress
        value={finishedIterations}
        max={plannedIterations}
        aria-label={`${finishedIterations} of ${plannedIterations} iterations`}
      />
      <p>
        <strong>
          {finishedIterations} of {plannedIterations} iterations
        </strong>
        {elapsedSeconds !== null && ` · ${formatDuration(elapsedSeconds)} so far`}
        {remainingSeconds !== null && ` · about ${formatDuration(remainingSeconds)} to go`}
        {trainer !== null && ` · ${trainer.name} last heard of ${formatTime(trainer.lastHeartbeatAt)}`}
      </p>
      <p className="quiet">Time to go: {lowerFirst(basis)}</p>
    </section>
  );
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
