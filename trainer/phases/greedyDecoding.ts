import type { CandidateOptions } from "./candidates.ts";
import type { RunContext } from "./runContext.ts";

/** How evaluations decode: the one most likely SQL. */
export function greedyDecoding({ spec }: RunContext): CandidateOptions {
  const { maximumNewTokens } = spec.configuration.evaluation;
  return { temperature: 0, topP: 1, samplesPerQuestion: 1, maximumNewTokens, seed: 0 };
}
