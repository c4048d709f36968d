/**
 * RunConfiguration and RunConfigurationInput, walked out of the zod schema: a field added there appears here, with
 * its description and its nullability.
 */
import type { InputFieldMap } from "@pothos/core";
import { configurationSchema } from "../domain/configuration/configuration.ts";
import { describeShape, mapEntries, type SectionShape } from "../domain/configuration/configurationShape.ts";
import { builder } from "./builder.ts";
import { choices } from "./choices.ts";

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
  "policy.normalization": "TokenNormalization",
  "policy.advantageScale": "AdvantageScale",
  "evaluation.outcomeRule": "OutcomeRule",
};

const sectionDescriptions: { [section: string]: string } = {
  prompt: "What the model is told beside the question.",
  adapter: "LoRA adapters, which runs on pretrained base models can train in place of all weights.",
  supervised: "The supervised stage that makes generation 0.",
  synthesis: "Synthetic examples.",
  selfPlay: "The iterations after the supervised stage.",
  policy: "How GRPO samples groups of answers and learns from them.",
  pairQualityGate: "What an iteration's pairs must be like for the run to go on.",
  data: "Which examples are trained on and held out.",
  memory: "What a training step holds in memory at once.",
  evaluation: "What every generation is evaluated on, and how.",
};

/** The two types of a zod schema of the configuration's kind; `types` is the builder that they are made with. */
export function configurationTypes(types: typeof builder, schema: Parameters<typeof describeShape>[0]) {
  const shape = describeShape(schema);
  const enums = enumsOf(types, shape);
  const sections = mapEntries(shape, (section, { fields }) =>
    types.objectRef<Values>(`${capitalized(section)}Configuration`).implement({
      description: descriptionOf(section),
      fields: (t) =>
        mapEntries(fields, (name, { kind, description, isNullable }) => {
          const options = {
            description,
            nullable: isNullable,
            resolve: (values: Values) => values[name] as never,
          };
          switch (kind) {
            case "boolean":
              return t.boolean(options);
            case "int":
              return t.int(options);
            case "float":
              return t.float(options);
            case "strings":
              return t.stringList(options);
            case "enum":
              return t.field({ ...options, type: enums(`${section}.${name}`) });
          }
        }),
    }),
  );
  const inputs = mapEntries(shape, (section, { fields }) =>
    types.inputType(`${capitalized(section)}ConfigurationInput`, {
      description: `${descriptionOf(section)} Fields left out stay as they are.`,
      fields: (t): InputFieldMap =>
        mapEntries(fields, (name, { kind, description }) => {
          switch (kind) {
            case "boolean":
              return t.boolean({ description });
            case "int":
              return t.int({ description });
            case "float":
              return t.float({ description });
            case "strings":
              return t.stringList({ description });
            case "enum":
              return t.field({ type: enums(`${section}.${name}`), description });
          }
        }),
    }),
  );
  return {
    runConfiguration: types.objectRef<Values>("RunConfiguration").implement({
      description: "What a run does, whole and resolved: defaults, preset and overrides together.",
      fields: (t) =>
        mapEntries(sections, (section, type) =>
          t.field({
            type,
            description: descriptionOf(section),
            resolve: (values) => values[section] as Values,
          }),
        ),
    }),
    runConfigurationInput: types.inputType("RunConfigurationInput", {
      description: "Overrides of a configuration; fields left out stay as they are.",
      fields: (t): InputFieldMap =>
        mapEntries(inputs, (section, type) => t.field({ type, description: descriptionOf(section) })),
    }),
  };
}

export const { runConfiguration, runConfigurationInput } = configurationTypes(builder, configurationSchema);

/** The enum of a field by its path. */
function enumsOf(types: typeof builder, shape: { [section: string]: SectionShape }) {
  const enums = new Map(
    Object.entries(shape).flatMap(([section, { fields }]) =>
      Object.entries(fields).flatMap(([name, { kind, description, values }]) => {
        if (kind !== "enum") return [];
        const path = `${section}.${name}`;
        const typeName = enumNames[path] ?? `${capitalized(section)}${capitalized(name)}`;
        const described = values.map((value) => {
          const meaning = choices[path]?.[value];
          return [value, meaning === undefined ? {} : { description: meaning }] as const;
        });
        const options = { description, values: Object.fromEntries(described) };
        return [[path, types.enumType(typeName, options)] as const];
      }),
    ),
  );
  return (path: string) => enums.get(path)!;
}

function descriptionOf(section: string): string {
  return sectionDescriptions[section] ?? `The part \`${section}\` of the configuration.`;
}

function capitalized(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}
