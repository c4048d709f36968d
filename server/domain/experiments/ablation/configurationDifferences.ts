import canonicalize from "canonicalize";
import type { Difference } from "./ablationPlan.ts";

/** The fields in which two configurations differ, in the order of the base, each with both values. Lists are compared whole. */
export function configurationDifferences(base: object, configuration: object): Difference[] {
  const values = new Map(leavesOf(configuration));
  return leavesOf(base).flatMap(([path, value]) => {
    const other = values.get(path);
    return canonicalize(value) === canonicalize(other) ? [] : [{ path, base: value, value: other }];
  });
}

/** Every field that is no object itself, by its path. */
function leavesOf(tree: object, prefix = ""): [path: string, value: unknown][] {
  return Object.entries(tree).flatMap(([name, value]): [string, unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, value]],
  );
}
