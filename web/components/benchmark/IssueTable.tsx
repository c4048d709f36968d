import type { AuditIssuesQuery } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireIssues = Pick<AuditIssuesQuery["auditIssues"], "totalCount" | "nodes">;

export function IssueTable({ issues: { totalCount, nodes } }: { issues: WireIssues }) {
  if (nodes.length === 0) return <p className="quiet">No example has such an issue.</p>;
  return (
    <DataTable
      label="Issues"
      className="examples"
      caption={`${formatCount(totalCount)} ${totalCount === 1 ? "issue" : "issues"}, in the order of the splits`}
    >
      <thead>
        <tr>
          <th scope="col">Example</th>
          <th scope="col">Question</th>
          <th scope="col">Gold SQL</th>
          <th scope="col">Issue</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ id, definition, detail, isExcluded, example }) => (
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
            <td className="issue">
              {definition.title}
              {isExcluded && <span className="tag">excluded</span>}
              <span className="detail">{detail}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
