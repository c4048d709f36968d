import { type AblationDraft, overrideFields } from "../../lib/ablation/ablationDraft.ts";
import type { ConfigurationPart, ConfigurationSection } from "../../lib/ablation/configurationParts.ts";
import { places } from "../../lib/ablation/places.ts";
import { launchPath } from "../../lib/addresses.ts";
import { settingText } from "../../lib/settingText.ts";
import { type Faults, FaultText } from "./Faults.tsx";
import { PartInput } from "./PartInput.tsx";
import { PartSelect } from "./PartSelect.tsx";

const here = `${launchPath}#${places.overrides}`;

/** Where every cell departs from the method's preset. */
export function OverrideFields({
  draft,
  sections,
  parts,
  presetValue,
  faults,
}: {
  draft: AblationDraft;
  sections: readonly ConfigurationSection[];
  parts: ReadonlyMap<string, ConfigurationPart>;
  presetValue: (path: string) => unknown;
  faults: Faults;
}) {
  return (
    <fieldset id={places.overrides}>
      <legend>Otherwise than the preset, in every cell</legend>
      <FaultText place={places.overrides} faults={faults} />
      {draft.overrides.length > 0 && (
        <ul className="overrides">
          {draft.overrides.map(({ part: path, value }, index) => (
            <li key={path}>
              <input type="hidden" name={overrideFields.part} value={path} />
              <code>{path}</code>
              <PartInput
                part={parts.get(path)}
                name={overrideFields.value}
                place={places.override(index)}
                label={path}
                value={value}
                base={presetValue(path)}
                isOptional={false}
                faults={faults}
              />
              <span className="quiet">preset: {settingText(path, presetValue(path))}</span>
              <button
                type="submit"
                name="remove"
                value={`override${index + 1}`}
                formAction={here}
                aria-label={`Remove ${path}`}
              >
                Remove
              </button>
              <span className="part-help">{parts.get(path)?.help}</span>
              <FaultText place={places.override(index)} faults={faults} />
            </li>
          ))}
        </ul>
      )}
      <p className="adder">
        <PartSelect
          name="newOverride"
          title="Override"
          sections={sections}
          taken={draft.overrides.map(({ part }) => part)}
        />
        <button type="submit" name="add" value="override" formAction={here}>
          Add override
        </button>
      </p>
    </fieldset>
  );
}
