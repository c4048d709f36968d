/**
 * A text that a model or a program wrote, as PostgreSQL can store it: NUL and lone surrogates become U+FFFD.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

/** The same for all texts within a JSON value, names of fields included. */
export function storableJson(value: unknown): unknown {
  if (typeof value === "string") return storableText(value);
  if (Array.isArray(value)) return value.map(storableJson);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, within]) => [storableText(name), storableJson(within)]),
  );
}
