import { configurationSchema } from "../configuration/configuration.ts";
import { methodPresets } from "./presets.ts";

export interface NamedDeviation {
  path: string;
  published: string;
  /** The preset's own. */
  value: string;
  reason: string;
}

/** Where the preset of this name leaves its publication, values as text; nothing for a method that is no preset. */
export function deviationsOf(methodName: string): NamedDeviation[] {
  const method = methodPresets.find(({ name }) => name === methodName);
  if (!method) return [];
  const configuration = configurationSchema.parse(method.preset) as {
    [section: string]: { [field: string]: unknown };
  };
  return method.deviations.map(({ path, published, reason }) => {
    const [section, field] = path.split(".") as [string, string];
    return { path, published: String(published), value: String(configuration[section]?.[field]), reason };
  });
}
