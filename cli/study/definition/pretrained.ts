import { pretrainedSizes } from "./pretrainedSizes.ts";
import type { Study } from "./study.ts";

const spft = "spft-sql A";
/** Without a supervised stage before: generation 0 is the model as it is. */
const fromBase = { supervised: { epochs: 0 } } as const;

/**
 * The papers' claims on what they are about: a pretrained model on Spider. Generation 0 is the model as it is where a method
 * has no supervised stage of its own. Train databases are for training and synthesis; `dev` is only read.
 */
export const pretrained: Study = {
  name: "pretrained",
  description:
    "SPIN, ExSPIN, VBI-FT and SPFT-SQL on a pretrained chat model and Spider, beside the model as it is, supervised fine-tuning, DPO and GRPO.",
  benchmark: "spider",
  baseModel: "smollm2-135m-instruct",
  splits: ["dev"],
  optionalSplits: ["spider-syn", "spider-realistic", "spider-dk"],
  sizes: pretrainedSizes,
  methods: [
    // What a size says of the supervised stage and of iterations is for those that have them.
    { name: "zero-shot", preset: "zero-shot", overrides: { ...fromBase, selfPlay: { iterations: 0 } } },
    { name: "sft", preset: "sft" },
    { name: "sft-equal-steps", preset: "sft-equal-steps" },
    { name: "spin", preset: "spin" },
    { name: "exspin", preset: "exspin" },
    { name: "vbi-ft", preset: "vbi-ft", overrides: { ...fromBase, selfPlay: { iterations: 0 } } },
    { name: spft, preset: "spft-sql", overrides: { ...fromBase, selfPlay: { loss: "ERROR_DRIVEN_A" } } },
    { name: "dpo", preset: "dpo" },
    { name: "grpo", preset: "grpo" },
  ],
  baselines: ["zero-shot", "sft"],
  ablations: [
    {
      base: "exspin",
      variants: [
        { title: "without the execution filter", overrides: { selfPlay: { pairs: "ALL" } } },
        {
          title: "without schema linking",
          overrides: { prompt: { schema: "FULL", columnValues: "NONE", padding: false } },
        },
      ],
    },
  ],
  hypotheses: [
    { sentence: "Fine-tuning helps the model as it is", first: "sft", second: "zero-shot" },
    { sentence: "SPIN falls below SFT", first: "sft", second: "spin" },
    {
      sentence: "ExSPIN gains by its execution filter",
      first: "exspin",
      second: "exspin without the execution filter",
      alongside: [{ first: "exspin", second: "sft" }],
    },
    {
      sentence: "Schema linking helps ExSPIN",
      first: "exspin",
      second: "exspin without schema linking",
    },
    {
      sentence: "Synthesis helps beside real examples",
      first: "vbi-ft",
      second: "sft",
      alongside: [{ first: "vbi-ft", second: "sft-equal-steps" }],
    },
    {
      sentence: "Self-play adds to synthesis",
      first: spft,
      second: "vbi-ft",
      alongside: [{ first: spft, second: "sft-equal-steps" }],
    },
    { sentence: "Error-driven self-play beats DPO", first: spft, second: "dpo" },
  ],
};
