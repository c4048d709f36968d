import Link from "next/link";
import { type KindRow, kindRows } from "../../lib/api/benchmarkView.ts";
import type { BenchmarkQuery } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireAudit = NonNullable<BenchmarkQuery["benchmark"]>["audit"];

/** What the check of a benchmark's own examples found, kind by kind. */
export function Audit({
  audit,
  chosen,
  address,
}: {
  audit: WireAudit;
  chosen: string | undefined;
  /** The address of this page with only the issues of a kind. */
  address: (kind: string) => string;
}) {
  if (audit.checkedExamples === 0) {
    return (
      <p className="quiet">
        Nothing has checked its examples yet; <code>npx sqldojo import benchmark</code> does.
      </p>
    );
  }
  const rows = kindRows(audit);
  return (
    <>
      <p className="lead">
        {formatCount(audit.checkedExamples)} {audit.checkedExamples === 1 ? "example" : "examples"} checked.{" "}
        {audit.excludedCount === 0
          ? "None had to be excluded: the gold SQL of each has one answer."
          : `${formatCount(audit.excludedCount)} excluded, because their gold SQL has no answer, or several, and a verdict would say nothing about a prediction. Scores are given with and without them.`}
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
      label="Kinds of issues"
      className="audit"
      caption="Examples by what is odd about them; one example may have issues of several kinds"
    >
      <thead>
        <tr>
          <th scope="col">Kind</th>
          <th scope="col" className="number">
            Examples
          </th>
          <th scope="col" className="number">
            Excluded
          </th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, title, count, excludedCount, meaning }) => (
          <tr key={kind}>
            <th scope="row">
              <Link href={address(kind)} aria-current={kind === chosen ? "true" : undefined}>
                {title}
              </Link>
            </th>
            <td className="number">{formatCount(count)}</td>
            <td className="number">{formatCount(excludedCount)}</td>
            <td>{meaning || "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
