import Link from "next/link";
import { methodPath } from "../../lib/addresses.ts";
import type { MethodsQuery } from "../../lib/api/generated/operations.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Methods with where they come from, and how many published values their presets depart from. */
export function MethodTable({
  methods,
  caption,
}: {
  methods: readonly MethodsQuery["methods"][number][];
  caption: string;
}) {
  const arePresets = methods.some(({ kind }) => kind === "PRESET");
  return (
    <DataTable label={caption} caption={caption} className="methods">
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">What it does</th>
          <th scope="col">Source</th>
          {arePresets && (
            <th scope="col" className="number">
              Deviations
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {methods.map(({ name, title, description, source, deviations }) => (
          <tr key={name}>
            <th scope="row">
              <Link href={methodPath(name)}>{title}</Link>
              <span className="detail">{name}</span>
            </th>
            <td>{description}</td>
            <td>{source}</td>
            {arePresets && <td className="number">{deviations.length}</td>}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
