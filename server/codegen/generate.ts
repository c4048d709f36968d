/**
 * Typed operations: server/schema.graphql, as clients that throw know it, plus every `operations/*.graphql` of the trainer, the web app and the
 * command line become `generated/operations.ts` beside them, and the names in the server's catalogues
 * `generated/catalogue.ts`; what programs outside import as `sqldojo/client` gets its operations the same way. `--check` fails where one is stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typedDocumentNode from "@graphql-codegen/typed-document-node";
import * as typescript from "@graphql-codegen/typescript";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, type DocumentNode, parse } from "graphql";
import { withAnsweredMutations } from "./answeredMutations.ts";
import { catalogueTypes } from "./catalogueTypes.ts";
import { packageClient } from "./packageClient.ts";
import {
  spreadsWholeConfiguration,
  wholeConfiguration,
  wholeConfigurationFragment,
} from "./wholeConfiguration.ts";

const root = join(import.meta.dirname, "../..");
const apiFolders = ["trainer/api", "web/lib/api", "cli/api"];
const configuration = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  strictScalars: true,
  onlyOperationTypes: true,
  scalars: {
    ID: "string",
    DateTime: "string",
    JSON: "unknown",
    BigInt: { input: "number", output: "number | string" },
    SettingValue: "string | number | boolean | readonly string[]",
    MetricValue: `number | ${["NaN", "Infinity", "-Infinity"].map((text) => JSON.stringify(text)).join(" | ")}`,
  },
};

interface Source {
  location: string;
  document: DocumentNode;
}

async function generateOperations(apiFolder: string, schemaSource: string): Promise<string> {
  const schema = buildSchema(schemaSource);
  const body = await codegen({
    filename: join(root, apiFolder, "generated/operations.ts"),
    schema: parse(schemaSource, { noLocation: true }),
    schemaAst: schema,
    documents: withWholeConfiguration(readOperations(join(root, apiFolder, "operations")), schema),
    config: configuration,
    plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
    pluginMap: { typescript, typescriptOperations, typedDocumentNode },
  });
  return `// Generated from server/schema.graphql by \`npm run generate\`; do not edit.\n${body}\n`;
}

function readOperations(folder: string): Source[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort()
    .map((name) => ({
      location: join(folder, name),
      document: parse(readFileSync(join(folder, name), "utf8"), { noLocation: true }),
    }));
}

function withWholeConfiguration(sources: Source[], schema: ReturnType<typeof buildSchema>): Source[] {
  if (!spreadsWholeConfiguration(sources.map(({ document }) => document))) return sources;
  return [{ location: wholeConfiguration, document: wholeConfigurationFragment(schema) }, ...sources];
}

const schemaSource = withAnsweredMutations(readFileSync(join(root, "server/schema.graphql"), "utf8"));
const isCheck = process.argv.includes("--check");
for (const apiFolder of apiFolders) {
  put(`${apiFolder}/generated/operations.ts`, await generateOperations(apiFolder, schemaSource));
  put(`${apiFolder}/generated/catalogue.ts`, catalogueTypes(apiFolder));
}
const outside = await packageClient(
  schemaSource,
  readOperations(join(root, "server/client/operations")),
  configuration,
);
put("server/client/generated/operations.d.ts", outside.types);
put("server/client/generated/operations.js", outside.code);

function put(path: string, text: string): void {
  const file = join(root, path);
  if (!isCheck) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  } else if (!existsSync(file) || readFileSync(file, "utf8") !== text) {
    console.error(`${path} is stale: run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}
