import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, type DefinitionNode, executeSync, type FieldNode } from "graphql";
import { describe, expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import { configurationSections, partsByPath } from "../../../web/lib/ablation/configurationParts.ts";
import {
  ConfigurationPartsDocument,
  type ConfigurationPartsQuery,
  WholeConfigurationFragmentDoc,
} from "../../../web/lib/api/generated/operations.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../server/schema.graphql"), "utf8"));
const { data } = executeSync({ schema, document: ConfigurationPartsDocument });
const sections = configurationSections(data as unknown as ConfigurationPartsQuery);
const parts = partsByPath(sections);

function fieldsOf(node: FieldNode | DefinitionNode | undefined): FieldNode[] {
  const selections = node && "selectionSet" in node ? (node.selectionSet?.selections ?? []) : [];
  return selections.filter((selection) => selection.kind === "Field");
}

describe("the parts that can be varied", () => {
  it("are all fields of the configuration, each with a sentence of help", () => {
    const inputs = sections.map(({ name }) => {
      const type = schema.getType(`${name.slice(0, 1).toUpperCase()}${name.slice(1)}ConfigurationInput`);
      return type !== undefined && "getFields" in type ? Object.keys(type.getFields()) : [];
    });
    expect(sections.map((section) => section.parts.map(({ name }) => name).sort())).toEqual(
      inputs.map((names) => names.sort()),
    );
    expect(parts.size).toBeGreaterThan(50);
    for (const { path, help } of parts.values()) expect(help, path).toMatch(/\.$/);
  });

  it("are all asked for wherever a configuration is shown", () => {
    const [fragment] = WholeConfigurationFragmentDoc.definitions;
    const asked = fieldsOf(fragment).flatMap((section) =>
      fieldsOf(section).map((field) => `${section.name.value}.${field.name.value}`),
    );
    expect(asked.sort()).toEqual([...parts.keys()].sort());
  });

  it.each([
    ["prompt.evidence", "boolean", false],
    ["selfPlay.pairs", "choice", false],
    ["selfPlay.epochs", "integer", false],
    ["selfPlay.lambda", "number", false],
    ["selfPlay.incorrectPerQuestion", "integer", true],
    ["selfPlay.maximumAccuracyFall", "number", true],
    ["evaluation.splits", "names", true],
  ])("%s is a %s", (path, kind, isNullable) => expect(parts.get(path)).toMatchObject({ kind, isNullable }));

  it("are read in the order in which the server declares them", () => {
    const declared = Object.entries(configurationSchema.parse({})).map(([name, fields]) => [
      name,
      Object.keys(fields),
    ]);
    expect(sections.map(({ name, parts }) => [name, parts.map((part) => part.name)])).toEqual(declared);
  });

  it("know what can be chosen", () => {
    expect(parts.get("selfPlay.pairs")?.choices).toEqual(["ALL", "INCORRECT_ONLY"]);
    expect(parts.get("selfPlay.lambda")?.choices).toEqual([]);
  });
});
