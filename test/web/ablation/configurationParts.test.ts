import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, executeSync } from "graphql";
import { describe, expect, it } from "vitest";
import { configurationSections, partsByPath } from "../../../web/lib/ablation/configurationParts.ts";
import {
  ConfigurationPartsDocument,
  type ConfigurationPartsQuery,
} from "../../../web/lib/api/generated/operations.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../../server/schema.graphql"), "utf8"));
const { data } = executeSync({ schema, document: ConfigurationPartsDocument });
const sections = configurationSections(data as unknown as ConfigurationPartsQuery);
const parts = partsByPath(sections);

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

  it.each([
    ["prompt.evidence", "boolean", false],
    ["selfPlay.pairs", "choice", false],
    ["selfPlay.epochs", "integer", false],
    ["selfPlay.lambda", "number", false],
    ["selfPlay.wrongPerQuestion", "integer", true],
    ["selfPlay.maximumAccuracyFall", "number", true],
    ["evaluation.splits", "names", true],
  ])("%s is a %s", (path, kind, isNullable) => expect(parts.get(path)).toMatchObject({ kind, isNullable }));

  it("know what can be chosen", () => {
    expect(parts.get("selfPlay.pairs")?.choices).toEqual(["ALL", "WRONG_ONLY"]);
    expect(parts.get("selfPlay.lambda")?.choices).toEqual([]);
  });
});
