import type { SettingGroup } from "../../lib/api/runView.ts";
import { formatHash, formatName } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Every setting of the run; those that depart from the method's preset first in a sentence, then marked in place. */
export function Configuration({
  groups,
  hash,
  method,
}: {
  groups: readonly SettingGroup[];
  hash: string;
  method: string;
}) {
  const changed = groups.flatMap((group) =>
    group.settings
      .filter((setting) => setting.preset !== undefined)
      .map((setting) => `${formatName(group.name)} ${formatName(setting.name)}`),
  );
  return (
    <>
      <p>
        {changed.length === 0
          ? `As ${method}’s preset has it`
          : `Departs from ${method}’s preset in ${changed.join(", ")}`}
        ; hash <code>{formatHash(hash)}</code>.
      </p>
      <details>
        <summary>All parts, those otherwise than the preset marked</summary>
        <div className="settings">
          {groups.map((group) => (
            <DataTable key={group.name} label={formatName(group.name)} caption={formatName(group.name)}>
              <thead className="visually-hidden">
                <tr>
                  <th scope="col">Setting</th>
                  <th scope="col">Value</th>
                </tr>
              </thead>
              <tbody>
                {group.settings.map((setting) => (
                  <tr key={setting.name} className={setting.preset === undefined ? undefined : "changed"}>
                    <th scope="row">{formatName(setting.name)}</th>
                    <td>
                      {setting.value}
                      {setting.preset !== undefined && (
                        <span className="detail">preset: {setting.preset}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </DataTable>
          ))}
        </div>
      </details>
    </>
  );
}
