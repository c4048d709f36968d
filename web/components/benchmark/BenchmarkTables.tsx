import Link from "next/link";
import type { BenchmarkQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatHash, formatName } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireSplit = NonNullable<BenchmarkQuery["benchmark"]>["splits"][number];

export function SplitTable({
  splits,
  chosen,
  address,
}: {
  splits: readonly WireSplit[];
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

export function ExampleTable({ split }: { split: WireSplit }) {
  return (
    <DataTable label={`Examples of ${split.name}`} className="examples" caption={`Examples of ${split.name}`}>
      <thead>
        <tr>
          <th scope="col" className="number">
            No.
          </th>
          <th scope="col">Question</th>
          <th scope="col">Gold SQL</th>
          <th scope="col">Database</th>
          <th scope="col">Difficulty</th>
        </tr>
      </thead>
      <tbody>
        {split.examples.nodes.map((example) => (
          <tr key={example.index}>
            <th scope="row" className="number">
              {example.index}
            </th>
            <td>
              {example.question}
              {example.evidence !== null && example.evidence !== "" && (
                <span className="detail">{example.evidence}</span>
              )}
            </td>
            <td>
              <code>{example.goldSql}</code>
            </td>
            <td>{example.database.name}</td>
            <td>{example.difficulty === null ? "–" : formatName(example.difficulty)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
