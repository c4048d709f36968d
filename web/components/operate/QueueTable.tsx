import Link from "next/link";
import { experimentPath, launchPath, runPath } from "../../lib/addresses.ts";
import type { TrainersQuery } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import { Ago } from "../ui/Ago.tsx";
import { DataTable } from "../ui/DataTable.tsx";

/** What waits, in the order in which it is claimed, and why nobody takes it. */
export function QueueTable({
  queue: { nodes, totalCount },
  now,
}: {
  queue: TrainersQuery["queue"];
  now: number;
}) {
  if (nodes.length === 0) {
    return (
      <p>
        No run waits. <Link href={launchPath}>Launch runs</Link>
      </p>
    );
  }
  const waiting = nodes.toSorted((one, other) => one.queuePosition - other.queuePosition);
  const count = `${formatCount(totalCount)} ${totalCount === 1 ? "run waits" : "runs wait"}`;
  return (
    <DataTable
      label="Queue"
      caption={
        nodes.length < totalCount
          ? `${count}; the ${nodes.length} that were made first`
          : `${count}, in the order in which trainers take them`
      }
    >
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col">Experiment</th>
          <th scope="col">Method, base model</th>
          <th scope="col">Waits for</th>
          <th scope="col">Made</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map((run) => (
          <tr key={run.id}>
            <th scope="row">
              <Link href={runPath(run.id)}>{run.name}</Link>
            </th>
            <td>
              <Link href={experimentPath(run.experiment.id)}>{run.experiment.name}</Link>
            </td>
            <td>
              {run.method.title}
              <span className="detail">{run.baseModel.name}</span>
            </td>
            <td>
              {run.waitsFor ?? "its turn"}
              {run.statusReason !== null && (
                <span className="detail">Back in the queue: {run.statusReason}</span>
              )}
            </td>
            <td>
              <Ago at={run.createdAt} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
