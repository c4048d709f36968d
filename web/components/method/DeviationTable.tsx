import type { MethodConfigurationsQuery } from "../../lib/api/generated/operations.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Where a preset has other values than the publication, and why. */
export function DeviationTable({
  deviations,
}: {
  deviations: MethodConfigurationsQuery["methods"][number]["deviations"];
}) {
  return (
    <DataTable
      label="Deviations"
      className="deviations"
      caption="Values of the publication that the preset leaves at others"
    >
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">Published</th>
          <th scope="col">Here</th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {deviations.map(({ path, published, value, reason }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>{published}</td>
            <td>{value}</td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
