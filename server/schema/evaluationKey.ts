import { builder } from "./builder.ts";

export const evaluationKeyInput = builder.inputType("EvaluationKeyInput", {
  description: "Which evaluation: found or started by generation, split, decoding, rule and executor.",
  fields: (t) => ({
    generationNumber: t.int({ required: true, description: "Number of the run's generation." }),
    split: t.string({ required: true, description: "Name of the split." }),
    decoding: t.string({ required: true, description: "How SQL is decoded, as in `greedy`." }),
    outcomeRule: t.string({
      required: true,
      description: "Name and version of the rule that tells right from wrong, as in `strict@1`.",
    }),
    executor: t.string({ required: true, description: "Name and version of what executes the SQL." }),
    exampleCount: t.int({
      required: true,
      description: "Examples evaluated, from the first of the split on.",
    }),
  }),
});
