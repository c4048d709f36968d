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
  {
    name: "rejection-sampling",
    title: "Rejection sampling",
    description:
      "Supervised fine-tuning on gold SQL and on the model's own different answers that execute to gold's result.",
    source: "arXiv 2308.01825 (RFT), §3.3",
    preset: {
      selfPlay: {
        loss: "NLL",
        targets: "GOLD_AND_VERIFIED",
        temperature: 0.7,
        // Ours: RFT draws 100 answers a question and keeps all that are right and different.
        samplesPerQuestion: 8,
        verifiedPerQuestion: 4,
      },
    },
  },
  {
    name: "grpo",
    title: "GRPO",
    description:
      "On-policy reinforcement learning: groups of answers to a question are rewarded by execution and compared with each other.",
    source: "arXiv 2402.03300 §4; reward of arXiv 2505.20315",
    preset: {
      selfPlay: {
        loss: "GRPO",
        player: "PREVIOUS",
        opponent: "PREVIOUS",
        temperature: 1,
        topP: 1,
        // Ours: GRPO §4.2 draws 64.
        samplesPerQuestion: 8,
      },
      policy: {
        batchesPerRound: 1,
        clipEpsilon: 0.2,
        klWeight: 0.04,
        normalisation: "SEQUENCE",
        advantageScale: "DEVIATION",
        executableReward: 0.1,
      },
    },
  },
];
