import type { TrainingSpec } from "../api/runSpec.ts";
import type { ModelConfiguration } from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";

/** The engine's numbers of a base model that is trained from scratch, with the run's own tokenizer. */
export function modelConfigurationOf(
  architecture: TrainingSpec["baseModel"]["architecture"],
  tokenizer: Tokenizer,
): ModelConfiguration {
  return {
    ...architecture,
    // A small training split may not yield as many tokens as the base model has room for.
    vocabularySize: tokenizer.vocabularySize,
    ropeTheta: 10_000,
    rmsNormEpsilon: 1e-5,
    endOfSequenceId: tokenizer.endOfSequenceId,
    paddingId: tokenizer.paddingId,
  };
}
