import type { AdapterConfiguration as ConfiguredAdapter } from "../api/configuration.ts";
import type { AdapterConfiguration, AdapterTarget } from "../engine/engine.ts";

/** What the engine is told of a run's adapters; undefined where all weights are trained. The engine refuses unknown targets. */
export function adapterOf({
  rank,
  alpha,
  dropout,
  targets,
  rankStabilized,
}: ConfiguredAdapter): AdapterConfiguration | undefined {
  if (rank === null) return undefined;
  return {
    rank,
    alpha,
    dropout,
    targets: targets as readonly AdapterTarget[],
    isRankStabilized: rankStabilized,
  };
}
