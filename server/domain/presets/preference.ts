/** Pairs labelled by execution under the usual preference losses, which SPFT-SQL is measured against. */
import { forSize, forTime } from "./deviations.ts";
import type { MethodPreset } from "./methodPreset.ts";

export const dpo: MethodPreset = {
  name: "dpo",
  title: "DPO",
  description:
    "Direct preference optimisation on pairs labelled by execution, against generation 0 as the fixed reference.",
  source: "arXiv 2305.18290; SPFT-SQL Appendix A.3",
  preset: {
    selfPlay: { loss: "DPO", pairs: "INCORRECT_ONLY", player: "PREVIOUS", opponent: "FIXED", lambda: 0.1 },
  },
  deviations: [
    {
      path: "synthesis.kind",
      published: "TEMPLATE",
      reason:
        "SPFT-SQL puts it on top of VBI-FT; ours starts from the supervised stage, so that it learns from the same questions as SPIN does. Set it to compare as the paper does.",
    },
    {
      path: "selfPlay.learningRate",
      published: 1e-6,
      reason: `In CoT-DPO (Liu et al., ACL 2025). ${forSize}`,
    },
    { path: "selfPlay.epochs", published: 8, reason: `In CoT-DPO, on one set of pairs. ${forTime}` },
    { path: "selfPlay.batchSize", published: 64, reason: `In CoT-DPO. ${forSize}` },
  ],
};

export const ipo: MethodPreset = {
  name: "ipo",
  title: "IPO",
  description:
    "Identity preference optimisation: DPO's pairs and reference, and a squared loss that draws margins to 1/2λ rather than apart without end.",
  source: "arXiv 2310.12036",
  preset: {
    // Ours: λ, the paper's τ, at DPO's value.
    selfPlay: { loss: "IPO", pairs: "INCORRECT_ONLY", player: "PREVIOUS", opponent: "FIXED", lambda: 0.1 },
  },
  deviations: [],
};
