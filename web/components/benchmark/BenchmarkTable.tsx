import Link from "next/link";
import { benchmarkPath } from "../../lib/addresses.ts";
import type { BenchmarksQuery } from "../../lib/api/generated/operations.ts";
import { formatBenchmark, formatCount, formatName, formatTime } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireBenchmark = BenchmarksQuery["benchmarks"]["nodes"][number];

/** Every registered version, with what is in it and what the audit made of it. */
export function BenchmarkTable({ benchmarks }: { benchmarks: readonly WireBenchmark[] }) {
  return (
    <DataTable label="Benchmarks" caption="Registered benchmarks; older versions bear their number">
      <thead>
        <tr>
          <th scope="col">Benchmark</th>
          <th scope="col">Splits, examples</th>
          <th scope="col" className="number">
            Databases
          </th>
          <th scope="col">Dialect</th>
          <th scope="col">Audit</th>
          <th scope="col">Registered</th>
        </tr>
      </thead>
      <tbody>
        {benchmarks.map((benchmark) => (
          <tr key={benchmark.id}>
            <th scope="row">
              <Link href={benchmarkPath(benchmark)}>{formatBenchmark(benchmark)}</Link>
              <span className="detail">{benchmark.description}</span>
            </th>
            <td>
              {benchmark.splits
                .map(({ name, exampleCount }) => `${name} ${formatCount(exampleCount)}`)
                .join(", ")}
            </td>
            <td className="number">{formatCount(benchmark.databases.length)}</td>
            <td>{formatName(benchmark.dialect)}</td>
            <td>{auditText(benchmark.audit)}</td>
            <td>{formatTime(benchmark.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function auditText({ checkedExamples, excludedCount }: WireBenchmark["audit"]): string {
  if (checkedExamples === 0) return "never checked";
  const checked = `${formatCount(checkedExamples)} checked`;
  return excludedCount === 0
    ? `${checked}, none unusable`
    : `${checked}, ${formatCount(excludedCount)} unusable`;
}
