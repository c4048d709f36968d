import { type Architecture, architectureFields } from "../domain/configuration/architecture.ts";
import { builder } from "./builder.ts";

const names = Object.keys(architectureFields) as (keyof Architecture)[];

export const architecture = builder.objectRef<Architecture>("Architecture").implement({
  description: "Numbers of a decoder-only transformer of the Llama family.",
  fields: (t) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        t.int({ description: architectureFields[name], resolve: (numbers) => numbers[name] }),
      ]),
    ),
});

export const architectureInput = builder.inputType("ArchitectureInput", {
  description: "Numbers of a decoder-only transformer of the Llama family.",
  fields: (t) => ({
    vocabularySize: t.int({ required: true, description: architectureFields.vocabularySize }),
    hiddenSize: t.int({ required: true, description: architectureFields.hiddenSize }),
    intermediateSize: t.int({ required: true, description: architectureFields.intermediateSize }),
    layerCount: t.int({ required: true, description: architectureFields.layerCount }),
    headCount: t.int({ required: true, description: architectureFields.headCount }),
    keyValueHeadCount: t.int({ required: true, description: architectureFields.keyValueHeadCount }),
    contextLength: t.int({ required: true, description: architectureFields.contextLength }),
  }),
});
