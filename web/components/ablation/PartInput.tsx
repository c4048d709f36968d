import type { ConfigurationPart } from "../../lib/ablation/configurationParts.ts";
import { nullText, writeValue } from "../../lib/ablation/partValue.ts";
import { formatName } from "../../lib/format.ts";
import { nullMeaning } from "../../lib/settingText.ts";
import { type Faults, faultAttributes } from "./Faults.tsx";

/** The control for a part's value. */
export function PartInput({
  part,
  name,
  place,
  label,
  value,
  base,
  isOptional,
  faults,
}: {
  /** Undefined for one that the server does not know. */
  part: ConfigurationPart | undefined;
  name: string;
  place: string;
  label: string;
  value: string;
  base: unknown;
  /** True where nothing stands for the base's value. */
  isOptional: boolean;
  faults: Faults;
}) {
  const attributes = { ...faultAttributes(place, faults), name, "aria-label": label };
  const choices = part === undefined ? undefined : choicesOf(part);
  const baseText = writeValue(base);
  if (choices === undefined) {
    return (
      <input
        {...attributes}
        type="text"
        inputMode={part?.kind === "names" || part?.isNullable ? "text" : "decimal"}
        autoComplete="off"
        defaultValue={value}
        placeholder={isOptional ? `as the base: ${baseText}` : undefined}
      />
    );
  }
  return (
    <select {...attributes} defaultValue={value}>
      {isOptional && (
        <option value="">as the base: {choices.find(({ value: each }) => each === baseText)?.label}</option>
      )}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function choicesOf({ kind, choices, isNullable, path }: ConfigurationPart) {
  if (kind !== "boolean" && kind !== "choice") return undefined;
  const values =
    kind === "boolean"
      ? [
          { value: "true", label: "yes" },
          { value: "false", label: "no" },
        ]
      : choices.map((value) => ({ value, label: formatName(value) }));
  return isNullable ? [...values, { value: nullText, label: nullMeaning(path) }] : values;
}
