import SchemaBuilder from "@pothos/core";
import { buildSchema, executeSync, parse, print, printSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  spreadsWholeConfiguration,
  wholeConfigurationFragment,
} from "../../../server/codegen/wholeConfiguration.ts";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import type { builder } from "../../../server/schema/builder.ts";
import { configurationTypes } from "../../../server/schema/configuration.ts";
import { configurationSections } from "../../../web/lib/ablation/configurationParts.ts";
import { ConfigurationPartsDocument } from "../../../web/lib/api/generated/operations.ts";
import { settingGroups } from "../../../web/lib/api/runView.ts";

/** The contract as it would be printed if the configuration were this. */
function contractOf(schema: z.ZodObject) {
  const types = new SchemaBuilder({ defaultFieldNullability: false } as never) as unknown as typeof builder;
  const { runConfiguration } = configurationTypes(types, schema);
  types.queryType({
    fields: (t) => ({
      configuration: t.field({ type: runConfiguration, resolve: () => ({ ...schema.parse({}) }) }),
    }),
  });
  const executable = types.toSchema({ sortSchema: false });
  return { executable, printed: buildSchema(printSchema(executable)) };
}

describe("a part that is added to the configuration's schema", () => {
  const extended = configurationSchema.extend({
    curriculum: z
      .strictObject({
        startsWith: z.enum(["EASY", "HARD"]).default("EASY").describe("Which examples come first."),
        stepCount: z.number().int().min(1).max(9).default(3).describe("How many steps there are."),
      })
      .prefault({}),
  });
  const { executable, printed } = contractOf(extended);
  const fragment = wholeConfigurationFragment(printed);

  it("is asked for by every operation that asks for a whole configuration", () => {
    expect(print(fragment)).toContain("curriculum {\n    startsWith\n    stepCount\n  }");
    expect(print(wholeConfigurationFragment(contractOf(configurationSchema).printed))).not.toContain(
      "curriculum",
    );
  });

  it("stands among the sections of the pages that describe and vary configurations", () => {
    const { data } = executeSync({ schema: printed, document: ConfigurationPartsDocument });
    const sections = configurationSections(data as unknown as Parameters<typeof configurationSections>[0]);
    expect(sections.map(({ name }) => name)).toEqual(Object.keys(extended.shape));
    expect(sections.at(-1)?.parts).toMatchObject([
      { path: "curriculum.startsWith", kind: "choice", choices: ["EASY", "HARD"] },
      { path: "curriculum.stepCount", kind: "integer", help: "How many steps there are. Range: 1 to 9." },
    ]);
  });

  it("stands with its value on the page of a run", () => {
    const document = parse(`query { configuration { ...WholeConfiguration } } ${print(fragment)}`);
    const { data, errors } = executeSync({ schema: executable, document });
    expect(errors).toBeUndefined();
    const { configuration } = data as { configuration: Parameters<typeof settingGroups>[0] };
    expect(settingGroups(configuration, configuration).at(-1)).toEqual({
      name: "curriculum",
      settings: [
        { name: "startsWith", value: "easy", preset: undefined },
        { name: "stepCount", value: "3", preset: undefined },
      ],
    });
  });
});

describe("spreadsWholeConfiguration", () => {
  it("sees the spread however deep it lies", () => {
    expect(spreadsWholeConfiguration([parse("{ run { configuration { ...WholeConfiguration } } }")])).toBe(
      true,
    );
    expect(spreadsWholeConfiguration([parse("{ run { configuration { data { ...Other } } } }")])).toBe(false);
  });
});
