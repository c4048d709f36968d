import { describe, expect, it } from "vitest";
import { z } from "zod";
import { configurationSchema } from "../../../../server/domain/configuration/configuration.ts";
import { describeShape } from "../../../../server/domain/configuration/configurationShape.ts";

describe("the shape of a configuration", () => {
  it("tells kinds, nullability, descriptions and ranges through defaults", () => {
    const part = z.strictObject({
      whole: z.number().int().min(0).max(5).default(1).describe("Whole."),
      real: z.number().positive().lt(1).nullable().default(null).describe("Real. Null: any."),
      isOn: z.boolean().default(false).describe("On."),
      kind: z.enum(["A", "B"]).default("A").describe("Kind."),
      names: z.array(z.string()).nullable().default(null).describe("Names. Null: all of them."),
    });
    expect(describeShape(z.strictObject({ part: part.prefault({}) }))).toEqual({
      part: {
        fields: {
          whole: { kind: "int", isNullable: false, description: "Whole. Range: 0 to 5.", values: [] },
          real: {
            kind: "float",
            isNullable: true,
            description: "Real. Null: any. Range: above 0 to below 1.",
            nullMeaning: "any",
            values: [],
          },
          isOn: { kind: "boolean", isNullable: false, description: "On.", values: [] },
          kind: { kind: "enum", isNullable: false, description: "Kind.", values: ["A", "B"] },
          names: {
            kind: "strings",
            isNullable: true,
            description: "Names. Null: all of them.",
            nullMeaning: "all of them",
            values: [],
          },
        },
      },
    });
  });

  it("refuses a field without a description, and one of a kind without a type", () => {
    const silent = z.strictObject({ part: z.strictObject({ field: z.boolean() }) });
    expect(() => describeShape(silent)).toThrow("part.field has no description");
    const odd = z.strictObject({ part: z.strictObject({ field: z.date().describe("When.") }) });
    expect(() => describeShape(odd)).toThrow("part.field is of a kind");
  });

  it("refuses a field that can be null without saying what that stands for", () => {
    const silent = z.strictObject({
      part: z.strictObject({ field: z.array(z.string()).nullable().describe("Names.") }),
    });
    expect(() => describeShape(silent)).toThrow("part.field can be null; say what that stands for");
  });

  it("refuses a number without a range", () => {
    const open = z.strictObject({
      part: z.strictObject({ field: z.number().int().min(1).describe("Open.") }),
    });
    expect(() => describeShape(open)).toThrow("part.field has no range");
  });

  it("covers the configuration of runs", () => {
    const shape = describeShape(configurationSchema);
    expect(Object.keys(shape)).toEqual([
      "prompt",
      "adapter",
      "supervised",
      "synthesis",
      "selfPlay",
      "policy",
      "pairQualityGate",
      "data",
      "memory",
      "evaluation",
    ]);
    expect(shape.selfPlay?.fields.lambda).toMatchObject({ kind: "float", isNullable: false });
    expect(shape.data?.fields.trainingExamples).toMatchObject({ kind: "int", isNullable: true });
  });
});
