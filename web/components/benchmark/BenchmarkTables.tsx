import Link from "next/link";
import { benchmarkPath } from "../../lib/addresses.ts";
import type { BenchmarkQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatHash, formatTime } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireBenchmark = NonNullable<BenchmarkQuery["benchmark"]>;

export function VersionTable({ benchmark }: { benchmark: WireBenchmark }) {
  return (
    <DataTable
      label="Versions"
      caption="Versions: other content under the same name; scores of different versions do not compare"
    >
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Registered</th>
          <th scope="col">Content</th>
        </tr>
      </thead>
      <tbody>
        {benchmark.versions.map(({ version, isNewest, createdAt, contentHash }) => (
          <tr key={version}>
            <th scope="row">
              <Link
                href={benchmarkPath({ name: benchmark.name, version, isNewest })}
                aria-current={version === benchmark.version ? "true" : undefined}
              >
                {version}
              </Link>
              {isNewest && <span className="tag">newest</span>}
            </th>
            <td>{formatTime(createdAt)}</td>
            <td>
              <code title={contentHash}>{formatHash(contentHash)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

export function SplitTable({
  splits,
  chosen,
  address,
}: {
  splits: WireBenchmark["splits"];
  chosen: string;
  address: (split: string) => string;
}) {
  return (
    <DataTable
      label="Splits"
      caption="Splits, each with the hash of its content: equal hashes are equal questions"
    >
      <thead>
        <tr>
          <th scope="col">Split</th>
          <th scope="col" className="number">
            Examples
          </th>
          <th scope="col">Content</th>
        </tr>
      </thead>
      <tbody>
        {splits.map((split) => (
          <tr key={split.name}>
            <th scope="row">
              <Link href={address(split.name)} aria-current={split.name === chosen ? "true" : undefined}>
                {split.name}
              </Link>
            </th>
            <td className="number">{formatCount(split.exampleCount)}</td>
            <td>
              <code title={split.contentHash}>{formatHash(split.contentHash)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
