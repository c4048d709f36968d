import type { ConfigurationSection } from "../../lib/ablation/configurationParts.ts";
import { formatName } from "../../lib/format.ts";

/** A choice among the parts of the configuration, by section. */
export function PartSelect({
  name,
  title,
  sections,
  taken,
}: {
  name: string;
  title: string;
  sections: readonly ConfigurationSection[];
  /** Paths that cannot be chosen again. */
  taken: readonly string[];
}) {
  return (
    <span className="field">
      <label htmlFor={name}>{title}</label>
      <select id={name} name={name} defaultValue="">
        <option value="">Choose a part</option>
        {sections.map((section) => (
          <optgroup key={section.name} label={formatName(section.name)}>
            {section.parts.map((part) => (
              <option key={part.path} value={part.path} disabled={taken.includes(part.path)}>
                {part.path}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  );
}
