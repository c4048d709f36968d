import type { RunConfigurationPatch } from "./configuration.ts";

/** A method as the leaderboard names it: what it sets apart from the defaults of `configuration.ts`. */
export interface MethodPreset {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly preset: RunConfigurationPatch;
}

/** In the order in which tables show them. Values are the paper's unless a comment says "ours". */
export const methodPresets: readonly MethodPreset[] = [
  {
    name: "sft",
    title: "SFT",
    description:
      "Supervised fine-tuning on gold SQL. Its iterations go on training on the same questions as the others, so that it is their control for equal steps.",
    source: "Baseline of every paper",
    // Ours: the loss of an iteration is the supervised one, on the questions the others play on.
    preset: { selfPlay: { loss: "NLL" } },
  },
  {
    name: "spin",
    title: "SPIN",
    description:
      "Self-play fine-tuning: the player learns to prefer gold SQL to whatever the previous generation answers, right or wrong.",
    source: "arXiv 2401.01335, Algorithm 1 and released code",
    preset: {
      selfPlay: {
        loss: "SPIN",
        pairs: "ALL",
        player: "PREVIOUS",
        opponent: "PREVIOUS",
        mixPreviousPairs: true,
        lambda: 0.1,
      },
    },
  },
  {
    name: "exspin",
    title: "ExSPIN",
    description:
      "SPIN with an execution filter (only answers whose result differs from gold's are rejected) and schema hints in the prompt.",
    source: "Entropy 2025, 27(3), 235, Algorithms 1 and 2",
    preset: {
      prompt: { schema: "LINKED", columnValues: "MATCHED" },
      selfPlay: { loss: "SPIN", pairs: "WRONG_ONLY", player: "PREVIOUS", opponent: "PREVIOUS", lambda: 0.1 },
    },
  },
  {
    name: "spft-sql",
    title: "SPFT-SQL",
    description:
      "Self-play between the best and the worst generation of the pool with an error-driven loss. Template synthesis is switched off, so it plays on the training split.",
    source: "arXiv 2509.03937, Algorithm 1 (loss: reconstruction of Eq. 3, variant A)",
    preset: {
      // Ours until synthesis is there: no synthetic pairs, and the training split in place of the synthetic validation set.
      synthesis: { kind: "NONE" },
      selfPlay: {
        loss: "ERROR_DRIVEN_A",
        pairs: "ALL",
        player: "BEST_OF_POOL",
        opponent: "WORST_OF_POOL",
        playedOn: "TRAIN",
        lambda: 0.1,
      },
    },
  },
  {
    name: "dpo",
    title: "DPO",
    description:
      "Direct preference optimisation on pairs labelled by execution, against generation 0 as the fixed reference.",
    source: "arXiv 2305.18290; SPFT-SQL Appendix A.3",
    preset: {
      selfPlay: { loss: "DPO", pairs: "WRONG_ONLY", player: "PREVIOUS", opponent: "FIXED", lambda: 0.1 },
    },
  },
];
