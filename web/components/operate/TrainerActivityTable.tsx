import Link from "next/link";
import { runPath } from "../../lib/addresses.ts";
import type { TrainersQuery } from "../../lib/api/generated/operations.ts";
import { formatDecimal, formatDuration } from "../../lib/format.ts";
import { Ago } from "../ui/Ago.tsx";
import { DataTable } from "../ui/DataTable.tsx";
import { StatusLabel } from "../ui/StatusLabel.tsx";

const bytesPerGigabyte = 1e9;
/** As long as the server counts a trainer among those that can take a run. */
const silentAfterMilliseconds = 120_000;

type HeldRun = TrainersQuery["held"]["nodes"][number];

/** Trainers: whether they are alive, what they do, and what they can hold. */
export function TrainerActivityTable({
  trainers: { nodes, totalCount },
  held,
  now,
}: {
  trainers: TrainersQuery["trainers"];
  held: readonly HeldRun[];
  now: number;
}) {
  if (nodes.length === 0) {
    return (
      <p className="notice">
        No trainer has registered yet. Start one with <code>npx sqldojo trainer</code> on the machine that is
        to train.
      </p>
    );
  }
  const caption = nodes.length < totalCount ? `${nodes.length} of ${totalCount} trainers` : "Trainers";
  return (
    <DataTable label="Trainers" caption={`${caption}, by name`}>
      <thead>
        <tr>
          <th scope="col">Trainer</th>
          <th scope="col">State</th>
          <th scope="col">Works on</th>
          <th scope="col">Engine, devices</th>
          <th scope="col" className="number">
            Memory, GB
          </th>
          <th scope="col">Pretrained models</th>
          <th scope="col">Last heard of</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(
          ({ name, host, engine, devices, codeVersion, memoryByteCount, models, lastHeartbeatAt }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span className="detail">
                  {host === name ? "" : `${host}, `}version {codeVersion}
                </span>
              </th>
              <td>
                {now - Date.parse(lastHeartbeatAt) < silentAfterMilliseconds ? (
                  <span className="status status-succeeded">alive</span>
                ) : (
                  <span className="status status-queued">silent</span>
                )}
              </td>
              <td>
                <Work runs={held.filter(({ trainer }) => trainer?.name === name)} />
              </td>
              <td>
                {engine}
                <span className="detail">{devices.join(", ")}</span>
              </td>
              <td className="number">
                {memoryByteCount === null
                  ? "not said"
                  : formatDecimal(Number(memoryByteCount) / bytesPerGigabyte, 1)}
              </td>
              <td>{models.map((model) => model.name).join(", ") || "none"}</td>
              <td>
                <Ago at={lastHeartbeatAt} now={now} />
              </td>
            </tr>
          ),
        )}
      </tbody>
    </DataTable>
  );
}

function Work({ runs }: { runs: readonly HeldRun[] }) {
  if (runs.length === 0) return "nothing";
  return runs.map(({ id, name, status, progress }) => (
    <span key={id}>
      <Link href={runPath(id)}>{name}</Link>{" "}
      <span className="detail">
        <StatusLabel status={status} />
        {progress !== null &&
          `, iteration ${progress.finishedIterations} of ${progress.plannedIterations} done`}
        {progress?.remainingSeconds != null && `, ${formatDuration(progress.remainingSeconds)} to go`}
      </span>
    </span>
  ));
}
