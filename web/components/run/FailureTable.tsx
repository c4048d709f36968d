import Link from "next/link";
import { runPath } from "../../lib/addresses.ts";
import type { FailureFieldsFragment } from "../../lib/api/generated/operations.ts";
import { formatName, formatTime } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

interface FailedRun {
  readonly id: string;
  readonly name: string;
  readonly failures: readonly FailureFieldsFragment[];
}

/** What ended attempts of runs, those included after which a run was retried. */
export function FailureTable({ runs }: { runs: readonly FailedRun[] }) {
  return (
    <DataTable label="Failures" className="failures" caption="Attempts that failed, by run and attempt">
      <thead>
        <tr>
          <th scope="col">Run</th>
          <th scope="col" className="number">
            Attempt
          </th>
          <th scope="col">Kind</th>
          <th scope="col">Reason</th>
          <th scope="col">Then</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {runs.flatMap((run) =>
          run.failures.map((failure) => (
            <tr key={`${run.id} ${failure.attempt}`}>
              <th scope="row">
                <Link href={runPath(run.id)}>{run.name}</Link>
              </th>
              <td className="number">{failure.attempt}</td>
              <td>{formatName(failure.class)}</td>
              <td>{failure.message}</td>
              <td>{failure.isRetried ? "retried" : <span className="status-failed">failed</span>}</td>
              <td>{formatTime(failure.failedAt)}</td>
            </tr>
          )),
        )}
      </tbody>
    </DataTable>
  );
}
