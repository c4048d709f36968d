import type { HealthFindingsQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatName } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireFindings = Pick<HealthFindingsQuery["healthFindings"], "totalCount" | "nodes">;

export function FindingTable({ findings: { totalCount, nodes } }: { findings: WireFindings }) {
  if (nodes.length === 0) return <p className="quiet">No example has such a finding.</p>;
  return (
    <DataTable
      label="Findings"
      className="examples"
      caption={`${formatCount(totalCount)} ${totalCount === 1 ? "finding" : "findings"}, in the order of the splits`}
    >
      <thead>
        <tr>
          <th scope="col">Example</th>
          <th scope="col">Question</th>
          <th scope="col">Gold SQL</th>
          <th scope="col">Finding</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ id, kind, detail, isQuarantined, example }) => (
          <tr key={id}>
            <th scope="row">
              <span className="unbroken">
                {example.split.name} {example.index}
              </span>
              <span className="detail">{example.database.name}</span>
            </th>
            <td>{example.question}</td>
            <td>
              <code>{example.goldSql}</code>
            </td>
            <td className="finding">
              {formatName(kind)}
              {isQuarantined && <span className="tag">quarantined</span>}
              <span className="detail">{detail}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
