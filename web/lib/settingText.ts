import { nullMeanings } from "./api/generated/catalogue.ts";
import { formatName } from "./format.ts";

/** A value of the part of the configuration at `path`, for reading: "incorrect only", "yes", "0.1", "dev, hard", "all weights" for null. */
export function settingText(path: string, value: unknown): string {
  if (value === null || value === undefined) return nullMeaning(path);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return formatName(value);
  return Array.isArray(value) ? value.join(", ") : String(value);
}

/** What null stands for there; of a part that this web app does not know yet, null itself. */
export function nullMeaning(path: string): string {
  return nullMeanings[path] ?? "null";
}
