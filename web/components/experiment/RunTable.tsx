import Link from "next/link";
import { runPath } from "../../lib/addresses.ts";
import { progressOf, runTags } from "../../lib/api/experimentView.ts";
import type { ExperimentQuery } from "../../lib/api/generated/operations.ts";
import { formatTime } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { StatusLabel } from "../ui/StatusLabel.tsx";

type WireRun = NonNullable<ExperimentQuery["experiment"]>["runs"]["nodes"][number];

export function RunTable({ runs }: { runs: readonly WireRun[] }) {
  return (
    <DataTable label="Runs" caption="Runs of this experiment, the supervised stage counted as an iteration">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Method</th>
          <th scope="col" className="number">
            Seed
          </th>
          <th scope="col">Status</th>
          <th scope="col">Iterations</th>
          <th scope="col">Started</th>
          <th scope="col">Finished</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ run }: { run: WireRun }) {
  const { done, planned } = progressOf(run);
  return (
    <tr>
      <th scope="row">
        <Link href={runPath(run.id)}>{run.name}</Link>
      </th>
      <td>
        {run.method.title}
        {run.kind !== "TRAINING" && <span className="tag">{runTags[run.kind]}</span>}
      </td>
      <td className="number">{run.kind === "IMPORT" && run.predictionsOf === null ? "–" : run.seed}</td>
      <td>
        <StatusLabel status={run.status} />
        {run.statusReason !== null && <span className="detail">{run.statusReason}</span>}
      </td>
      <td>
        {run.kind === "EXTERNAL" ? (
          done
        ) : (
          <>
            <progress value={done} max={planned} aria-label={`Iterations of ${run.name}`} /> {done} of{" "}
            {planned}
          </>
        )}
      </td>
      <td>{run.startedAt === null ? "–" : formatTime(run.startedAt)}</td>
      <td>{run.finishedAt === null ? "–" : formatTime(run.finishedAt)}</td>
    </tr>
  );
}
