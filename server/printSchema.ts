/** Writes schema.graphql, the printed contract; `--check` fails where the committed one is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema/index.ts";

const file = join(import.meta.dirname, "schema.graphql");
const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("server/schema.graphql is stale: run `npm run generate` and commit it.");
  process.exitCode = 1;
}
