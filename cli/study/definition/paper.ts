import { paperHypotheses } from "./paperHypotheses.ts";
import { paperSizes } from "./paperSizes.ts";
import type { Study } from "./study.ts";

const toItsEnd = { maximumAccuracyFall: null, reports: "LAST" } as const;

/** The two papers on kata: SPFT-SQL (arXiv 2509.03937) and ExSPIN (Entropy 2025, 27(3), 235), their parts and their rivals. */
export const paper: Study = {
  name: "paper",
  description:
    "SPFT-SQL and ExSPIN on the embedded benchmark, what becomes of them without each of their parts, and the alternatives they are measured against.",
  benchmark: "kata",
  baseModel: "scratch-1m",
  splits: ["kata-dev", "kata-syn", "kata-realistic", "kata-dk", "kata-hard"],
  sizes: paperSizes,
  methods: [
    { name: "sft", preset: "sft" },
    { name: "sft-equal-steps", preset: "sft-equal-steps" },
    { name: "spin", preset: "spin" },
    { name: "exspin", preset: "exspin" },
    // The shared number of iterations is for those with self-play.
    { name: "vbi-ft", preset: "vbi-ft", overrides: { selfPlay: { iterations: 0 } } },
    { name: "spft-sql A", preset: "spft-sql", overrides: { selfPlay: { loss: "ERROR_DRIVEN_A" } } },
    { name: "spft-sql B", preset: "spft-sql", overrides: { selfPlay: { loss: "ERROR_DRIVEN_B" } } },
    { name: "spft-sql C", preset: "spft-sql", overrides: { selfPlay: { loss: "ERROR_DRIVEN_C" } } },
    // As published, self-play ends where accuracy falls and the pool's best counts: what a loss does shows in the last.
    { name: "spft-sql to its end", preset: "spft-sql", overrides: { selfPlay: toItsEnd } },
    { name: "dpo", preset: "dpo" },
    { name: "ipo", preset: "ipo" },
    { name: "rejection-sampling", preset: "rejection-sampling" },
    { name: "grpo", preset: "grpo" },
  ],
  baselines: ["sft", "sft-equal-steps"],
  ablations: [
    {
      base: "spin",
      variants: [
        { title: "with the execution filter", overrides: { selfPlay: { pairs: "INCORRECT_ONLY" } } },
        {
          title: "with the other methods' optimizer",
          overrides: {
            selfPlay: {
              optimizer: "ADAMW",
              schedule: "COSINE",
              warmUpFraction: 0.05,
              learningRate: 2e-4,
              epochs: 1,
            },
          },
        },
        { title: "without the iteration before", overrides: { selfPlay: { mixPreviousPairs: false } } },
      ],
    },
    {
      base: "spft-sql A",
      variants: [
        { title: "without self-play", overrides: { selfPlay: { iterations: 0 } } },
        {
          title: "without synthesis",
          overrides: { synthesis: { kind: "NONE" }, selfPlay: { playedOn: "TRAIN" } },
        },
        { title: "without feedback from failures", overrides: { synthesis: { seededByFailures: false } } },
        { title: "without retraining SQL-to-text", overrides: { synthesis: { retrainsSqlToText: false } } },
        { title: "with the verbalizer's questions", overrides: { synthesis: { questions: "VERBALIZER" } } },
        { title: "with a round trip of 4 answers", overrides: { synthesis: { roundTripSamples: 4 } } },
        { title: "played on the training split", overrides: { selfPlay: { playedOn: "TRAIN" } } },
      ],
    },
    {
      base: "spft-sql to its end",
      variants: [
        { title: "with loss B", overrides: { selfPlay: { loss: "ERROR_DRIVEN_B" } } },
        { title: "with loss C", overrides: { selfPlay: { loss: "ERROR_DRIVEN_C" } } },
        { title: "with the previous player", overrides: { selfPlay: { player: "PREVIOUS" } } },
        { title: "with the previous opponent", overrides: { selfPlay: { opponent: "PREVIOUS" } } },
        { title: "with SPIN's loss", overrides: { selfPlay: { loss: "SPIN" } } },
        {
          // DPO's loss is SPIN's: what makes it DPO are pairs labelled by execution and the player's own start as
          // reference. With the pool's worst as reference it would be variant B.
          title: "with DPO",
          overrides: {
            selfPlay: { loss: "DPO", pairs: "INCORRECT_ONLY", player: "PREVIOUS", opponent: "PREVIOUS" },
          },
        },
      ],
    },
    {
      base: "exspin",
      variants: [
        { title: "without the execution filter", overrides: { selfPlay: { pairs: "ALL" } } },
        {
          title: "without schema linking",
          overrides: {
            prompt: {
              schema: "NONE",
              columnValues: "NONE",
              foreignKeys: false,
              padding: false,
              metadata: false,
              representativeValues: 0,
            },
          },
        },
        { title: "without values", overrides: { prompt: { columnValues: "NONE", representativeValues: 0 } } },
        {
          title: "without padding and metadata",
          overrides: { prompt: { padding: false, metadata: false, foreignKeys: false } },
        },
      ],
    },
  ],
  hypotheses: paperHypotheses,
};
