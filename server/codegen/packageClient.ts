import { codegen } from "@graphql-codegen/core";
import * as typescript from "@graphql-codegen/typescript";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, type DocumentNode, type OperationDefinitionNode, parse, print } from "graphql";

const header = "// Generated from server/schema.graphql by `npm run generate`; do not edit.\n";

/**
 * What `sqldojo/client` gives to programs outside: a method for each operation, its variables and answer as types, its text as
 * JavaScript that runs unbuilt.
 */
export async function packageClient(
  schemaSource: string,
  documents: { location: string; document: DocumentNode }[],
  configuration: object,
): Promise<{ types: string; code: string }> {
  const types = await codegen({
    filename: "operations.d.ts",
    schema: parse(schemaSource, { noLocation: true }),
    schemaAst: buildSchema(schemaSource),
    documents,
    config: configuration,
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescript, typescriptOperations },
  });
  const operations = documents.flatMap(({ document }) =>
    document.definitions.filter(
      (each): each is OperationDefinitionNode => each.kind === "OperationDefinition",
    ),
  );
  const methods = operations.map((operation) => {
    const name = operation.name!.value;
    const type = `${name}${operation.operation[0]!.toUpperCase()}${operation.operation.slice(1)}`;
    const isOptional = operation.variableDefinitions!.every(
      (each) => each.type.kind !== "NonNullType" || each.defaultValue !== undefined,
    );
    const answer =
      operation.operation === "subscription"
        ? `AsyncGenerator<${type}, void, undefined>`
        : `Promise<${type}>`;
    return `  ${methodOf(name)}(variables${isOptional ? "?" : ""}: ${type}Variables): ${answer};`;
  });
  const texts = operations.map((operation) => {
    const { operation: kind, name } = operation;
    return `  ${methodOf(name!.value)}: { kind: ${JSON.stringify(kind)}, text: ${JSON.stringify(print(operation))} },`;
  });
  return {
    types: `${header}${types}\n\n/** The operations that the client has by name. */\nexport interface Operations {\n${methods.join("\n")}\n}\n`,
    code: `${header}export const documents = {\n${texts.join("\n")}\n};\n`,
  };
}

function methodOf(operation: string): string {
  return `${operation.slice(0, 1).toLowerCase()}${operation.slice(1)}`;
}
