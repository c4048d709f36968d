import type { AuditTrailQuery } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import { outcomes } from "../../lib/outcomes.ts";
import { Ago } from "../ui/Ago.tsx";
import { DataTable } from "../ui/DataTable.tsx";

type WireRecord = AuditTrailQuery["mutationRecords"]["nodes"][number];

const colors = { DONE: "succeeded", REFUSED: "cancelled", FAILED: "failed", BEGUN: "queued" } as const;

/** Mutations, newest first, with their arguments and what came of them. */
export function AuditTable({
  records,
  totalCount,
  now,
}: {
  records: readonly WireRecord[];
  totalCount: number;
  now: number;
}) {
  return (
    <DataTable label="Audit trail" caption={`Mutations, newest first: ${formatCount(totalCount)} in all`}>
      <thead>
        <tr>
          <th scope="col">Mutation</th>
          <th scope="col">Token</th>
          <th scope="col">Outcome</th>
          <th scope="col">Begun</th>
          <th scope="col">Arguments</th>
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr
            key={`${record.startedAt} ${record.mutation} ${record.tokenName} ${record.finishedAt} ${record.ids.join(" ")}`}
          >
            <th scope="row">
              <code>{record.mutation}</code>
            </th>
            <td>{record.tokenName}</td>
            <td>
              <span className={`status status-${colors[record.outcome]}`}>{outcomes[record.outcome]}</span>
              {record.message !== null && (
                <span className="detail">
                  {record.message} ({record.code})
                </span>
              )}
            </td>
            <td>
              <Ago at={record.startedAt} now={now} />
            </td>
            <td>
              <details>
                <summary>
                  Show<span className="visually-hidden"> the arguments of {record.mutation}</span>
                </summary>
                <pre>
                  <code>{JSON.stringify(record.input, null, 2)}</code>
                </pre>
              </details>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
