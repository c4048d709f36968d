import type { ModelsQuery } from "../../lib/api/generated/operations.ts";
import { formatDecimal, formatTime } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

const bytesPerGigabyte = 1e9;

/** Trainers with what they can hold: engine, devices, memory, and the pretrained models in their folder. */
export function TrainerTable({ trainers }: { trainers: ModelsQuery["trainers"] }) {
  const { nodes, totalCount } = trainers;
  if (nodes.length === 0) return <p className="quiet">No trainer has registered yet.</p>;
  return (
    <DataTable
      label="Trainers"
      caption={`${nodes.length < totalCount ? `${nodes.length} of ${totalCount} trainers` : "Trainers"}, by name`}
    >
      <thead>
        <tr>
          <th scope="col">Trainer</th>
          <th scope="col">Engine</th>
          <th scope="col" className="number">
            Memory, GB
          </th>
          <th scope="col">Pretrained models</th>
          <th scope="col">Last heard of</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ name, host, engine, devices, memoryByteCount, models, lastHeartbeatAt }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {host !== name && <span className="detail">{host}</span>}
            </th>
            <td>
              {engine}
              <span className="detail">{devices.join(", ")}</span>
            </td>
            <td className="number">
              {memoryByteCount !== null && formatDecimal(Number(memoryByteCount) / bytesPerGigabyte, 1)}
            </td>
            <td>{models.map((model) => model.name).join(", ") || "none"}</td>
            <td>{formatTime(lastHeartbeatAt)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
