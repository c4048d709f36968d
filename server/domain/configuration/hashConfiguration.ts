import { contentHash } from "../contentHash.ts";
import type { RunConfiguration } from "./configuration.ts";

/** Equal for configurations that do the same, in whatever order their fields stand. Runs that differ in seed alone share it. */
export function hashConfiguration(configuration: RunConfiguration): string {
  return contentHash(configuration);
}
