import canonicalize from "canonicalize";
import { leavesOf } from "../../configuration/leaves.ts";
import type { Difference } from "./ablationPlan.ts";

/** The fields in which two configurations differ, in the order of the base, each with both values. Lists are compared whole. */
export function configurationDifferences(base: object, configuration: object): Difference[] {
  const values = new Map(leavesOf(configuration));
  return leavesOf(base).flatMap(([path, value]) => {
    const other = values.get(path);
    return canonicalize(value) === canonicalize(other) ? [] : [{ path, base: value, value: other }];
  });
}
