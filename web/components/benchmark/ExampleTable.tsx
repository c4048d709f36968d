import Link from "next/link";
import { examplePath } from "../../lib/addresses.ts";
import type { FoundExamplesQuery } from "../../lib/api/generated/operations.ts";
import { formatName } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

export function ExampleTable({
  split,
  examples,
}: {
  split: string;
  examples: FoundExamplesQuery["examples"]["nodes"];
}) {
  return (
    <DataTable label={`Examples of ${split}`} className="examples" caption={`Examples of ${split}`}>
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
        {examples.map((example) => (
          <tr key={example.index}>
            <th scope="row" className="number">
              {example.index}
            </th>
            <td>
              <Link href={examplePath(example.id)} prefetch={false} className="plain">
                {example.question}
              </Link>
              {example.isExcluded && <span className="tag">excluded</span>}
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
