import { formatName } from "./format.ts";

/** A value of the configuration for reading: "incorrect only", "yes", "0.1", "dev, hard"; null sets no limit, whatever the part. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return "no limit";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") return formatName(value);
  return Array.isArray(value) ? value.join(", ") : String(value);
}
