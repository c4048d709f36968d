/**
 * RunConfiguration and RunConfigurationInput, walked out of the zod schema: a field added there appears here, with
 * its description and its nullability.
 */
import type { InputFieldMap } from "@pothos/core";
import { configurationSchema } from "../domain/configuration/configuration.ts";
import { describeShape, type FieldShape } from "../domain/configuration/configurationShape.ts";
import { builder } from "./builder.ts";

type Values = { [name: string]: unknown };

/** Names that read better than section and field together. */
const enumNames: { [path: string]: string } = {
  "prompt.columnValues": "ColumnValues",
  "selfPlay.player": "PlayerChoice",
  "selfPlay.opponent": "OpponentChoice",
  "selfPlay.playedOn": "PlayedOn",
  "selfPlay.pairs": "PairSelection",
  "selfPlay.loss": "Loss",
  "selfPlay.optimizer": "Optimizer",
  "selfPlay.schedule": "LearningRateSchedule",
  "selfPlay.targets": "SupervisedTargets",
  "policy.normalisation": "TokenNormalisation",
  "policy.advantageScale": "AdvantageScale",
  "evaluation.comparisonRule": "ComparisonRule",
};

const sectionDescriptions: { [section: string]: string } = {
  prompt: "What the model is told beside the question.",
  supervised: "The warm-up that makes generation 0.",
  synthesis: "Synthetic examples.",
  selfPlay: "The iterations after the warm-up.",
  policy: "How GRPO samples groups of answers and learns from them.",
  pairGate: "What an iteration's pairs must be like for the run to go on.",
  data: "Which examples are trained on and held out.",
  evaluation: "What every generation is evaluated on, and how.",
};

const shape = describeShape(configurationSchema);

const enums = new Map(
  Object.entries(shape).flatMap(([section, { fields }]) =>
    Object.entries(fields).flatMap(([name, field]) => {
      if (field.kind !== "enum") return [];
      const path = `${section}.${name}`;
      const typeName = enumNames[path] ?? `${capitalized(section)}${capitalized(name)}`;
      const values = Object.fromEntries(field.values.map((value) => [value, {}]));
      return [[path, builder.enumType(typeName, { description: field.description, values })] as const];
    }),
  ),
);

function enumOf(path: string) {
  const found = enums.get(path);
  if (!found) throw new Error(`configuration.ts: ${path} is no enum.`);
  return found;
}

const sections = Object.fromEntries(
  Object.entries(shape).map(([section, { fields }]) => [
    section,
    builder.objectRef<Values>(`${capitalized(section)}Configuration`).implement({
      description: descriptionOf(section),
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => {
            const options = {
              description: field.description,
              nullable: field.isNullable,
              resolve: (values: Values) => values[name] as never,
            };
            switch (field.kind) {
              case "boolean":
                return [name, t.boolean(options)];
              case "int":
                return [name, t.int(options)];
              case "float":
                return [name, t.float(options)];
              case "strings":
                return [name, t.stringList(options)];
              case "enum":
                break;
            }
            return [name, t.field({ ...options, type: enumOf(`${section}.${name}`) })];
          }),
        ),
    }),
  ]),
);

export const runConfiguration = builder.objectRef<Values>("RunConfiguration").implement({
  description: "What a run does, whole and resolved: defaults, preset and overrides together.",
  fields: (t) =>
    Object.fromEntries(
      Object.entries(sections).map(([section, type]) => [
        section,
        t.field({
          type,
          description: descriptionOf(section),
          resolve: (values) => values[section] as Values,
        }),
      ]),
    ),
});

function inputFields(section: string, fields: { [name: string]: FieldShape }) {
  return builder.inputType(`${capitalized(section)}ConfigurationInput`, {
    description: `${descriptionOf(section)} Fields left out stay as they are.`,
    fields: (t): InputFieldMap =>
      Object.fromEntries(
        Object.entries(fields).map(([name, { kind, description }]) => {
          switch (kind) {
            case "boolean":
              return [name, t.boolean({ description })];
            case "int":
              return [name, t.int({ description })];
            case "float":
              return [name, t.float({ description })];
            case "strings":
              return [name, t.stringList({ description })];
            case "enum":
              break;
          }
          return [name, t.field({ type: enumOf(`${section}.${name}`), description })];
        }),
      ),
  });
}

const sectionInputs = Object.entries(shape).map(
  ([section, { fields }]) => [section, inputFields(section, fields)] as const,
);

export const runConfigurationInput = builder.inputType("RunConfigurationInput", {
  description: "Overrides of a configuration; fields left out stay as they are.",
  fields: (t): InputFieldMap =>
    Object.fromEntries(
      sectionInputs.map(([section, type]) => [
        section,
        t.field({ type, description: descriptionOf(section) }),
      ]),
    ),
});

function descriptionOf(section: string): string {
  return sectionDescriptions[section] ?? `The part \`${section}\` of the configuration.`;
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
