import { contentHash } from "../canonicalJson.ts";
import { configurationSchema, fieldsAddedLater, type RunConfiguration } from "./configuration.ts";

/**
 * Equal for configurations that do the same, stored before or after a field was added: such a field counts only where
 * it differs from its default, which is what every run did before it was there.
 */
export function hashConfiguration(configuration: RunConfiguration): string {
  const defaults = configurationSchema.parse({});
  const sections = Object.entries(configuration).flatMap(([section, fields]) => {
    const left = withoutLaterDefaults(
      fields,
      defaults[section as keyof RunConfiguration],
      laterFieldsOf(section),
    );
    return Object.keys(left).length === 0 ? [] : [[section, left] as const];
  });
  return contentHash(Object.fromEntries(sections));
}

type Fields = { [name: string]: unknown };

function laterFieldsOf(section: string): readonly string[] {
  return (fieldsAddedLater as { [section: string]: readonly string[] })[section] ?? [];
}

function withoutLaterDefaults(fields: Fields, defaults: Fields, later: readonly string[]): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !later.includes(name) || value !== defaults[name]),
  );
}
