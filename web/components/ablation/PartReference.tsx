import type { ConfigurationSection } from "../../lib/ablation/configurationParts.ts";
import { formatName } from "../../lib/format.ts";
import { settingText } from "../../lib/settingText.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Every part of the configuration: what it does, what it can be, and what a configuration has. */
export function PartReference({
  sections,
  title,
  valueAt,
  isMarked,
}: {
  sections: readonly ConfigurationSection[];
  /** Heading of the values, as in "Base". */
  title: string;
  valueAt: (path: string) => unknown;
  isMarked: (path: string) => boolean;
}) {
  return sections.map((section) => (
    <DataTable
      key={section.name}
      label={formatName(section.name)}
      className="parts"
      caption={
        <>
          <strong>{formatName(section.name)}</strong>: {section.help}
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">{title}</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {section.parts.map(({ path, name, choices, help }) => (
          <tr key={path} className={isMarked(path) ? "changed" : undefined}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{settingText(path, valueAt(path))}</td>
            <td>
              {help}
              {choices.length > 0 && <span className="detail">{choices.join(", ")}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  ));
}
