/** Writes schema.graphql, the printed contract; `--check` fails where the committed one is stale. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DefinitionNode, type GraphQLSchema, parse, print, printSchema } from "graphql";
import { schema } from "./schema/index.ts";

/** Types by name, so that a new one moves no other; fields in the order in which they are declared, to be read in it. */
function printInReadingOrder(contract: GraphQLSchema): string {
  const { definitions, ...document } = parse(printSchema(contract), { noLocation: true });
  const nameOf = (node: DefinitionNode) => ("name" in node ? (node.name?.value ?? "") : "");
  const byName = [...definitions].sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));
  return `${print({ ...document, definitions: byName })}\n`;
}

const file = join(import.meta.dirname, "schema.graphql");
const text = printInReadingOrder(schema);
if (!process.argv.includes("--check")) writeFileSync(file, text);
else if (readFileSync(file, "utf8") !== text) {
  console.error("server/schema.graphql is stale: run `npm run generate` and commit it.");
  process.exitCode = 1;
}
