import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { formatTime } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireRun = NonNullable<RunQuery["run"]>;

/** Who had a run each time, and on what, as it was then. */
export function AttemptTable({ run: { attempts, generations } }: { run: WireRun }) {
  const { nodes, totalCount } = attempts;
  const caption =
    nodes.length < totalCount
      ? `The last ${nodes.length} of ${totalCount} attempts, as they were`
      : "Who had the run each time, and on what, as it was then";
  return (
    <DataTable label="Attempts" caption={caption}>
      <thead>
        <tr>
          <th scope="col" className="number">
            Attempt
          </th>
          <th scope="col">Trainer</th>
          <th scope="col">Host</th>
          <th scope="col">Engine, devices</th>
          <th scope="col">Code</th>
          <th scope="col">Generations made</th>
          <th scope="col">Started</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ number, trainerName, host, engine, devices, codeVersion, startedAt }) => (
          <tr key={number}>
            <th scope="row" className="number">
              {number}
            </th>
            <td>{trainerName ?? "a program elsewhere"}</td>
            <td>{host ?? "not said"}</td>
            <td>{describeEngine({ engine, devices }) ?? "not said"}</td>
            <td>{codeVersion === null ? "not said" : <code>{codeVersion}</code>}</td>
            <td>
              {generations
                .filter(({ attempt }) => attempt.number === number)
                .map((generation) => generation.number)
                .join(", ") || "none"}
            </td>
            <td>{formatTime(startedAt)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** Undefined where nobody said. */
export function describeEngine({
  engine,
  devices,
}: {
  engine: string | null;
  devices: readonly string[];
}): string | undefined {
  const on = devices.length === 0 ? "" : ` on ${devices.join(", ")}`;
  return engine === null && on === "" ? undefined : `${engine ?? "an engine that it does not name"}${on}`;
}
