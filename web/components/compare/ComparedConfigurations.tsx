import type { WireComparison } from "../../lib/api/comparisonView.ts";
import { settingText } from "../../lib/settingText.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Where the two runs were configured otherwise. */
export function ComparedConfigurations({
  comparison: { configurationDifferences: differences },
  titles: [first, second],
}: {
  comparison: WireComparison;
  titles: readonly [string, string];
}) {
  if (differences === null)
    return <p className="quiet">At least one of them was not trained here, and has no configuration.</p>;
  if (differences.length === 0) return <p className="quiet">Both runs have the same configuration.</p>;
  return (
    <DataTable
      label="Configuration"
      className="comparison"
      caption={`${differences.length} ${differences.length === 1 ? "setting differs" : "settings differ"}`}
    >
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">{first}</th>
          <th scope="col">{second}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ path, base, value }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>{settingText(path, base)}</td>
            <td>{settingText(path, value)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
