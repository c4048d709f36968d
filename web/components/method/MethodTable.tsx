import Link from "next/link";
import { methodPath } from "../../lib/addresses.ts";
import type { MethodsQuery } from "../../lib/api/generated/operations.ts";
import { presetEntries } from "../../lib/api/methodView.ts";
import { settingText } from "../../lib/settingText.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Methods with what their presets say; imported systems have none. */
export function MethodTable({
  methods,
  caption,
}: {
  methods: readonly MethodsQuery["methods"][number][];
  caption: string;
}) {
  const hasPresets = methods.some(({ preset }) => preset !== null);
  return (
    <DataTable label={caption} caption={caption} className="methods">
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">What it does</th>
          {hasPresets && <th scope="col">Its preset sets</th>}
        </tr>
      </thead>
      <tbody>
        {methods.map(({ name, title, description, source, preset }) => (
          <tr key={name}>
            <th scope="row">
              <Link href={methodPath(name)}>{title}</Link>
              <span className="detail">{name}</span>
            </th>
            <td>
              {description}
              <span className="detail">{source}</span>
            </td>
            {hasPresets && (
              <td>
                {presetEntries(preset).map(([path, value]) => (
                  <code key={path} className="setting-difference">
                    {path}: {settingText(value)}
                  </code>
                ))}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
