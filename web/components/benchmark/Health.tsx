import Link from "next/link";
import { type KindRow, kindRows } from "../../lib/api/benchmarkView.ts";
import type { BenchmarkQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatName } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireHealth = NonNullable<BenchmarkQuery["benchmark"]>["health"];

/** What the check of a benchmark's own examples found, kind by kind. */
export function Health({
  health,
  chosen,
  address,
}: {
  health: WireHealth;
  chosen: string | undefined;
  /** The address of this page with only the findings of a kind. */
  address: (kind: string) => string;
}) {
  if (health.checkedExamples === 0) {
    return (
      <p className="quiet">
        Nothing has checked its examples yet; <code>npx sqldojo import benchmark</code> does.
      </p>
    );
  }
  const rows = kindRows(health);
  return (
    <>
      <p className="lead">
        {formatCount(health.checkedExamples)} examples checked, {formatCount(health.quarantinedCount)} of them{" "}
        quarantined: their gold SQL has no answer, or several, so that a verdict says nothing about a
        prediction. Scores are given with and without them.
      </p>
      {rows.length > 0 && <KindTable rows={rows} chosen={chosen} address={address} />}
    </>
  );
}

function KindTable({
  rows,
  chosen,
  address,
}: {
  rows: readonly KindRow[];
  chosen: string | undefined;
  address: (kind: string) => string;
}) {
  return (
    <DataTable
      label="Kinds of findings"
      className="health"
      caption="Examples by what is odd about them; one example may have findings of several kinds"
    >
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            Examples
          </th>
          <th scope="col" className="number">
            Quarantined
          </th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, count, quarantinedCount, meaning }) => (
          <tr key={kind}>
            <th scope="row">
              <Link href={address(kind)} aria-current={kind === chosen ? "true" : undefined}>
                {formatName(kind)}
              </Link>
            </th>
            <td className="number">{formatCount(count)}</td>
            <td className="number">{formatCount(quarantinedCount)}</td>
            <td>{meaning ?? "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
