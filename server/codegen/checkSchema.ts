/**
 * Checks server/schema.graphql: its style, and that nothing in it breaks a client of the last release. `--release` keeps it as
 * the schema of a release: from then on fields may join, and what is to go is deprecated first.
 */
import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { breakingChanges } from "./breakingChanges.ts";
import { lintSchema } from "./lintSchema.ts";

const current = join(import.meta.dirname, "../schema.graphql");
const released = join(import.meta.dirname, "../released.graphql");

const source = readFileSync(current, "utf8");
const breaks = breakingChanges(released, source).map(
  (change) =>
    `${change} Deprecate what was released, or keep this schema as that of a new major version: --release.`,
);
const isRelease = process.argv.includes("--release");
const faults = [...lintSchema(buildSchema(source)), ...(isRelease ? [] : breaks)];
for (const fault of faults) console.error(`server/schema.graphql: ${fault}`);
if (faults.length > 0) process.exitCode = 1;
else if (isRelease) copyFileSync(current, released);
