import { nullMeaning } from "../settingText.ts";
import type { ConfigurationPart } from "./configurationParts.ts";

export type ReadValue =
  | { readonly isRead: true; readonly value: boolean | number | string | readonly string[] | null }
  | { readonly isRead: false; readonly fault: string };

/** How null is written in a form. */
export const nullText = "null";

/** What a form says of a part; the server alone knows its range. */
export function readValue(part: ConfigurationPart, written: string): ReadValue {
  const text = written.trim();
  if (text === nullText && part.isNullable) return { isRead: true, value: null };
  switch (part.kind) {
    case "boolean":
      if (text === "true" || text === "false") return { isRead: true, value: text === "true" };
      return { isRead: false, fault: "Choose yes or no." };
    case "choice":
      if (part.choices.includes(text)) return { isRead: true, value: text };
      return { isRead: false, fault: `Choose one of ${part.choices.join(", ")}.` };
    case "integer":
      if (/^[+-]?\d{1,15}$/.test(text)) return { isRead: true, value: Number(text) };
      return { isRead: false, fault: `${quoted(text)} is no whole number.${hintOfNull(part)}` };
    case "number":
      if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text))
        return { isRead: true, value: Number(text) };
      return {
        isRead: false,
        fault: `${quoted(text)} is no number; write it as 0.1 or 5e-5.${hintOfNull(part)}`,
      };
    case "names": {
      const names = text.split(",").map((name) => name.trim());
      if (!names.includes("")) return { isRead: true, value: names };
      return { isRead: false, fault: `Write names with commas between them.${hintOfNull(part)}` };
    }
  }
}

function quoted(text: string): string {
  return text === "" ? "Nothing" : `“${text}”`;
}

function hintOfNull({ isNullable, path }: ConfigurationPart): string {
  return isNullable ? ` ${nullText} stands for: ${nullMeaning(path)}.` : "";
}

/** A value as `readValue` reads it. */
export function writeValue(value: unknown): string {
  if (value === null || value === undefined) return nullText;
  return Array.isArray(value) ? value.join(", ") : String(value);
}
